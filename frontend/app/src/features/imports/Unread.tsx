import { Alert, Stack } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { usePhrase } from "../../ui/usePhrase";
import { EncodingSelect } from "./EncodingSelect";
import { PreviewProblems } from "./PreviewProblems";

interface Props {
  upload: Api<"Upload">;
  onRead: (upload: Api<"Upload">) => void;
}

/** Why nothing of a file can be shown, and what may be done about it here: naming its encoding. */
export function Unread({ upload, onRead }: Props) {
  const { t } = useTranslation();
  const say = usePhrase();
  const isText = ["encoding_unknown", "encoding_wrong", "header_invalid"].includes(upload.problem_phrase?.code ?? "");
  return (
    <Stack gap="xs">
      <Alert color="red" p="sm" role="alert" title={<bdi>{upload.filename}</bdi>}>
        {upload.problem ? say(upload.problem_phrase, upload.problem) : t("imports.no_row_read")}
      </Alert>
      {isText && <EncodingSelect upload={upload} onRead={onRead} />}
      <PreviewProblems upload={upload} />
    </Stack>
  );
}

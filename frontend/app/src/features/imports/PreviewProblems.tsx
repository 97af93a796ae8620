import { Alert, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { TextView } from "../../ui/TextView";
import { usePhrase } from "../../ui/usePhrase";

const SHOWN = 5;

/** Which of the first rows would stay out, and why. */
export function PreviewProblems({ upload }: { upload: Api<"Upload"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  if (upload.problems.length === 0) return null;
  return (
    <Alert color="yellow" p="xs" title={t("imports.preview_problems", { n: upload.problems.length })}>
      {upload.problems.slice(0, SHOWN).map((one, index) => <Text key={index} size="sm"><TextView text={t("imports.line", { n: one.line, reason: say(one.reason_phrase, one.reason) })} /></Text>)}
    </Alert>
  );
}

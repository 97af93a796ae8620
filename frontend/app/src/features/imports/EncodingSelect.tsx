import { Group, Select, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { useAct } from "../../ui/useAct";
import { previewAs } from "./queries";

const ENCODINGS = ["utf-8", "utf-16", "cp1252", "latin-1"];

interface Props {
  upload: Api<"Upload">;
  onRead: (upload: Api<"Upload">) => void;
}

/** In what encoding a file is read; another one shows it anew. */
export function EncodingSelect({ upload, onRead }: Props) {
  const { t } = useTranslation();
  const again = useAct((encoding: string) => previewAs(upload.id, { encoding }), { done: onRead });
  return (
    <Group gap="xs" wrap="nowrap">
      <Text size="xs" c="dimmed" aria-hidden>{t("imports.encoding")}</Text>
      <Select size="xs" w={160} aria-label={t("imports.encoding")} data={[...new Set([...(upload.encoding ? [upload.encoding] : []), ...ENCODINGS])] as string[]} value={upload.encoding} onChange={(encoding) => encoding && again.mutate(encoding)} />
    </Group>
  );
}

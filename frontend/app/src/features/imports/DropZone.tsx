import { Button, FileButton, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";

interface Props {
  onFile: (file: Blob, filename: string) => void;
}

/** A file by drag, by picking, or as pasted text. */
export function DropZone({ onFile }: Props) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const [isPasting, setIsPasting] = useState(false);
  const [pasted, setPasted] = useState("");
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    const file = event.dataTransfer.files[0];
    if (file) onFile(file, file.name);
  };
  return (
    <Stack gap="sm">
      <Paper p="xl" bg={isOver ? "var(--gs-chosen)" : "var(--gs-sunken)"} style={{ borderStyle: "dashed" }} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)}>
        <Stack align="center" gap="xs" py="lg">
          <IconFileUpload size={30} stroke={1.3} aria-hidden />
          <Text fw={600} size="lg">{t("imports.drop")}</Text>
          <Text size="sm" c="dimmed">{t("imports.formats")}</Text>
          <Group gap="xs" mt="xs">
            <FileButton onChange={(file) => file && onFile(file, file.name)} inputProps={{ "aria-label": t("imports.choose") }}>{(props) => <Button {...props}>{t("imports.choose")}</Button>}</FileButton>
            <Button variant="default" onClick={() => setIsPasting((open) => !open)} aria-expanded={isPasting}>{t("imports.paste")}</Button>
          </Group>
        </Stack>
      </Paper>
      {isPasting && (
        <Stack gap="xs" align="flex-end">
          <Textarea w="100%" minRows={6} maxRows={16} dir="auto" autoFocus label={t("imports.paste")} description={t("imports.paste_hint")} value={pasted} onChange={(event) => setPasted(event.currentTarget.value)} />
          <Button disabled={pasted.trim() === ""} onClick={() => onFile(new Blob([pasted], { type: "text/plain" }), "pasted.txt")}>{t("imports.use_pasted")}</Button>
        </Stack>
      )}
    </Stack>
  );
}

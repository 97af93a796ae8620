import { Button, FileButton, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { IconFileUpload } from "@tabler/icons-react";
import { useState, type DragEvent } from "react";
import { useTranslation } from "react-i18next";
import { gatherDropped, gatherPicked, isMediaName, nameOfMany } from "./gather";
import { packTar, type Gathered } from "./tar";

interface Props {
  onFile: (file: Blob, filename: string) => void;
}

/** A folder by the browser's own dialog. */
function pickFolder(onFiles: (files: Gathered[]) => void): void {
  const input = document.createElement("input");
  input.type = "file";
  input.webkitdirectory = true;
  input.onchange = () => onFiles(gatherPicked(Array.from(input.files ?? [])));
  input.click();
}

/** A file, many, or a folder of pictures and recordings, by drag or by picking; or pasted text. */
export function DropZone({ onFile }: Props) {
  const { t } = useTranslation();
  const [isOver, setIsOver] = useState(false);
  const [isPasting, setIsPasting] = useState(false);
  const [pasted, setPasted] = useState("");
  const [isRefused, setIsRefused] = useState(false);
  const take = (files: Gathered[]) => {
    const [first] = files;
    const isMany = files.length > 1 || first?.path.includes("/");
    setIsRefused(files.length > 1 && !files.some(({ path }) => isMediaName(path)));
    if (!first) return;
    if (!isMany) onFile(first.file, first.path);
    else if (files.some(({ path }) => isMediaName(path))) onFile(packTar(files), nameOfMany(files));
  };
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setIsOver(false);
    void gatherDropped(event.dataTransfer).then(take);
  };
  return (
    <Stack gap="sm">
      <Paper p="xl" bg={isOver ? "var(--gs-chosen)" : "var(--gs-sunken)"} style={{ borderStyle: "dashed" }} onDrop={drop} onDragOver={(event) => { event.preventDefault(); setIsOver(true); }} onDragLeave={() => setIsOver(false)}>
        <Stack align="center" gap="xs" py="lg">
          <IconFileUpload size={30} stroke={1.3} aria-hidden />
          <Text fw={600} size="lg">{t("imports.drop")}</Text>
          <Text size="sm" c="dimmed" ta="center">{t("imports.formats")}</Text>
          <Text size="sm" c="dimmed" ta="center">{t("imports.media_formats")}</Text>
          {isRefused && <Text size="sm" c="var(--gs-bad)" role="alert">{t("imports.one_table")}</Text>}
          <Group gap="xs" mt="xs" justify="center">
            <FileButton multiple onChange={(files) => take(gatherPicked(files))} inputProps={{ "aria-label": t("imports.choose") }}>{(props) => <Button {...props}>{t("imports.choose")}</Button>}</FileButton>
            <Button variant="default" onClick={() => pickFolder(take)}>{t("imports.choose_folder")}</Button>
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

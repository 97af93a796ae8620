import { Button, FileButton, Group } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { readGuideline } from "./edit";

interface Props {
  guide: Guide | null;
  change: (act: (guide: Guide) => Guide) => void;
}

function download(guide: Guide): void {
  const address = URL.createObjectURL(new Blob([JSON.stringify(guide, null, 2)], { type: "application/json" }));
  const anchor = Object.assign(document.createElement("a"), { href: address, download: "guideline.json" });
  anchor.click();
  setTimeout(() => URL.revokeObjectURL(address), 1000);
}

/** The guideline as a file: the same JSON that the command line reads and writes. */
export function FileMenu({ guide, change }: Props) {
  const { t } = useTranslation();
  const read = async (file: File | null) => {
    if (!file) return;
    const found = readGuideline(await file.text());
    if (found) change(() => found);
    else notifications.show({ color: "red", title: t("guideline.bad_file"), message: t("guideline.bad_file_todo") });
  };
  return (
    <Group gap="xs">
      <FileButton accept="application/json,.json" onChange={(file) => void read(file)} inputProps={{ "aria-label": t("guideline.from_file") }}>{(props) => <Button variant="default" {...props}>{t("guideline.from_file")}</Button>}</FileButton>
      {guide && <Button variant="default" onClick={() => download(guide)}>{t("guideline.to_file")}</Button>}
    </Group>
  );
}

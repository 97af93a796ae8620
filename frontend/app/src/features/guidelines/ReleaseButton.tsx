import { Button, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { Dialog } from "../../ui/Dialog";
import { useAct } from "../../ui/useAct";
import { releaseVersion } from "./queries";

interface Props {
  projectId: string;
  guide: Guide;
  save: () => Promise<void>;
}

/** Make the draft a numbered version that nobody can change any more. */
export function ReleaseButton({ projectId, guide, save }: Props) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const [note, setNote] = useState("");
  const act = useAct(async () => {
    await save();
    return releaseVersion({ p: projectId, note });
  }, { refreshes: [["project", projectId]], isQuiet: true, says: (version) => t("guideline.released", { n: version.number }), done: close });
  return (
    <>
      {act.isSuccess && <Button component={Link} to={`/projects/${projectId}/batches`} variant="default">{t("guideline.next_batch")}</Button>}
      <Button onClick={open} disabled={guide.schema.questions.length === 0}>{t("guideline.release")}</Button>
      <Dialog title={t("guideline.release")} isOpen={isOpen} onClose={close} submit={t("guideline.release")} onSubmit={() => act.mutate(undefined)} isBusy={act.isPending} error={act.error}>
        <Text size="md">{t("guideline.release_hint")}</Text>
        <Textarea label={t("guideline.release_note")} data-autofocus value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      </Dialog>
    </>
  );
}

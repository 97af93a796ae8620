import { Button, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { useAct } from "../../ui/useAct";
import { contestAnswer } from "./queries";

/** A way to say that what was settled is wrong, for those who answered otherwise or the same. */
export function ContestSettled({ projectId, itemId }: { projectId: string; itemId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState("");
  const act = useAct(contestAnswer, { refreshes: [["my"], ["project", projectId, "contests"]], isQuiet: true, says: t("skill.contested"), done: () => { setIsOpen(false); setText(""); } });
  return (
    <div>
      <Button variant="default" size="xs" onClick={() => setIsOpen(true)}>{t("errors.contest")}</Button>
      {isOpen && (
        <Dialog title={t("errors.contest")} isOpen onClose={() => setIsOpen(false)} submit={t("errors.contest")} onSubmit={() => act.mutate({ projectId, itemId, text })} isBusy={act.isPending} error={act.error} isDisabled={text.trim() === ""}>
          <Text size="sm">{t("errors.contest_hint")}</Text>
          <Textarea label={t("errors.why")} data-autofocus dir="auto" autosize minRows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
        </Dialog>
      )}
    </div>
  );
}

import { Radio, Stack, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { useAct } from "../../ui/useAct";
import type { Desk } from "./desk";
import type { DeskView } from "./desk-types";
import { raiseConcern } from "./queries";

export type DeskDialog = "note" | "skip" | "ask" | "concern" | null;

const SKIP_REASONS = ["unclear", "language", "distressing", "broken", "other"] as const;
const CONCERNS = ["privacy", "harm", "licence", "other"] as const;

interface Props {
  desk: Desk;
  view: DeskView;
  dialog: DeskDialog;
  onClose: () => void;
}

function Reasons({ legend, names, value, onChange }: { legend: string; names: { id: string; name: string }[]; value: string; onChange: (id: string) => void }) {
  return (
    <Radio.Group label={legend} value={value} onChange={onChange}>
      <Stack gap={6} mt={6}>{names.map((one, index) => <Radio key={one.id} value={one.id} label={one.name} data-autofocus={index === 0 || undefined} />)}</Stack>
    </Radio.Group>
  );
}

/** The four small forms of the desk: note, skip, question, concern. */
export function DeskDialogs({ desk, view, dialog, onClose }: Props) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const [reason, setReason] = useState("");
  useEffect(() => {
    setText(dialog === "note" ? (desk.snapshot.document?.snapshot.note ?? "") : "");
    setReason(dialog === "concern" ? CONCERNS[0] : SKIP_REASONS[0]);
  }, [dialog, desk]);
  const concern = useAct(raiseConcern, { says: t("annotation.concern_sent"), done: onClose, isQuiet: true });
  const send = () => {
    if (dialog === "concern") return concern.mutate({ itemId: view.lease?.itemId ?? "", kind: reason, text });
    if (dialog === "note") view.document?.setNote(text);
    if (dialog === "skip") desk.skip(reason);
    if (dialog === "ask") desk.ask(text);
    onClose();
  };
  if (dialog === null) return null;
  const hasReasons = dialog === "skip" || dialog === "concern";
  const names = (dialog === "skip" ? SKIP_REASONS : CONCERNS).map((id) => ({ id, name: t(`annotation.${dialog}_reason.${id}`) }));
  return (
    <Dialog title={t(`annotation.${dialog}`)} isOpen onClose={onClose} submit={t(`annotation.${dialog}_do`)} onSubmit={send} isBusy={concern.isPending} error={concern.error} isDisabled={dialog === "ask" && text.trim() === ""}>
      {hasReasons && <Reasons legend={t(`annotation.${dialog}_why`)} names={names} value={reason} onChange={setReason} />}
      {dialog !== "skip" && <Textarea label={t(`annotation.${dialog}_text`)} description={dialog === "ask" ? t("annotation.ask_hint") : undefined} dir="auto" value={text} data-autofocus={!hasReasons || undefined} onChange={(event) => setText(event.currentTarget.value)} />}
    </Dialog>
  );
}

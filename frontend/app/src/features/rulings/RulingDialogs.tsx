import { Text, TextInput, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../../ui/Dialog";
import { rulingName } from "../../ui/rulings/citing";
import { DecisionFields, isWhole } from "../../ui/rulings/DecisionFields";
import { useAct } from "../../ui/useAct";
import { overturnRuling, turnIntoClause } from "./queries";

interface Props {
  ruling: Api<"Ruling">;
  onClose: () => void;
}

/** A newer ruling in the place of one that holds no longer, with the reason. */
export function OverturnDialog({ ruling, onClose }: Props) {
  const { t } = useTranslation();
  const [given, setGiven] = useState({ text: ruling.text, decision: "", reason: "" });
  const act = useAct(overturnRuling, { refreshes: [["project", ruling.project_id, "rulings"]], says: (made) => t("rulings.made", { name: rulingName(made.number) }), isQuiet: true, done: onClose });
  return (
    <Dialog title={t("rulings.overturn", { name: rulingName(ruling.number) })} size="lg" isOpen onClose={onClose} submit={t("rulings.overturn_do")} onSubmit={() => act.mutate({ id: ruling.id, body: given })} isBusy={act.isPending} error={act.error} isDisabled={!isWhole(given)}>
      <Text size="sm" c="dimmed">{t("rulings.held")} <bdi>{ruling.decision}</bdi></Text>
      <DecisionFields given={given} onGiven={(part) => setGiven((before) => ({ ...before, ...part }))} />
    </Dialog>
  );
}

/** A ruling as a rule of the guideline's draft. */
export function ClauseDialog({ ruling, onClose }: Props) {
  const { t } = useTranslation();
  const [title, setTitle] = useState(ruling.text.slice(0, 300));
  const [body, setBody] = useState(`${ruling.decision}\n\n${ruling.reason}`);
  const act = useAct(turnIntoClause, { refreshes: [["project", ruling.project_id]], says: t("rulings.in_draft"), isQuiet: true, done: onClose });
  return (
    <Dialog title={t("rulings.make_clause")} size="lg" isOpen onClose={onClose} submit={t("rulings.make_clause_do")} onSubmit={() => act.mutate({ id: ruling.id, body: { title, body } })} isBusy={act.isPending} error={act.error} isDisabled={title.trim() === ""}>
      <Text size="sm" c="dimmed">{t("rulings.clause_lead")}</Text>
      <TextInput label={t("rulings.clause_title")} data-autofocus required dir="auto" maxLength={300} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
      <Textarea label={t("rulings.clause_body")} dir="auto" autosize minRows={4} value={body} onChange={(event) => setBody(event.currentTarget.value)} />
    </Dialog>
  );
}

import { Group, Select } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../Dialog";
import { useAct } from "../useAct";
import { useProjectId } from "../useProjectId";
import { useReleasedGuide } from "../useReleasedGuide";
import { rulingName } from "./citing";
import { DecisionFields, isWhole } from "./DecisionFields";
import { makeRuling } from "./queries";

/** What is known of the case before anybody writes. */
export type RulingStart = Partial<Pick<Api<"RulingBody">, "question_id" | "text" | "decision" | "reason" | "item_id" | "inquiry_id">>;

/** Decide what holds wherever the same comes up again. */
export function RulingDialog({ start, onClose }: { start: RulingStart; onClose: () => void }) {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { schema, clauses } = useReleasedGuide(projectId);
  const [body, setBody] = useState({ text: "", decision: "", reason: "", label_id: null as string | null, clause_id: null as string | null, ...start });
  const question = schema.questions.find((one) => one.id === body.question_id) ?? schema.questions[0];
  const labels = question?.labels ?? [];
  const change = (part: Partial<typeof body>) => setBody((before) => ({ ...before, ...part }));
  const act = useAct(makeRuling, { refreshes: [["project", projectId, "rulings"]], says: (made) => t("rulings.made", { name: rulingName(made.number) }), isQuiet: true, done: onClose });
  return (
    <Dialog title={t("rulings.rule")} size="lg" isOpen onClose={onClose} submit={t("rulings.rule")} onSubmit={() => question && act.mutate({ projectId, body: { ...body, question_id: question.id } })} isBusy={act.isPending} error={act.error} isDisabled={!question || !isWhole(body)}>
      <DecisionFields given={body} onGiven={change} />
      <Group grow align="flex-start">
        <Select label={t("rulings.question")} allowDeselect={false} data={schema.questions.map((one) => ({ value: one.id, label: one.title }))} value={question?.id ?? null} onChange={(id) => id && change({ question_id: id, label_id: null })} />
        {labels.length > 0 && <Select clearable searchable limit={100} label={t("rulings.label")} placeholder={t("rulings.any")} data={labels.map((one) => ({ value: one.id, label: one.name }))} value={body.label_id} onChange={(id) => change({ label_id: id })} />}
        {clauses.length > 0 && <Select clearable searchable label={t("rulings.clause")} placeholder={t("rulings.any")} data={clauses.map((one, index) => ({ value: one.id, label: `${index + 1} ${one.title}` }))} value={body.clause_id} onChange={(id) => change({ clause_id: id })} />}
      </Group>
    </Dialog>
  );
}

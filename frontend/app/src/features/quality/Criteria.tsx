import { ActionIcon, Badge, Button, Group, NumberInput, Paper, Select, Text } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { setCriteria } from "./queries";
import classes from "./quality.module.css";

type Criterion = Api<"Criterion-Output">;
type Kind = Criterion["kind"];

const KINDS: Kind[] = ["audited_error", "alpha", "labels_per_class"];
const USUAL: Record<Kind, number> = { audited_error: 0.02, alpha: 0.75, labels_per_class: 200 };
const isCount = (kind: Kind) => kind === "labels_per_class";

function useSentences(titleOf: (id: string) => string) {
  const { t } = useTranslation();
  const figure = (kind: Kind, value: number) => (isCount(kind) ? formatNumber(value) : kind === "alpha" ? formatNumber(value, 2) : formatShare(value, 1));
  const wanted = (one: Criterion) => t(`audit.wants_${one.kind}`, { question: titleOf(one.question_id), bound: figure(one.kind, one.bound), level: formatShare(one.level ?? 0.95) });
  const found = (state: Api<"CriterionState">) => {
    const { kind } = state.criterion;
    if (state.is_met === null || state.value === null) return t("audit.no_figure");
    if (isCount(kind)) return t("audit.scarcest", { name: state.of ?? "", n: formatNumber(state.value) });
    const interval = state.low !== null && state.high !== null ? ` (${t("quality.interval", { low: figure(kind, state.low), high: figure(kind, state.high) })})` : "";
    return `${figure(kind, state.value)}${interval} · ${t("quality.n", { n: formatNumber(state.n) })}`;
  };
  return { wanted, found };
}

interface Asked { question_id: string; title: string }

function CriteriaDialog({ projectId, present, questions, onClose }: { projectId: string; present: Api<"Criteria">; questions: Asked[]; onClose: () => void }) {
  const { t } = useTranslation();
  const first = questions[0]?.question_id ?? "";
  const fresh = (kind: Kind): Criterion => ({ kind, question_id: first, bound: USUAL[kind], level: 0.95 });
  const [rows, setRows] = useState<Criterion[]>(present.states.length > 0 ? present.states.map((one) => one.criterion) : [fresh("audited_error")]);
  const act = useAct(setCriteria, { refreshes: [["project", projectId, "quality", "all"]], isQuiet: true, done: onClose });
  const set = (place: number, part: Partial<Criterion>) => setRows((before) => before.map((row, at) => (at === place ? { ...row, ...part } : row)));
  return (
    <Dialog title={t("audit.criteria")} size="lg" isOpen onClose={onClose} submit={t("common.save")} onSubmit={() => act.mutate({ projectId, revision: present.revision, criteria: rows })} isBusy={act.isPending} error={act.error}>
      {rows.map((row, place) => (
        <Group key={place} gap="xs" align="flex-end" role="group" aria-label={t("audit.criterion", { n: place + 1 })}>
          <Select flex="2 1 180px" label={t("audit.kind")} allowDeselect={false} data={KINDS.map((kind) => ({ value: kind, label: t(`audit.kind_${kind}`) }))} value={row.kind} onChange={(kind) => kind && set(place, { kind: kind as Kind, bound: USUAL[kind as Kind] })} />
          <Select flex="2 1 160px" label={t("skill.question")} allowDeselect={false} data={questions.map((one) => ({ value: one.question_id, label: one.title }))} value={row.question_id} onChange={(id) => id && set(place, { question_id: id })} />
          <NumberInput flex="1 1 90px" label={t(row.kind === "audited_error" ? "audit.at_most" : "audit.at_least")} suffix={row.kind === "audited_error" ? "%" : undefined} min={0} step={row.kind === "alpha" ? 0.05 : 1} value={row.kind === "audited_error" ? Math.round(1e4 * row.bound) / 100 : row.bound} onChange={(value) => typeof value === "number" && set(place, { bound: row.kind === "audited_error" ? value / 100 : value })} />
          <ActionIcon variant="subtle" color="gray" size="lg" aria-label={t("audit.remove", { n: place + 1 })} onClick={() => setRows((before) => before.filter((_, at) => at !== place))}><IconX size={16} /></ActionIcon>
        </Group>
      ))}
      <Button variant="default" onClick={() => setRows((before) => [...before, fresh("alpha")])}>{t("audit.add")}</Button>
    </Dialog>
  );
}

/** When labels are good enough, as the project wrote it down, and whether they are. */
export function CriteriaSection({ projectId, questions, criteria: data }: { projectId: string; questions: Asked[]; criteria: Api<"Criteria"> | null }) {
  const { t } = useTranslation();
  const may = mayDo(useRole(projectId));
  const [isOpen, setIsOpen] = useState(false);
  const say = useSentences((id) => questions.find((one) => one.question_id === id)?.title ?? id);
  if (!data || (data.states.length === 0 && !may.lead)) return null;
  return (
    <Section id="criteria" title={t("audit.criteria")} lead={data.states.length === 0 ? t("audit.criteria_none") : undefined} actions={may.lead && <Button variant="default" onClick={() => setIsOpen(true)}>{t("audit.edit_criteria")}</Button>}>
      {data.states.length > 0 && (
        <Paper p="md">
          <ul className={classes.criteria}>
            {data.states.map((state, place) => (
              <li key={place}>
                <Badge fullWidth color={state.is_met === null ? "gray" : state.is_met ? "green" : "red"}>{t(state.is_met === null ? "audit.open" : state.is_met ? "audit.met" : "audit.missed")}</Badge>
                <div><Text size="md">{say.wanted(state.criterion)}</Text><Text size="sm" c="dimmed">{say.found(state)}</Text></div>
              </li>
            ))}
          </ul>
        </Paper>
      )}
      {isOpen && <CriteriaDialog projectId={projectId} present={data} questions={questions} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

import { Badge, Button, Checkbox, Group, NumberInput, Select, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber, formatShare } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { mayDo, useRole } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { auditsQuery, drawAudit } from "./queries";

type Audit = Api<"Audit">;
type Kind = Api<"AuditBody">["kind"];

/** What an audit says so far: its error rate with the interval, or how far it is. */
export function AuditFigure({ audit }: { audit: Audit }) {
  const { t } = useTranslation();
  if (audit.value === null || audit.low === null || audit.high === null) return <Text size="sm" c="dimmed" span>{t("audit.no_figure")}</Text>;
  return <Text size="md" span><Text span fw={620} className="gs-num">{formatShare(audit.value, 1)}</Text> <Text span c="dimmed" size="sm">{t("quality.interval", { low: formatShare(audit.low, 1), high: formatShare(audit.high, 1) })}</Text></Text>;
}

export function AuditVerdict({ audit }: { audit: Audit }) {
  const { t } = useTranslation();
  if (audit.verdict === null) return <Text size="sm" c="dimmed" span>{t("audit.measures")}</Text>;
  const colors: Record<string, string> = { accept: "green", refuse: "red" };
  return <Badge color={colors[audit.verdict] ?? "gray"}>{t(`audit.verdict_${audit.verdict}`)}</Badge>;
}

function DrawDialog({ projectId, questions, onClose }: { projectId: string; questions: { question_id: string; title: string }[]; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [questionId, setQuestionId] = useState(questions[0]?.question_id ?? "");
  const [kind, setKind] = useState<Kind>("measure");
  const [wanted, setWanted] = useState(200);
  const [good, setGood] = useState(1);
  const [bad, setBad] = useState(5);
  const [isStratified, setIsStratified] = useState(false);
  const act = useAct(drawAudit, { refreshes: [["project", projectId, "audits"]], isQuiet: true, done: (audit) => void navigate({ to: `/projects/${projectId}/quality/audits/${audit.id}` }) });
  const body: Api<"AuditBody"> = { question_id: questionId, kind, good: good / 100, bad: bad / 100, producer_risk: 0.05, consumer_risk: 0.05, is_stratified: kind === "measure" && isStratified, wanted: kind === "measure" ? wanted : null, seed: Math.floor(Math.random() * 2 ** 31) };
  const percent = (label: string, value: number, onChange: (value: number) => void) => <NumberInput label={label} suffix="%" min={0.01} max={99} step={0.5} value={value} onChange={(next) => typeof next === "number" && onChange(next)} />;
  return (
    <Dialog title={t("audit.draw")} isOpen onClose={onClose} submit={t("audit.draw")} onSubmit={() => act.mutate({ projectId, body })} isBusy={act.isPending} error={act.error} isDisabled={questionId === ""}>
      <Text size="sm">{t("audit.draw_hint")}</Text>
      <Select label={t("skill.question")} allowDeselect={false} data={questions.map((one) => ({ value: one.question_id, label: one.title }))} value={questionId} onChange={(id) => setQuestionId(id ?? "")} />
      <Select label={t("audit.plan")} allowDeselect={false} data={(["measure", "single", "sequential"] as const).map((one) => ({ value: one, label: t(`audit.plan_${one}`) }))} value={kind} onChange={(value) => value && setKind(value as Kind)} />
      {kind === "measure" ? (
        <>
          <NumberInput label={t("audit.how_many")} min={1} max={20_000} value={wanted} onChange={(value) => typeof value === "number" && setWanted(value)} />
          <Checkbox label={t("audit.stratified")} checked={isStratified} onChange={(event) => setIsStratified(event.currentTarget.checked)} />
        </>
      ) : <Group grow align="flex-start">{percent(t("audit.good"), good, setGood)}{percent(t("audit.bad"), bad, setBad)}</Group>}
    </Dialog>
  );
}

/** The audited error rate first: the one figure of a set that may be relied on. */
export function Audits({ projectId, questions }: { projectId: string; questions: { question_id: string; title: string }[] }) {
  const { t } = useTranslation();
  const may = mayDo(useRole(projectId));
  const audits = useQuery(auditsQuery(projectId)).data ?? [];
  const [isOpen, setIsOpen] = useState(false);
  const titleOf = (id: string) => questions.find((one) => one.question_id === id)?.title ?? id;
  if (audits.length === 0 && !may.lead) return null;
  return (
    <Section id="audits" title={t("audit.title")} lead={t("audit.lead")} actions={may.lead && <Button variant="default" onClick={() => setIsOpen(true)}>{t("audit.draw")}</Button>}>
      {audits.length > 0 && <Rows label={t("audit.title")} rows={audits} keyOf={(row) => row.id} columns={[
        { title: t("skill.question"), cell: (row) => <bdi>{titleOf(row.question_id)}</bdi> },
        { title: t("audit.error"), cell: (row) => <AuditFigure audit={row} /> },
        { title: t("audit.checked"), align: "end", cell: (row) => t("quality.hits", { hits: formatNumber(row.checked), n: formatNumber(row.wanted) }) },
        { title: t("audit.lot"), align: "end", cell: (row) => formatNumber(row.lot) },
        { title: t("audit.plan"), cell: (row) => <AuditVerdict audit={row} /> },
        { title: t("batches.when"), cell: (row) => formatAgo(row.created_at) },
        { title: "", align: "end", cell: (row) => may.judge && row.checked < row.wanted ? <Button component={Link} variant="default" to={`/projects/${projectId}/quality/audits/${row.id}`}>{t("audit.check")}</Button> : null },
      ]} />}
      {isOpen && <DrawDialog projectId={projectId} questions={questions} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

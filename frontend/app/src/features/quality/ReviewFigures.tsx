import { Group, Paper, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber } from "../../i18n/format";
import { IntervalText } from "../../ui/IntervalText";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { reviewFiguresQuery } from "./queries";

const KINDS = ["guideline_gap", "slip", "ambiguous", "unsorted"] as const;
type Figures = Api<"ReviewFigures">;

/** How far two reviewers of the same answer agree, and how often a decision did not stand. */
function Reviewers({ figures }: { figures: Figures }) {
  const { t } = useTranslation();
  const { agreement, overturned_decisions: overturned } = figures;
  const alpha = agreement.alpha === null ? t("quality.undefined") : `${formatNumber(agreement.alpha, 2)}${agreement.low !== null && agreement.high !== null ? ` (${t("quality.interval", { low: formatNumber(agreement.low, 2), high: formatNumber(agreement.high, 2) })})` : ""}`;
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      <div><Text size="sm" c="dimmed">{t("panel.agree")}</Text><div><IntervalText interval={agreement.observed} /></div>{agreement.observed.n > 0 && <Text size="sm">{t("quality.alpha")}: {alpha}</Text>}</div>
      <div><Text size="sm" c="dimmed">{t("panel.overturned")}</Text><div><IntervalText interval={overturned} /></div></div>
    </SimpleGrid>
  );
}

/** Rules of the guideline that rulings are about, and what was settled or found wrong by them. */
function Clauses({ projectId, clauses }: { projectId: string; clauses: Api<"ClauseFigures">[] }) {
  const { t } = useTranslation();
  return (
    <Stack gap={6} id="clauses">
      <div><Text size="sm" fw={560}>{t("rulings.clauses")}</Text><Text size="sm" c="dimmed">{t("rulings.clauses_lead")}</Text></div>
      <Rows label={t("rulings.clauses")} rows={clauses} keyOf={(one) => one.clause_id} columns={[
        { title: t("rulings.clause"), cell: (one) => <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ clause_id: one.clause_id } as never}><bdi>{one.title || one.clause_id}</bdi></Link> },
        { title: t("plot.items"), align: "end", cell: (one) => formatNumber(one.items) },
        { title: t("rulings.settled_by"), cell: (one) => <IntervalText interval={one.settled} /> },
        { title: t("rulings.errors_by"), cell: (one) => <IntervalText interval={one.errors} /> },
        { title: t("rulings.notes_by"), align: "end", cell: (one) => formatNumber(one.notes) },
        { title: t("rulings.title"), align: "end", cell: (one) => formatNumber(one.rulings) },
      ]} />
    </Stack>
  );
}

/** Why people differed, as it was sorted when settled, what became of rulings, and how review itself does. */
export function ReviewFigures({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const figures = useQuery(reviewFiguresQuery(projectId)).data;
  if (!figures) return null;
  const { disagreements, codes, loads } = figures;
  const settled = KINDS.reduce((sum, kind) => sum + disagreements[kind], 0);
  const rulings = figures.in_force + figures.overturned + figures.clauses;
  if (settled + rulings + loads.length === 0) return null;
  return (
    <Section title={t("rulings.why")} lead={t("rulings.why_lead", { n: formatNumber(settled) })}>
      <Paper p="md">
        <Stack gap="md">
          <Group gap="xl">
            {KINDS.map((kind) => <div key={kind}><Text size="xl" fw={650} className="gs-num">{disagreements[kind] === 0 ? formatNumber(0) : <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ disagreement: kind } as never} aria-label={`${t(`rulings.kind_${kind}`)}: ${formatNumber(disagreements[kind])}`}>{formatNumber(disagreements[kind])}</Link>}</Text><Text size="sm" c="dimmed">{t(`rulings.kind_${kind}`)}</Text></div>)}
          </Group>
          <Text size="sm"><Link className="gs-link" to={`/projects/${projectId}/rulings`}>{t("rulings.became", { n: formatNumber(figures.in_force), clauses: formatNumber(figures.clauses), overturned: formatNumber(figures.overturned), cited: formatNumber(figures.citations) })}</Link></Text>
          <Reviewers figures={figures} />
          {codes.length > 0 && <Text size="sm">{t("panel.named")}: {codes.map((one, at) => <span key={one.code}>{at > 0 && " · "}<bdi>{one.name || t(`panel.code.${one.code}`, { defaultValue: one.code })}</bdi> {formatNumber(one.n)}</span>)}</Text>}
          {figures.named_clauses.length > 0 && <Clauses projectId={projectId} clauses={figures.named_clauses} />}
          {figures.deciders.length > 0 && <Text size="sm">{t("panel.overturned_by")}: {figures.deciders.map((one, at) => <span key={one.person_id}>{at > 0 && " · "}<bdi>{one.name}</bdi> {t("panel.of", { hits: formatNumber(one.overturned.hits), n: formatNumber(one.overturned.n) })}</span>)}</Text>}
          {loads.length > 0 && <Text size="sm">{t("panel.loads")}: {loads.map((one, at) => <span key={one.person_id}>{at > 0 && " · "}<bdi>{one.name}</bdi> {t("panel.load", { today: formatNumber(one.today), week: formatNumber(one.this_week) })}</span>)}</Text>}
        </Stack>
      </Paper>
    </Section>
  );
}

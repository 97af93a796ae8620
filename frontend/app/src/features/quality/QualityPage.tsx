import { Button, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration, formatNumber } from "../../i18n/format";
import { PersonName } from "../../ui/Chips";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { mayDo, useRole } from "../../ui/session";
import { IntervalText } from "../../ui/IntervalText";
import { WayOn } from "../../ui/WayOn";
import { Audits } from "./Audits";
import { Calls } from "./Calls";
import { CriteriaSection } from "./Criteria";
import { WorkPlots } from "./Plots";
import { PlainPage } from "./PlainPage";
import { batchNamesQuery, dashboardQuery, exportHref } from "./queries";
import { QuestionQuality } from "./QuestionQuality";
import { ReviewFigures } from "./ReviewFigures";
import { Slices } from "./Slices";

function Annotators({ rows, projectId }: { rows: Api<"AnnotatorQuality">[]; projectId: string }) {
  const { t } = useTranslation();
  return (
    <Section title={t("quality.annotators")} lead={t("quality.annotators_lead")}>
      <Rows label={t("quality.annotators")} rows={rows} keyOf={(row) => row.person_id} columns={[
        { title: t("common.name"), cell: (row) => <PersonName name={row.name} kind={row.kind} /> },
        { title: t("overview.judgements"), align: "end", cell: (row) => <Link className="gs-link" to={`/projects/${projectId}/items`} search={{ annotator: row.person_id } as never}>{formatNumber(row.judgements)}</Link> },
        { title: t("quality.pace"), align: "end", cell: (row) => (row.median_active_ms === null ? "–" : `${formatDuration(row.median_active_ms)}${row.per_hour === null ? "" : ` · ${t("quality.per_hour", { n: formatNumber(row.per_hour) })}`}`) },
        { title: t("quality.sampled"), cell: (row) => <IntervalText interval={row.random} /> },
        { title: t("quality.hard"), cell: (row) => <IntervalText interval={row.disputed} link={{ to: `/projects/${projectId}/items`, search: { annotator: row.person_id, status: ["adjudicated"] } as never }} /> },
      ]} />
    </Section>
  );
}

/** Quality as a role may see it: viewers read it in plain words. */
export function QualityPage() {
  const projectId = useProjectId();
  const role = useRole(projectId);
  return role === "viewer" ? <PlainPage /> : <Dashboard projectId={projectId} />;
}

/** How far annotators agree, on what they do not, and how sure that is. */
function Dashboard({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [batchId, setBatchId] = useState<string | null>(null);
  const may = mayDo(useRole(projectId));
  const batches = useQuery(batchNamesQuery(projectId)).data?.items ?? [];
  const quality = useQuery(dashboardQuery(projectId, batchId));
  return (
    <Page title={t("place.quality")} lead={t("quality.lead")} actions={<>
      <Button component="a" variant="default" href={exportHref(projectId, batchId)} download={`quality-${projectId}.json`}>{t("quality.export")}</Button>
      <Button component={Link} variant="default" to={`/projects/${projectId}/quality/plain`}>{t("plain.open_page")}</Button>
      {may.judge && <Button component={Link} variant="default" to={`/projects/${projectId}/quality/checks`}>{t("checks.title")}</Button>}
      {may.lead && <Button component={Link} variant="default" to={`/projects/${projectId}/quality/people`}>{t("skill.title")}</Button>}
      {may.lead && <Button component={Link} variant="default" to={`/projects/${projectId}/quality/gold`}>{t("gold.title")}</Button>}
      <Select w={220} size="xs" clearable aria-label={t("batches.one")} placeholder={t("quality.all_batches")} data={batches.map((batch) => ({ value: batch.id, label: batch.name }))} value={batchId} onChange={setBatchId} />
    </>}>
      <Loaded query={quality}>
        {({ report: data, calls, criteria }) => data.n_judgements === 0 && data.n_bulk === 0
          ? <Empty title={t("quality.empty")} hint={t("quality.empty_hint")} action={<WayOn projectId={projectId} place="batches" />} />
          : <Stack gap="xl">{batchId === null && <><Calls projectId={projectId} calls={calls} /><Audits projectId={projectId} questions={data.questions ?? []} /><CriteriaSection projectId={projectId} questions={data.questions ?? []} criteria={criteria} /><ReviewFigures projectId={projectId} /></>}{data.n_seen > 0 && <Text size="sm" c="dimmed">{t("quality.seen_out", { count: data.n_seen, n: formatNumber(data.n_seen) })} <Link className="gs-link" to={`/projects/${projectId}/models`}>{t("place.models")}</Link></Text>}{data.n_adapted > 0 && <Text size="sm" c="dimmed">{t("quality.adapted_out", { n: formatNumber(data.n_adapted) })}</Text>}{data.n_bulk > 0 && <Text size="sm" c="dimmed">{t("quality.bulk_out", { count: data.n_bulk, n: formatNumber(data.n_bulk) })}</Text>}{(data.questions ?? []).map((question) => <QuestionQuality key={question.question_id} question={question} projectId={projectId} />)}{batchId === null && <Slices projectId={projectId} />}{batchId === null && data.judged.length > 0 && <WorkPlots projectId={projectId} judged={data.judged} />}{(data.annotators?.length ?? 0) > 0 && <Annotators rows={data.annotators ?? []} projectId={projectId} />}</Stack>}
      </Loaded>
    </Page>
  );
}

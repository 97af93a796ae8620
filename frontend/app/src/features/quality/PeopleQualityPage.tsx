import { Badge, Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { WayOn } from "../../ui/WayOn";
import { Contests } from "./Contests";
import { PeoplePlots } from "./Plots";
import { peopleQualityQuery } from "./queries";
import { SetAsideDialog, SetAsides } from "./SetAside";
import { FEWEST_GOLD, FEWEST_LABELS, ItemLinks, Oddities, PaceText, SkillText, Steady } from "./SkillView";

function Person({ person, projectId }: { person: Api<"PersonQuality">; projectId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const isOdd = person.pace.is_outlier || person.questions.some((one) => one.careless !== null || one.drift !== null);
  return (
    <Paper p="md" component="article" aria-label={person.name}>
      <Stack gap="sm">
        <Group justify="space-between" gap="sm">
          <Group gap="sm"><Title order={3}><Link className="gs-link" to={`/projects/${projectId}/quality/people/${person.person_id}`}><bdi>{person.name}</bdi></Link></Title>{isOdd && <Badge color="orange">{t("skill.look")}</Badge>}<Link className="gs-link" to={`/projects/${projectId}/items`} search={{ annotator: person.person_id } as never}>{t("quality.n_labels", { count: person.judgements, n: formatNumber(person.judgements) })}</Link></Group>
          <Button variant="default" disabled={person.judgements === 0} onClick={() => setIsOpen(true)}>{t("skill.set_aside")}</Button>
        </Group>
        <Group gap="sm" align="flex-start"><Text size="sm" c="dimmed">{t("quality.pace")}</Text><PaceText pace={person.pace} projectId={projectId} /></Group>
        {person.questions.length > 0 && <Rows label={t("skill.of", { name: person.name })} rows={person.questions} keyOf={(row) => row.question_id} columns={[
          { title: t("skill.question"), cell: (row) => <bdi>{row.title}</bdi> },
          { title: t("skill.gold"), cell: (row) => <SkillText skill={row.gold} tooFew={FEWEST_GOLD} /> },
          { title: t("skill.peers"), cell: (row) => <SkillText skill={row.peers} tooFew={FEWEST_LABELS} /> },
          { title: t("skill.odd"), cell: (row) => <Oddities skill={row} projectId={projectId} /> },
        ]} />}
        <Steady rows={person.consistency ?? []} />
      </Stack>
      {isOpen && <SetAsideDialog person={person} projectId={projectId} onClose={() => setIsOpen(false)} />}
    </Paper>
  );
}

function Alike({ rows, projectId }: { rows: Api<"AlikeFound">[]; projectId: string }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Section title={t("skill.alike")} lead={t("skill.alike_lead")}>
      <Rows label={t("skill.alike")} rows={rows} keyOf={(row) => `${row.question_id}-${row.one_id}-${row.other_id}`} columns={[
        { title: t("skill.pair"), cell: (row) => <Text size="sm"><bdi>{row.one_name}</bdi> · <bdi>{row.other_name}</bdi></Text> },
        { title: t("skill.question"), cell: (row) => <bdi>{row.title}</bdi> },
        { title: t("skill.same_wrong"), cell: (row) => t("skill.same_wrong_of", { n: formatNumber(row.same_wrong), shared: formatNumber(row.shared), expected: formatNumber(row.expected, 1) }) },
        { title: t("place.items"), cell: (row) => <ItemLinks ids={row.item_ids} projectId={projectId} /> },
      ]} />
    </Section>
  );
}

function Models({ rows }: { rows: Api<"ModelChosen">[] }) {
  const { t } = useTranslation();
  return <Stack gap={2}>{rows.map((row) => <Text key={row.question_id} size="xs" c="dimmed">{t("skill.model", { question: row.title, model: t(`skill.model_${row.model}`), items: formatNumber(row.n_items), labels: formatNumber(row.n_labels), differ: formatNumber(row.n_disagreed) })}</Text>)}</Stack>;
}

/** Who is how good at what, what looks odd, and what to do about it: decided by a person. */
export function PeopleQualityPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const query = useQuery(peopleQualityQuery(projectId));
  return (
    <Page title={t("skill.title")} lead={t("skill.lead")} actions={<Button component={Link} variant="default" to={`/projects/${projectId}/quality/gold`}>{t("gold.title")}</Button>}>
      <Loaded query={query}>
        {(report) => report.computed_at === null || (report.people ?? []).length === 0 ? <Empty title={t("quality.empty")} hint={t("skill.empty_hint")} action={<WayOn projectId={projectId} place="batches" />} /> : (
          <Stack gap="xl">
            <Contests projectId={projectId} />
            <Alike rows={report.alike ?? []} projectId={projectId} />
            <Stack gap="sm">{(report.people ?? []).map((person) => <Person key={person.person_id} person={person} projectId={projectId} />)}</Stack>
            <PeoplePlots report={report} />
            <SetAsides projectId={projectId} />
            <Stack gap={2}><Models rows={report.models ?? []} /><Text size="xs" c="dimmed">{t("course.intervals")}</Text><Text size="xs" c="dimmed">{t("skill.computed", { ago: formatAgo(report.computed_at) })}</Text></Stack>
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

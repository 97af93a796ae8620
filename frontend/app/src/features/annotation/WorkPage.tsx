import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { Suspense } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatDate, formatNumber } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Meter } from "../../ui/Meter";
import { Page, Section } from "../../ui/Page";
import { TextView } from "../../ui/TextView";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { ItemLine } from "../../ui/media/MediaThumb";
import { OwnErrors, Verdicts } from "../../ui/errors/lookBack";
import { verdictsQuery, workQuery } from "./queries";
import { Unsent } from "./Unsent";
import classes from "./work.module.css";

function BatchCard({ batch, isFirst }: { batch: Api<"OwnWork">; isFirst: boolean }) {
  const { t } = useTranslation();
  const total = batch.done + batch.remaining;
  return (
    <Paper p="md">
      <Group justify="space-between" gap="md">
        <Stack gap={6} flex="1 1 260px" miw={0}>
          <Group gap="xs">
            <Text fw={600} size="lg"><bdi>{batch.batch_name}</bdi></Text>
            {batch.returned > 0 && <Badge color="orange">{t("work.returned", { n: batch.returned })}</Badge>}
            {batch.deadline && <Badge color="gray">{t("work.until", { date: formatDate(batch.deadline) })}</Badge>}
          </Group>
          <Text size="sm" c="dimmed"><bdi>{batch.project_name}</bdi> · {t(batch.has_more ? "work.left_more" : "work.left", { n: formatNumber(batch.remaining) })} · {t("work.yours", { n: formatNumber(batch.done) })}</Text>
          <Meter total={total} label={t("annotation.progress")} parts={[{ value: batch.done, color: "var(--gs-focus)", label: t("annotation.done") }]} />
        </Stack>
        <Group gap="xs">
          {batch.may_bulk && <Button component={Link} to={`/annotate/${batch.batch_id}/grid`} size="sm" variant="default">{t("work.grid")}</Button>}
          <Button component={Link} to={`/annotate/${batch.batch_id}`} size="sm" variant={isFirst ? "filled" : "default"}>{t("work.begin")}</Button>
        </Group>
      </Group>
    </Paper>
  );
}

function Recent({ rows }: { rows: Api<"OwnAnnotation">[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Section title={t("work.recent")} lead={t("work.recent_lead")}>
      <Paper>
        {rows.map((row) => (
          <Group key={row.id} justify="space-between" wrap="nowrap" p="sm" gap="md" className={classes.row}>
            {row.batch_id
              ? <Link className={`gs-clip ${classes.open}`} to={`/annotate/${row.batch_id}`} search={{ annotation: row.id } as never} title={t(row.is_reviewed ? "work.read" : "work.revise")}><ItemLine fields={{ excerpt: row.excerpt }} limit={160} /></Link>
              : <div className="gs-clip"><ItemLine fields={{ excerpt: row.excerpt }} limit={160} /></div>}
            <Group gap="sm" wrap="nowrap">
              {row.is_reviewed && <StateBadge state="reviewed" />}
              {row.revision > 1 && <Text size="xs" c="dimmed">{t("work.revision", { n: row.revision })}</Text>}
              <Text size="xs" c="dimmed" style={{ whiteSpace: "nowrap" }}>{formatAgo(row.created_at)}</Text>
            </Group>
          </Group>
        ))}
      </Paper>
    </Section>
  );
}

function Answered({ rows }: { rows: Api<"Inquiry">[] }) {
  const { t } = useTranslation();
  if (rows.length === 0) return null;
  return (
    <Section title={t("work.inquiries")}>
      <Paper>
        {rows.map((row) => (
          <Stack key={row.id} gap={2} p="sm" className={classes.row}>
            <Text className="gs-said" fw={550} size="md"><TextView text={row.text} /></Text>
            <Text className="gs-said" size="sm" c={row.answer ? undefined : "dimmed"}>{row.answer ? <TextView text={row.answer} /> : t("work.not_answered")}</Text>
          </Stack>
        ))}
      </Paper>
    </Section>
  );
}

/** What waits for me, and what became of what I did. */
export function WorkPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const work = useQuery(workQuery);
  const verdicts = useQuery(verdictsQuery).data ?? [];
  // What has work left comes first; within that the server's order, most urgent first, holds.
  const batches = [...(work.data?.batches ?? [])].sort((one, other) => Number(other.remaining > 0) - Number(one.remaining > 0));
  const first = batches.find((batch) => batch.remaining > 0);
  const begin = () => first && void navigate({ to: `/annotate/${first.batch_id}` });
  useShortcuts(t("place.work"), [{ keys: "enter", label: t("work.begin_first"), run: begin, disabled: !first, afterButtons: true }]);
  return (
    <Page title={t("place.work")} lead={t("work.lead")} actions={<Button component={Link} to="/work/quality" variant="default">{t("skill.mine")}</Button>}>
      <Unsent />
      <Loaded query={work}>
        {(data) => (
          <>
            {data.batches.length === 0 && <Empty title={t("work.empty")} hint={t("work.empty_hint")} action={<Button component={Link} to="/projects" variant="default">{t("place.projects")}</Button>} />}
            <Stack gap="xs">{batches.map((batch) => <BatchCard key={batch.batch_id} batch={batch} isFirst={batch === first} />)}</Stack>
            {data.recent.length > 0 && <Suspense><OwnErrors /></Suspense>}
            <Answered rows={data.inquiries} />
            {verdicts.length > 0 && <Suspense><Verdicts rows={verdicts} /></Suspense>}
            <Recent rows={data.recent} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

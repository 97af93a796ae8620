import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatNumber } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Meter } from "../../ui/Meter";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { guidelineVersionsQuery } from "../../ui/shared-queries";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import classes from "./batches.module.css";
import { NewBatch } from "./NewBatch";
import { batchesQuery } from "./queries";
import { standingOf } from "./standing";

function BatchRow({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  return (
    <Paper component={Link} to={`/projects/${batch.project_id}/batches/${batch.id}`} p="md" className={classes.card}>
      <Stack gap={6}>
        <Group justify="space-between">
          <Group gap="sm"><Text fw={620} size="lg"><bdi>{batch.name}</bdi></Text><StateBadge state={standingOf(batch)} /></Group>
          <Text size="sm" c="dimmed" className="gs-num">{t("batches.done_of", { done: formatNumber(batch.done), total: formatNumber(batch.slots) })}</Text>
        </Group>
        <Meter total={batch.slots} label={t("annotation.progress")} parts={[{ value: batch.done, color: "var(--gs-focus)", label: t("annotation.done") }]} />
        <Group gap="lg">
          <Text size="xs" c="dimmed">{t("batches.items_times", { items: formatNumber(batch.items), overlap: batch.overlap })}</Text>
          <Text size="xs" c="dimmed">{t("guideline.version", { n: batch.guideline_number })}</Text>
          <Text size="xs" c="dimmed">{t("projects.people", { n: batch.members.filter((member) => member.is_active).length })}</Text>
          {batch.deadline && <Text size="xs" c="dimmed">{t("work.until", { date: formatDate(batch.deadline) })}</Text>}
          {batch.set_aside > 0 && <Text size="xs" c="var(--gs-warn)">{t("batches.set_aside", { n: batch.set_aside })}</Text>}
          {(batch.unreachable?.length ?? 0) > 0 && <Text size="xs" c="var(--gs-warn)">{t("batches.has_unreachable")}</Text>}
        </Group>
      </Stack>
    </Paper>
  );
}

export function BatchesPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const batches = useQuery(batchesQuery(projectId));
  const versions = useQuery(guidelineVersionsQuery(projectId));
  const [isOpen, { open, close }] = useDisclosure(false);
  const hasVersion = (versions.data?.items.length ?? 0) > 0;
  useShortcuts(t("place.batches"), [{ keys: keys("lists.new"), label: t("batches.new"), run: open, disabled: !may.lead || !hasVersion }]);
  const button = may.lead && (hasVersion ? <Button onClick={open}>{t("batches.new")}</Button> : <Button component={Link} to={`/projects/${projectId}/guideline`}>{t("place.guideline")}</Button>);
  return (
    <Page title={t("place.batches")} lead={t("batches.lead")} actions={hasVersion && button}>
      <Loaded query={batches}>
        {(page) => page.items.length === 0
          ? <Empty title={t("batches.empty")} hint={t(hasVersion ? "batches.empty_hint" : "batches.needs_version")} action={button} />
          : <Stack gap="xs">{page.items.map((batch) => <BatchRow key={batch.id} batch={batch} />)}</Stack>}
      </Loaded>
      {isOpen && <NewBatch projectId={projectId} onClose={close} />}
    </Page>
  );
}

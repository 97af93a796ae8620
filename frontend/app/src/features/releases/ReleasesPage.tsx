import { Button, Code, Group, Paper, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatBytes, formatNumber, formatTime } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { usePhrase } from "../../ui/usePhrase";
import { useProjectId } from "../../ui/useProjectId";
import { archiveAddress, freeze, releasesQuery } from "./queries";

const TIES = ["undecided", "leave_out", "first"] as const;
const TRUTHS = ["majority", "model"] as const;
const GAPS = ["leave_out", "include"] as const;

function Freeze({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [note, setNote] = useState("");
  const [ties, setTies] = useState<string>(TIES[0]);
  const [gaps, setGaps] = useState<string>(GAPS[0]);
  const [truth, setTruth] = useState<string>(TRUTHS[0]);
  const act = useAct(freeze, { refreshes: [["project", projectId]], isQuiet: true, done: onClose });
  return (
    <Dialog title={t("releases.freeze")} isOpen onClose={onClose} submit={t("releases.freeze")} onSubmit={() => act.mutate({ project_id: projectId, body: { note, ties, gaps, truth } as Api<"ReleaseBody"> })} isBusy={act.isPending} error={act.error}>
      <Text size="md">{t("releases.freeze_hint")}</Text>
      <Textarea label={t("releases.note")} data-autofocus value={note} onChange={(event) => setNote(event.currentTarget.value)} />
      <Radio.Group label={t("releases.truth")} description={t("releases.truth_hint")} value={truth} onChange={setTruth}><Stack gap={10} mt={8}>{TRUTHS.map((one) => <Radio key={one} value={one} label={t(`releases.truth_${one}`)} />)}</Stack></Radio.Group>
      <Radio.Group label={t("releases.ties")} value={ties} onChange={setTies}><Stack gap={10} mt={8}>{TIES.map((one) => <Radio key={one} value={one} label={t(`releases.ties_${one}`)} />)}</Stack></Radio.Group>
      <Radio.Group label={t("releases.gaps")} value={gaps} onChange={setGaps}><Stack gap={10} mt={8}>{GAPS.map((one) => <Radio key={one} value={one} label={t(`releases.gaps_${one}`)} />)}</Stack></Radio.Group>
    </Dialog>
  );
}

function ReleaseCard({ release }: { release: Api<"Release"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const isReady = release.digest !== null;
  return (
    <Paper p="md">
      <Group justify="space-between" align="flex-start" wrap="nowrap">
        <Stack gap={4} miw={0}>
          <Group gap="sm"><Text fw={620} size="lg">{t("releases.number", { n: release.number })}</Text>{!isReady && <StateBadge state={release.state} />}<Text size="sm"><bdi>{release.note}</bdi></Text></Group>
          <Group gap="md">
            <Text size="sm" c="dimmed">{t("releases.items", { n: formatNumber(release.items) })}</Text>
            <Text size="sm" c="dimmed">{t("releases.judgements", { n: formatNumber(release.judgements) })}</Text>
            {release.undecided > 0 && <Text size="sm" c="var(--gs-warn)">{t("releases.undecided", { n: formatNumber(release.undecided) })}</Text>}
            {release.recipe.truth === "model" && <Text size="sm" c="dimmed">{t("releases.by_model")}</Text>}
            <Text size="sm" c="dimmed">{t("items.position", { n: release.position })}</Text>
          </Group>
          <Text size="xs" c="dimmed"><bdi>{release.creator_name}</bdi> · {formatTime(release.created_at)}{release.size_bytes !== null && ` · ${formatBytes(release.size_bytes)}`}</Text>
          {release.digest && <Code fz="xs" dir="ltr" style={{ overflowWrap: "anywhere", background: "transparent", padding: 0 }}>sha256 {release.digest}</Code>}
          {release.error && <Text size="sm" c="var(--gs-bad)">{say(release.error_phrase, release.error)}</Text>}
        </Stack>
        {isReady && <Button component="a" href={archiveAddress(release.id)} download variant="default" style={{ flex: "none" }}>{t("releases.download")}</Button>}
      </Group>
    </Paper>
  );
}

/** Frozen labels: numbered, immutable, to be verified anywhere. */
export function ReleasesPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const releases = useQuery(releasesQuery(projectId));
  const [isOpen, { open, close }] = useDisclosure(false);
  useShortcuts(t("place.releases"), [{ keys: keys("lists.new"), label: t("releases.freeze"), run: open, disabled: !may.lead }]);
  const button = may.lead && <Button onClick={open}>{t("releases.freeze")}</Button>;
  return (
    <Page title={t("place.releases")} lead={t("releases.lead")} actions={button}>
      <Loaded query={releases}>
        {(page) => {
          const list = Array.isArray(page) ? page : (page as { items: Api<"Release">[] }).items;
          if (list.length === 0) return <Empty title={t("releases.empty")} hint={t("releases.empty_hint")} action={<><Button component={Link} to={`/projects/${projectId}/quality`} variant="default">{t("place.quality")}</Button>{button}</>} />;
          return <Stack gap="xs">{list.map((release) => <ReleaseCard key={release.id} release={release} />)}<Text size="sm" c="dimmed">{t("releases.verify")} <Code dir="ltr">goldsmith verify DIR</Code></Text></Stack>;
        }}
      </Loaded>
      {isOpen && <Freeze projectId={projectId} onClose={close} />}
    </Page>
  );
}

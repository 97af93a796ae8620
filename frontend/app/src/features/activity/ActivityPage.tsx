import { Button, Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare, formatTime } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { activityQuery } from "./queries";

/** Where the words of events are named. */
const WORDS = ["role", "state", "annotation.skip_reason", "annotation.concern_reason", "activity.word"];
/** What is worth saying only when it is so. */
const FLAGS: Record<string, boolean> = { late: true, counted: false, for_author: true, withheld: true };
const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Numbers and words of an event in the reader's language; ids, and what is usual, say nothing. */
function useFacts(): (data: Record<string, unknown> | undefined) => string {
  const { t, i18n } = useTranslation();
  const wordOf = (value: string) => WORDS.map((group) => `${group}.${value}`).filter((key) => i18n.exists(key)).map((key) => t(key))[0] ?? value;
  const factOf = ([key, value]: [string, unknown]): string[] => {
    const name = t(`activity.fact.${key}`, { defaultValue: key.replaceAll("_", " ") });
    if (typeof value === "number") return key === "revision" && value === 1 ? [] : [`${name}: ${Number.isInteger(value) ? formatNumber(value) : formatShare(value)}`];
    if (typeof value === "string" && !ID.test(value)) return [`${name}: ${wordOf(value)}`];
    return key in FLAGS && value === FLAGS[key] ? [name] : [];
  };
  return (data) => Object.entries(data ?? {}).flatMap(factOf).join(" · ");
}

/** The page of what an event is about, where it has one. */
function placeOf(row: Api<"Activity">): { page: string; name: "item" | "batch" } | null {
  const item = row.data?.item;
  if (typeof item === "string" && ID.test(item)) return { page: `items/${item}`, name: "item" };
  return row.verb.startsWith("batch.") ? { page: `batches/${row.subject_id}`, name: "batch" } : null;
}

function Details({ row, projectId, facts }: { row: Api<"Activity">; projectId: string; facts: string }) {
  const { t } = useTranslation();
  const place = placeOf(row);
  return (
    <Group gap="sm">
      {place && <Link className="gs-link" to={`/projects/${projectId}/${place.page}`}>{t(`activity.to_${place.name}`)}</Link>}
      {facts && <Text size="xs" c="dimmed"><bdi>{facts}</bdi></Text>}
    </Group>
  );
}

/** The event log, readable: who did what, when, at which sealed position. */
export function ActivityPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const facts = useFacts();
  const activity = useInfiniteQuery(activityQuery(projectId));
  return (
    <Page title={t("place.activity")} lead={t("activity.lead")}>
      <Loaded query={activity}>
        {(data) => {
          const rows = data.pages.flatMap((page) => page.items);
          if (rows.length === 0) return <Empty title={t("activity.empty")} hint={t("activity.empty_hint")} />;
          return (
            <>
              <Rows label={t("place.activity")} rows={rows} keyOf={(row) => String(row.event_id)} columns={[
                { title: t("activity.when"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{formatTime(row.at)}</Text> },
                { title: t("activity.who"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}><bdi>{row.actor_name}</bdi></Text> },
                { title: t("activity.what"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{t(`verb.${row.verb}`, { defaultValue: row.verb })}</Text> },
                { title: t("activity.details"), cell: (row) => <Details row={row} projectId={projectId} facts={facts(row.data)} /> },
                { title: t("activity.position"), align: "end", cell: (row) => row.position ?? <Text span size="xs" c="dimmed">{t("activity.unsealed")}</Text> },
              ]} />
              {activity.hasNextPage && <Group justify="center"><Button variant="default" loading={activity.isFetchingNextPage} onClick={() => void activity.fetchNextPage()}>{t("common.more")}</Button></Group>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

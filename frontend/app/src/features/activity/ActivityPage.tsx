import { Button, Group, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { activityQuery } from "./queries";

const ID = /^[0-9a-f]{8}-[0-9a-f]{4}-/;

/** Numbers and words of an event; ids say nothing to a reader. */
function facts(data: Record<string, unknown> | undefined): string {
  return Object.entries(data ?? {}).filter(([, value]) => (typeof value === "string" && !ID.test(value)) || typeof value === "number" || typeof value === "boolean").map(([key, value]) => `${key.replaceAll("_", " ")}: ${String(value)}`).join(" · ");
}

/** The event log, readable: who did what, when, at which sealed position. */
export function ActivityPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
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
                { title: t("activity.who"), cell: (row) => <bdi>{row.actor_name}</bdi> },
                { title: t("activity.what"), cell: (row) => t(`verb.${row.verb}`, { defaultValue: row.verb }) },
                { title: t("activity.details"), cell: (row) => <Text size="xs" c="dimmed"><bdi>{facts(row.data)}</bdi></Text> },
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

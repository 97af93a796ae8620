import { Badge, Button, Group, Paper, SimpleGrid, Stack, Text, Timeline } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Schema } from "@goldsmith/core";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatTime, languageName } from "../../i18n/format";
import { ItemView } from "../../ui/answering/ItemView";
import { StateBadge } from "../../ui/Chips";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Page, Section } from "../../ui/Page";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { mayDo, useRole } from "../../ui/session";
import { membersQuery } from "../../ui/shared-queries";
import { Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { Enough } from "./Enough";
import { Judgements } from "./Judgements";
import { actOnItems, historyQuery, itemQuery } from "./queries";

function Facts({ item }: { item: Api<"Item"> }) {
  const { t } = useTranslation();
  const rows: [string, string][] = [
    [t("items.column.language"), languageName(item.language)], [t("items.column.sensitivity"), t(`sensitivity.${item.sensitivity}`)],
    [t("items.column.external_id"), item.external_id || "–"], [t("items.column.created_at"), formatTime(item.created_at)],
    ...Object.entries(item.metadata).map(([key, value]): [string, string] => [key, typeof value === "string" ? value : JSON.stringify(value)]),
  ];
  return (
    <Paper p="sm">
      <Stack gap={4}>{rows.map(([name, value]) => <Group key={name} justify="space-between" wrap="nowrap" gap="md"><Text size="sm" c="dimmed"><bdi>{name}</bdi></Text><Text size="sm" ta="end" style={{ overflowWrap: "anywhere" }}><bdi>{value}</bdi></Text></Group>)}</Stack>
    </Paper>
  );
}

function History({ itemId, projectId }: { itemId: string; projectId: string }) {
  const { t } = useTranslation();
  const history = useQuery(historyQuery(itemId));
  const members = useQuery(membersQuery(projectId)).data;
  const nameOf = (id: string) => (Array.isArray(members) ? members : []).find((one) => one.person_id === id)?.name ?? t("person.unknown");
  return (
    <Section title={t("items.history")} lead={t("items.history_lead")}>
      <Loaded query={history}>
        {(page) => (
          <Timeline bulletSize={12} lineWidth={1} active={-1}>
            {(Array.isArray(page) ? page : (page as { items: Api<"HistoryEntry">[] }).items).map((entry) => (
              <Timeline.Item key={entry.event_id} title={<Group gap="xs"><Text size="sm" fw={550}>{t(`verb.${entry.verb}`, { defaultValue: entry.verb })}</Text>{entry.data?.late === true && <Badge color="orange">{t("review.late")}</Badge>}</Group>}>
                <Text size="xs" c="dimmed">{!entry.verb.startsWith("overlap.") && <><bdi>{nameOf(entry.actor_id)}</bdi> · </>}{formatTime(entry.at)}{entry.position != null && ` · ${t("items.position", { n: entry.position })}`}</Text>
              </Timeline.Item>
            ))}
          </Timeline>
        )}
      </Loaded>
    </Section>
  );
}

/** The guideline's fields, and after them those that it does not show. */
function withAllFields(schema: Schema, fields: Record<string, string>): Schema {
  const rest = Object.keys(fields).filter((id) => !schema.fields.some((field) => field.id === id)).map((id) => ({ id, kind: "text" as const, title: id }));
  return { ...schema, fields: [...schema.fields, ...rest] };
}

/** One item: its text, every judgement, its whole life. */
export function ItemPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { itemId } = useParams({ strict: false }) as { itemId: string };
  const item = useQuery(itemQuery(itemId));
  const { schema } = useReleasedGuide(projectId);
  const may = mayDo(useRole(projectId));
  const act = useAct(actOnItems, { refreshes: [["item", itemId], ["project", projectId]] });
  const run = (name: "withhold" | "restore" | "withdraw") => act.mutate({ project_id: projectId, act: name, ids: [itemId] });
  return (
    <Page title={item.data?.external_id || t("items.one")} lead={item.data && <Group gap="xs"><StateBadge state={item.data.status} />{item.data.is_withheld && <StateBadge state="withheld" />}{item.data.is_withdrawn && <StateBadge state="withdrawn" />}</Group>} actions={<>
      <Button component={Link} to={`/projects/${projectId}/items`} variant="default">{t("items.back")}</Button>
      {may.judge && <Button component={Link} to={`/projects/${projectId}/review`} search={{ item: itemId } as never} variant="default">{t("place.review")}</Button>}
      {may.lead && <Button component={Link} to={`/projects/${projectId}/quality/gold/${itemId}`} variant="default">{t("gold.make")}</Button>}
      {may.lead && item.data && <ConfirmButton question={t(item.data.is_withheld ? "items.restore_question" : "items.withhold_question", { n: 1 })} confirm={t(item.data.is_withheld ? "items.restore" : "items.withhold")} onConfirm={() => run(item.data?.is_withheld ? "restore" : "withhold")}>{t(item.data.is_withheld ? "items.restore" : "items.withhold")}</ConfirmButton>}
    </>}>
      <Loaded query={item}>
        {(data) => (
          <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
            <Stack gap="lg">
              <Paper p="lg"><ItemView fields={data.fields} schema={withAllFields(schema, data.fields)} language={data.language} /></Paper>
              {may.judge && <Judgements itemId={itemId} projectId={projectId} canSeeWho={may.lead} />}
              {may.judge && <Enough itemId={itemId} projectId={projectId} canSeeWho={may.lead} />}
            </Stack>
            <Stack gap="lg"><Facts item={data} /><History itemId={itemId} projectId={projectId} /></Stack>
          </SimpleGrid>
        )}
      </Loaded>
    </Page>
  );
}

import { findQuestion } from "@goldsmith/core";
import { Button, Group, Paper, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { ItemView } from "../../ui/answering/ItemView";
import { choiceName } from "../../ui/choices";
import { Keys } from "../../ui/Keys";
import { Page } from "../../ui/Page";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { AuditFigure, AuditVerdict } from "./Audits";
import { auditsQuery, auditTaskQuery, checkItem } from "./queries";

/** One audited item after the other: is its label right? */
export function AuditPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { auditId = "" } = useParams({ strict: false }) as { auditId?: string };
  const audit = useQuery(auditsQuery(projectId)).data?.find((one) => one.id === auditId);
  const task = useQuery(auditTaskQuery(auditId));
  const { schema } = useReleasedGuide(projectId);
  const [note, setNote] = useState("");
  const act = useAct(checkItem, { refreshes: [["audit", auditId], ["project", projectId, "audits"], ["project", projectId, "quality"]], done: () => setNote("") });
  const question = audit && findQuestion(schema, audit.question_id.split(".")[0] ?? "");
  const name = (value: unknown) => (question ? choiceName(question, String(value)) : String(value));
  // A quick key must not answer for the item that was just checked and still stands there.
  const isNext = task.data != null && !act.isPending && act.variables?.place !== task.data.place;
  const say = (is_right: boolean) => isNext && task.data && act.mutate({ id: auditId, place: task.data.place, body: { is_right, note } });
  useShortcuts(t("audit.checking"), [
    { keys: "y", label: t("audit.right"), run: () => void say(true) },
    { keys: "n", label: t("audit.wrong"), run: () => void say(false) },
  ]);
  return (
    <Page title={t("audit.checking")} lead={audit && <Group gap="sm"><AuditFigure audit={audit} /><Text size="sm">{t("audit.progress", { checked: formatNumber(audit.checked), wanted: formatNumber(audit.wanted) })}</Text><AuditVerdict audit={audit} /></Group>} width="narrow">
      <Loaded query={task}>
        {(one) => one === null ? <Empty title={t("audit.done")} hint={t("audit.done_hint")} action={<Button component={Link} to={`/projects/${projectId}/quality`}>{t("place.quality")}</Button>} /> : (
          <Paper p="md" data-place={isNext ? one.place : undefined}>
            <Stack gap="md">
              <ItemView fields={one.fields} schema={schema} language={one.language} />
              <div><Text size="sm" c="dimmed">{question?.title ?? audit?.question_id}</Text><Text size="lg" fw={620}><bdi>{one.label.map(name).join(" · ") || t("audit.no_label")}</bdi></Text></div>
              <TextInput label={t("audit.note")} dir="auto" value={note} onChange={(event) => setNote(event.currentTarget.value)} />
              <Group gap="sm">
                <Button onClick={() => say(true)} loading={act.isPending} rightSection={<Keys keys="y" hidden />}>{t("audit.right")}</Button>
                <Button variant="default" onClick={() => say(false)} disabled={act.isPending} rightSection={<Keys keys="n" hidden />}>{t("audit.wrong")}</Button>
              </Group>
            </Stack>
          </Paper>
        )}
      </Loaded>
    </Page>
  );
}

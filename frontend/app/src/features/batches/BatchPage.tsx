import { Button, Group, Select, Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatNumber } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Fact, Facts } from "../../ui/Fact";
import { Meter } from "../../ui/Meter";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { mayDo, useRole } from "../../ui/session";
import { membersQuery } from "../../ui/shared-queries";
import { Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { Accepting } from "./Accepting";
import { BatchActs } from "./BatchActs";
import { OverlapReport } from "./OverlapReport";
import { Unreachables } from "./EstimateView";
import { standingOf } from "./standing";
import { addMember, batchQuery, removeMember, returnSetAside, setState } from "./queries";

function People({ batch, canLead }: { batch: Api<"Batch">; canLead: boolean }) {
  const { t } = useTranslation();
  const members = useQuery({ ...membersQuery(batch.project_id), enabled: canLead }).data ?? [];
  const refreshes = [["batch", batch.id], ["project", batch.project_id]];
  const add = useAct(addMember, { refreshes });
  const remove = useAct(removeMember, { refreshes, says: t("batches.person_removed") });
  const active = batch.members.filter((member) => member.is_active || member.done > 0);
  const free = members.filter((member) => mayDo(member.role).annotate && member.kind !== "imported" && !batch.members.some((one) => one.person_id === member.person_id && one.is_active));
  return (
    <Section title={t("batches.people")} actions={canLead && free.length > 0 && <Select w={220} size="xs" aria-label={t("batches.add_person")} placeholder={t("batches.add_person")} searchable value={null} data={free.map((member) => ({ value: member.person_id, label: member.name }))} onChange={(personId) => personId && add.mutate({ id: batch.id, personId })} />}>
      <Rows label={t("batches.people")} rows={active} keyOf={(row) => row.person_id} columns={[
        { title: t("common.name"), cell: (row) => <bdi>{row.name}</bdi> },
        { title: t("overview.judgements"), align: "end", cell: (row) => <Link className="gs-link" to={`/projects/${batch.project_id}/items`} search={{ annotator: row.person_id } as never}>{formatNumber(row.done)}</Link> },
        { title: "", align: "end", cell: (row) => canLead && row.is_active && <ConfirmButton variant="subtle" color="gray" question={t("batches.remove_person_question", { name: row.name })} confirm={t("batches.remove_person")} onConfirm={() => remove.mutate({ id: batch.id, personId: row.person_id })}>{t("batches.remove_person")}</ConfirmButton> },
      ]} />
    </Section>
  );
}

function StateButtons({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  const act = useAct(setState, { refreshes: [["batch", batch.id], ["project", batch.project_id], ["work"]] });
  const to = (state: string) => () => act.mutate({ id: batch.id, state });
  if (batch.state === "open") {
    return <><Button variant="default" loading={act.isPending} onClick={to("paused")}>{t("batches.pause")}</Button><ConfirmButton question={t("batches.close_question")} confirm={t("batches.close")} onConfirm={to("closed")}>{t("batches.close")}</ConfirmButton></>;
  }
  return <Button loading={act.isPending} onClick={to("open")}>{t(batch.state === "paused" ? "batches.resume" : "batches.reopen")}</Button>;
}

function ReturnSetAside({ batch }: { batch: Api<"Batch"> }) {
  const { t } = useTranslation();
  const act = useAct(returnSetAside, { refreshes: [["batch", batch.id], ["work"]], says: t("common.done") });
  return <Button variant="default" loading={act.isPending} onClick={() => act.mutate(batch.id)}>{t("batches.return_aside")}</Button>;
}

/** One batch: how far, by whom, and everything that can be done with it. */
export function BatchPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const may = mayDo(useRole(projectId));
  const query = useQuery(batchQuery(batchId));
  const batch = query.data;
  return (
    <Page title={batch?.name ?? t("batches.one")} lead={batch && <Group gap="sm"><StateBadge state={standingOf(batch)} /><span>{t("guideline.version", { n: batch.guideline_number })}</span></Group>} actions={batch && <>
      {batch.state === "open" && may.annotate && <Button component={Link} to={`/annotate/${batch.id}`} variant="default">{t("work.begin")}</Button>}
      {may.lead && batch.set_aside > 0 && <ReturnSetAside batch={batch} />}
      {may.lead && <StateButtons batch={batch} />}
    </>}>
      <Loaded query={query}>
        {(data) => (
          <Stack gap="lg">
            <Meter height={10} total={data.slots} label={t("annotation.progress")} parts={[{ value: data.done, color: "var(--gs-focus)", label: t("annotation.done") }]} />
            <Facts>
              <Fact label={t("overview.judgements")} value={formatNumber(data.done)} note={t("batches.of_wanted", { n: formatNumber(data.slots) })} />
              <Fact label={t("overview.left")} value={formatNumber(Math.max(0, data.slots - data.done))} note={data.deadline ? t("work.until", { date: formatDate(data.deadline) }) : t("batches.no_deadline")} />
              <Fact label={t("batches.items")} value={formatNumber(data.items)} note={data.adaptive ? t("overlap.per_item", { fewest: formatNumber(data.adaptive.fewest ?? 2), most: formatNumber(data.overlap) }) : t("batches.overlap_is", { n: data.overlap })} />
              <Fact label={t("batches.aside")} value={formatNumber(data.set_aside)} note={t("batches.aside_hint")} />
            </Facts>
            <Unreachables list={data.unreachable ?? []} />
            {may.lead && <OverlapReport batch={data} />}
            {may.lead && <BatchActs batch={data} />}
            {may.lead && !data.is_writing && <Accepting batch={data} />}
            <People batch={data} canLead={may.lead} />
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

import { Badge, Button, Checkbox, NumberInput, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { goldQuery, makeGold, settledItemsQuery, withdrawGold } from "./queries";

function MakeGold({ projectId, known, onClose }: { projectId: string; known: Set<string>; onClose: () => void }) {
  const { t } = useTranslation();
  const settled = useQuery(settledItemsQuery(projectId)).data?.items ?? [];
  const free = settled.filter((item) => !known.has(item.id));
  const [left, setLeft] = useState<Set<string>>(new Set());
  const [reason, setReason] = useState("");
  const [most, setMost] = useState(50);
  const chosen = free.filter((item) => !left.has(item.id));
  const act = useAct(makeGold, { refreshes: [["project", projectId]], isQuiet: true, says: t("common.done"), done: onClose });
  const toggle = (id: string) => setLeft((before) => { const after = new Set(before); if (!after.delete(id)) after.add(id); return after; });
  return (
    <Dialog title={t("gold.make")} size="lg" isOpen onClose={onClose} submit={t("gold.make_n", { n: formatNumber(chosen.length) })} onSubmit={() => act.mutate({ projectId, body: { item_ids: chosen.map((item) => item.id), reason, most_exposures: most } })} isBusy={act.isPending} error={act.error} isDisabled={chosen.length === 0 || reason.trim() === ""}>
      <Text size="sm">{t("gold.make_hint")} <Link className="gs-link" to={`/projects/${projectId}/items`}>{t("gold.by_hand_hint")}</Link></Text>
      {free.length === 0 ? <Text size="sm" c="dimmed">{t("gold.none_settled")}</Text> : (
        <Stack gap={6} mah={260} style={{ overflowY: "auto" }} tabIndex={0} role="group" aria-label={t("gold.settled")}>
          {free.map((item) => <Checkbox key={item.id} checked={!left.has(item.id)} onChange={() => toggle(item.id)} label={<bdi>{Object.values(item.fields)[0]?.slice(0, 140) || item.external_id}</bdi>} />)}
        </Stack>
      )}
      <Textarea label={t("skill.reason")} data-autofocus required dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <NumberInput label={t("gold.most")} description={t("gold.most_hint")} min={1} max={100_000} value={most} onChange={(value) => typeof value === "number" && setMost(value)} />
    </Dialog>
  );
}

function Withdraw({ gold, projectId, onClose }: { gold: Api<"GoldItem">; projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [keeps, setKeeps] = useState(false);
  const act = useAct(withdrawGold, { refreshes: [["project", projectId]], isQuiet: true, says: t("common.done"), done: onClose });
  return (
    <Dialog title={t("gold.withdraw")} isOpen onClose={onClose} submit={t("gold.withdraw")} onSubmit={() => act.mutate({ id: gold.item_id, body: { reason, keeps_answer: keeps } })} isBusy={act.isPending} error={act.error} isDisabled={reason.trim() === ""}>
      <Text size="sm">{t("gold.withdraw_hint")}</Text>
      <Textarea label={t("skill.reason")} data-autofocus required dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Checkbox label={t("gold.keeps")} checked={keeps} onChange={(event) => setKeeps(event.currentTarget.checked)} />
    </Dialog>
  );
}

/** Items whose answer is known: hidden among people's work, they say how good it is. */
export function GoldPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const query = useQuery(goldQuery(projectId));
  const [isMaking, setIsMaking] = useState(false);
  const [open, setOpen] = useState<Api<"GoldItem"> | null>(null);
  const known = new Set((query.data?.items ?? []).filter((one) => !one.withdrawn_at).map((one) => one.item_id));
  const make = <Button onClick={() => setIsMaking(true)}>{t("gold.make")}</Button>;
  return (
    <Page title={t("gold.title")} lead={t("gold.lead")} actions={make}>
      <Loaded query={query}>
        {(page) => page.items.length === 0 ? <Empty title={t("gold.empty")} hint={t("gold.empty_hint")} /> : (
          <Rows label={t("gold.title")} rows={page.items} keyOf={(row) => row.item_id} columns={[
            { title: t("gold.item"), cell: (row) => <Link className="gs-link" to={`/projects/${projectId}/items/${row.item_id}`}><bdi>{row.excerpt.slice(0, 120) || row.external_id}</bdi></Link> },
            { title: t("skill.reason"), cell: (row) => <bdi>{row.reason}</bdi> },
            { title: t("gold.exposures"), align: "end", cell: (row) => t("quality.hits", { hits: formatNumber(row.exposures), n: formatNumber(row.most_exposures) }) },
            { title: t("gold.met"), align: "end", cell: (row) => (row.judged === 0 || Object.keys(row.answers).length === 0 ? "–" : t("quality.hits", { hits: formatNumber(row.met), n: formatNumber(row.judged) })) },
            { title: "", align: "end", cell: (row) => row.withdrawn_at ? <Badge color="gray">{t("gold.withdrawn")}</Badge> : <Button variant="subtle" color="gray" onClick={() => setOpen(row)}>{t("gold.withdraw")}</Button> },
          ]} />
        )}
      </Loaded>
      {isMaking && <MakeGold projectId={projectId} known={known} onClose={() => setIsMaking(false)} />}
      {open && <Withdraw gold={open} projectId={projectId} onClose={() => setOpen(null)} />}
    </Page>
  );
}

import { Button, Group, Select, Stack, Switch, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { useAct } from "../../ui/useAct";
import classes from "./models.module.css";
import { addEndpoint, askForBatch, checkEndpoint, endpointsQuery, openBatchesQuery, switchEndpoint } from "./queries";

const TONES: Record<string, string> = { answers: "var(--gs-good)", fails: "var(--gs-bad)", rests: "var(--gs-warn)" };

function AddDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const [url, setUrl] = useState("http://localhost:9090");
  const [secret, setSecret] = useState("");
  const [protocol, setProtocol] = useState<"label_studio" | "goldsmith">("label_studio");
  const act = useAct(addEndpoint, { refreshes: [["project", projectId, "endpoints"]], isQuiet: true, done: onClose });
  return (
    <Dialog title={t("models.add_live")} isOpen onClose={onClose} submit={t("models.add_live")} onSubmit={() => act.mutate({ projectId, body: { name: name.trim(), url: url.trim(), protocol, secret: secret.trim() || null } })} isBusy={act.isPending} error={act.error} isDisabled={name.trim() === "" || url.trim() === ""}>
      <Text size="sm">{t("models.live_hint")}</Text>
      <TextInput label={t("common.name")} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <TextInput label={t("models.address")} dir="ltr" value={url} onChange={(event) => setUrl(event.currentTarget.value)} />
      <Select label={t("models.protocol")} allowDeselect={false} data={(["label_studio", "goldsmith"] as const).map((value) => ({ value, label: t(`models.protocol_${value}`) }))} value={protocol} onChange={(value) => setProtocol((value ?? "label_studio") as typeof protocol)} />
      <TextInput label={t("models.secret")} description={t("models.secret_hint")} dir="ltr" autoComplete="off" value={secret} onChange={(event) => setSecret(event.currentTarget.value)} />
    </Dialog>
  );
}

function One({ endpoint, projectId }: { endpoint: Api<"Endpoint">; projectId: string }) {
  const { t } = useTranslation();
  const batches = (useQuery(openBatchesQuery(projectId)).data?.items ?? []).filter((batch) => batch.state !== "closed" && !batch.is_writing);
  const [batchId, setBatchId] = useState<string | null>(null);
  const chosen = batchId ?? batches[0]?.id;
  const leftOut = endpoint.n_left_out ?? 0;
  const refreshes = [["project", projectId, "endpoints"], ["project", projectId, "sources"]];
  const check = useAct(checkEndpoint, { refreshes });
  const turn = useAct(switchEndpoint, { refreshes });
  const ask = useAct(askForBatch, { refreshes, says: t("models.at_work") });
  return (
    <section className={classes.version} aria-label={endpoint.name}>
      <Group justify="space-between" gap="sm">
        <div>
          <Group gap="sm"><Text fw={600}><bdi>{endpoint.name}</bdi></Text><Text size="sm" c={TONES[endpoint.state] ?? "dimmed"} role="status">{t(`models.state_${endpoint.state}`)}</Text>{endpoint.failures > 0 && <Text size="xs" c="dimmed">{t("models.failures", { count: endpoint.failures, n: formatNumber(endpoint.failures) })}</Text>}</Group>
          <Text size="xs" c="dimmed"><bdi dir="ltr">{endpoint.url}</bdi> · {t(`models.protocol_${endpoint.protocol}`)}{endpoint.secret && <> · {t("models.with_secret", { name: endpoint.secret })}</>}{endpoint.version && <> · <bdi>{endpoint.version}</bdi></>}{endpoint.answered_at && <> · {t("models.answered", { ago: formatAgo(endpoint.answered_at) })}</>}</Text>
        </div>
        <Switch size="sm" label={t("models.switched_on")} checked={endpoint.is_active} onChange={(event) => turn.mutate({ id: endpoint.id, isActive: event.currentTarget.checked })} />
      </Group>
      {endpoint.error && <Text size="sm" c="var(--gs-bad)" mt={4}><bdi>{endpoint.error}</bdi></Text>}
      {leftOut > 0 && (
        <div>
          <Text size="sm" c="var(--gs-warn)" mt={4}>{t("models.left_out", { n: formatNumber(leftOut) })}</Text>
          <ul className={classes.problems}>{endpoint.left_out?.map((one) => <li key={one.reason}><bdi>{one.reason}</bdi>{one.n > 1 && <> {t("models.times", { n: formatNumber(one.n) })}</>}</li>)}</ul>
        </div>
      )}
      <Group gap="xs" mt="xs">
        <Button size="xs" variant="default" loading={check.isPending} onClick={() => check.mutate(endpoint.id)}>{t("models.check")}</Button>
        {chosen && <>
          <Select size="xs" w={200} aria-label={t("batches.one")} data={batches.map((batch) => ({ value: batch.id, label: batch.name }))} value={chosen} allowDeselect={false} onChange={setBatchId} />
          <Button size="xs" disabled={endpoint.state === "rests" || endpoint.state === "off"} loading={ask.isPending} onClick={() => ask.mutate({ id: endpoint.id, batchId: chosen })}>{t("models.suggest")}</Button>
        </>}
      </Group>
    </section>
  );
}

/** Models that run elsewhere: how each has been answering, and what it can be asked. */
export function Live({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const endpoints = useQuery(endpointsQuery(projectId)).data ?? [];
  return (
    <Section title={t("models.live")} lead={t("models.live_lead")} actions={<Button size="xs" variant="default" onClick={() => setIsOpen(true)}>{t("models.add_live")}</Button>}>
      <Stack gap="xs">{endpoints.map((endpoint) => <One key={endpoint.id} endpoint={endpoint} projectId={projectId} />)}</Stack>
      {isOpen && <AddDialog projectId={projectId} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

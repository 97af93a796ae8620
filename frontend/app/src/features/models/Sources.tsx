import { Button, FileInput, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import classes from "./models.module.css";
import { importSuggestions, sourcesQuery, suggestionImportsQuery } from "./queries";

const KINDS = ["model", "rule", "person"] as const;

function ImportDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [file, setFile] = useState<File | null>(null);
  const [name, setName] = useState("");
  const [version, setVersion] = useState("1");
  const [kind, setKind] = useState<(typeof KINDS)[number]>("model");
  const act = useAct(importSuggestions, { refreshes: [["project", projectId]], isQuiet: true, done: onClose });
  const send = () => file && act.mutate({ projectId, file, source: { name: name.trim(), version: version.trim() || "1", kind } });
  return (
    <Dialog title={t("models.import")} isOpen onClose={onClose} submit={t("models.import")} onSubmit={send} isBusy={act.isPending} error={act.error} isDisabled={!file || name.trim() === ""}>
      <Text size="sm">{t("models.import_hint")}</Text>
      <FileInput label={t("models.file")} placeholder={t("imports.choose")} accept=".csv,.tsv,.jsonl,.json,.parquet,.conll,.bio,.iob,.iob2,.txt" value={file} onChange={setFile} />
      <Group grow align="flex-start">
        <TextInput label={t("models.source")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
        <TextInput label={t("models.source_version")} value={version} onChange={(event) => setVersion(event.currentTarget.value)} />
        <Select label={t("models.source_kind")} allowDeselect={false} data={KINDS.map((value) => ({ value, label: t(`models.source_${value}`) }))} value={kind} onChange={(value) => setKind((value ?? "model") as (typeof KINDS)[number])} />
      </Group>
    </Dialog>
  );
}

function Run({ run }: { run: Api<"SuggestionImport"> }) {
  const { t } = useTranslation();
  return (
    <div className={classes.version}>
      <Group gap="sm"><Text fw={600}><bdi>{run.filename}</bdi></Text><StateBadge state={run.state} /><Text size="xs" c="dimmed">{formatAgo(run.created_at)}</Text></Group>
      <Text size="sm" className="gs-num">{t("models.import_counts", { rows: formatNumber(run.rows_read), added: formatNumber(run.added), known: formatNumber(run.known), bad: formatNumber(run.bad) })}</Text>
      {run.error && <Text size="sm" c="var(--gs-bad)"><bdi>{run.error}</bdi></Text>}
      {run.problems.length > 0 && (
        <ul className={classes.problems} tabIndex={0} aria-label={t("models.bad_rows")}>
          {run.problems.map((problem, index) => <li key={index}><Text size="sm">{t("models.line", { n: problem.line })} <bdi>{problem.reason}</bdi></Text></li>)}
        </ul>
      )}
    </div>
  );
}

/** Who suggested in this project, each version for itself, and the files suggestions came in. */
export function Sources({ projectId, mayImport }: { projectId: string; mayImport: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const sources = useQuery(sourcesQuery(projectId)).data?.items ?? [];
  const runs = useQuery({ ...suggestionImportsQuery(projectId), enabled: mayImport }).data?.items ?? [];
  const open = <Button size="xs" variant="default" onClick={() => setIsOpen(true)}>{t("models.import")}</Button>;
  return (
    <Section title={t("models.sources")} lead={t("models.sources_lead")} actions={mayImport && sources.length > 0 && open}>
      {sources.length === 0 ? <Empty title={t("models.no_sources")} hint={t("models.no_sources_hint")} action={mayImport && open} /> : (
        <Rows label={t("models.sources")} rows={sources} keyOf={(row) => row.id} columns={[
          { title: t("models.source"), cell: (row) => <bdi>{row.name}</bdi> },
          { title: t("models.source_version"), cell: (row) => <bdi>{row.version}</bdi> },
          { title: t("models.source_kind"), cell: (row) => t(`models.source_${row.kind}`) },
          { title: t("batches.items"), align: "end", cell: (row) => formatNumber(row.items ?? 0) },
          { title: t("suggestions.title"), align: "end", cell: (row) => formatNumber(row.suggestions ?? 0) },
          { title: t("models.since"), cell: (row) => formatAgo(row.created_at) },
        ]} />
      )}
      {runs.length > 0 && <Stack gap="xs">{runs.slice(0, 5).map((run) => <Run key={run.id} run={run} />)}</Stack>}
      {isOpen && <ImportDialog projectId={projectId} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

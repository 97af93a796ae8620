import { Autocomplete, Button, Checkbox, Group, Select, SimpleGrid, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatBytes } from "../../i18n/format";
import { toGuide } from "../../ui/answering/guide";
import { LanguageInput } from "../../ui/LanguageInput";
import { Section } from "../../ui/Page";
import { guidelineDraftQuery } from "../../ui/shared-queries";
import { Failure } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { EncodingSelect } from "./EncodingSelect";
import { choicesFrom, onlyAnswers, problemOf, referring, toWire, type ColumnChoice } from "./mapping";
import { MappingTable } from "./MappingTable";
import { PreviewProblems } from "./PreviewProblems";
import { beginImport } from "./queries";
import { StoreInput } from "./StoreInput";

const LICENCES = ["CC0-1.0", "CC-BY-4.0", "CC-BY-SA-4.0", "MIT", "Apache-2.0", "proprietary"];
const SENSITIVITIES = ["unknown", "none", "sensitive", "harmful"] as const;
const REASONS = ["consent", "own_work", "published", "subject"] as const;

/** What a kind of file is called; short ones are called by their letters. */
function nameOf(format: Api<"Upload">["format"]): string {
  return format === "label_studio" ? "Label Studio" : format === "parquet" ? "Parquet" : (format?.toUpperCase() ?? "?");
}

interface Props {
  projectId: string;
  upload: Api<"Upload">;
  onUpload: (upload: Api<"Upload">) => void;
  onDone: () => void;
}

export function ImportForm({ projectId, upload, onUpload, onDone }: Props) {
  const { t } = useTranslation();
  const [choices, setChoices] = useState<ColumnChoice[]>(() => choicesFrom(upload.columns, upload.suggested));
  const [source, setSource] = useState("");
  const [licence, setLicence] = useState("");
  const [sensitivity, setSensitivity] = useState<string>("unknown");
  const [language, setLanguage] = useState("und");
  const [strict, setStrict] = useState(false);
  const [updates, setUpdates] = useState(false);
  const [store, setStore] = useState<string | null>(null);
  const [keptFor, setKeptFor] = useState<(typeof REASONS)[number] | null>(null);
  // Answers wait for the version that asks their question, so those of the draft can be named already.
  const { questions } = toGuide(useQuery(guidelineDraftQuery(projectId)).data?.content).schema;
  const begin = useAct(beginImport, { refreshes: [["project", projectId]], done: onDone, isQuiet: true });
  const readAgain = (fresh: Api<"Upload">) => {
    onUpload(fresh);
    setChoices(choicesFrom(fresh.columns, fresh.suggested));
  };
  const problem = problemOf(choices, store);
  const isMedia = upload.format === "media";
  const chooseStore = (name: string | null) => {
    setStore(name);
    setChoices(name ? referring(choices, upload.rows) : choices.map((choice) => (choice.role === "reference" ? { ...choice, role: "metadata" } : choice)));
  };
  const submit = () => begin.mutate({ p: projectId, body: { upload_id: upload.id, order: { mapping: toWire(choices), format: upload.format, encoding: upload.encoding, source: source || null, licence: licence || null, sensitivity, language: language || "und", is_strict: strict, on_known: updates ? "update" : "refuse", details_kept_for: keptFor, store } } });
  return (
    <Stack gap="lg">
      <Section title={upload.filename} lead={`${isMedia ? t("imports.format_media") : nameOf(upload.format)} · ${formatBytes(upload.size_bytes)}`}
        actions={!isMedia && <EncodingSelect upload={upload} onRead={readAgain} />}>
        <PreviewProblems upload={upload} />
        {onlyAnswers(choices) && <Text size="sm" c="dimmed" mb="xs">{t("imports.only_answers")}</Text>}
        <MappingTable upload={upload} choices={choices} onChoices={setChoices} questions={questions} hasStore={store !== null} />
        {!isMedia && <StoreInput projectId={projectId} value={store} onChange={chooseStore} />}
      </Section>
      <Section title={t("imports.about")} lead={t("imports.about_lead")}>
        <SimpleGrid cols={{ base: 1, sm: 2, lg: 4 }} spacing="sm">
          <Autocomplete size="sm" label={t("imports.source")} placeholder={t("imports.unknown")} value={source} onChange={setSource} data={[]} />
          <Autocomplete size="sm" label={t("imports.licence")} placeholder={t("imports.unknown")} value={licence} onChange={setLicence} data={LICENCES} />
          <Select label={t("imports.sensitivity")} value={sensitivity} onChange={(value) => setSensitivity(value ?? "unknown")} data={SENSITIVITIES.map((value) => ({ value, label: t(`sensitivity.${value}`) }))} />
          <LanguageInput label={t("imports.language")} value={language} onChange={setLanguage} />
        </SimpleGrid>
        {(isMedia || store !== null) && <Select mt="sm" maw={420} label={t("imports.details")} description={t("imports.details_hint")} value={keptFor ?? ""} onChange={(value) => setKeptFor(REASONS.find((one) => one === value) ?? null)} data={[{ value: "", label: t("imports.details_out") }, ...REASONS.map((value) => ({ value, label: t(`imports.details_reason.${value}`) }))]} />}
      </Section>
      {begin.isError && <Failure error={begin.error} />}
      <Group justify="space-between">
        <Group gap="md">
          <Checkbox label={t("imports.strict")} checked={strict} onChange={(event) => setStrict(event.currentTarget.checked)} />
          <Checkbox label={t("imports.update_known")} checked={updates} onChange={(event) => setUpdates(event.currentTarget.checked)} />
        </Group>
        <Group gap="sm">
          {problem && <Text size="sm" c="var(--gs-warn)" role="status">{t(problem)}</Text>}
          <Button size="sm" onClick={submit} disabled={problem !== null} loading={begin.isPending}>{t("imports.begin")}</Button>
        </Group>
      </Group>
    </Stack>
  );
}

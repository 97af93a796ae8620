import { readTree, type Label } from "@goldsmith/core";
import { Button, FileButton, Group, Stack, Text, Textarea } from "@mantine/core";
import { useDeferredValue, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";

const TOLD = 5;

/** A tree of labels from pasted text or a file, in place of the labels that are there. */
export function TreeImport({ onLabels }: { onLabels: (labels: Label[]) => void }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const [text, setText] = useState("");
  const latest = useDeferredValue(text);
  const read = useMemo(() => readTree(latest), [latest]);
  const take = () => {
    onLabels(readTree(text).labels);
    setText("");
    setIsOpen(false);
  };
  return (
    <>
      <Group><Button variant="subtle" size="compact-xs" onClick={() => setIsOpen(true)}>{t("taxonomy.paste")}</Button></Group>
      <Dialog title={t("taxonomy.paste")} isOpen={isOpen} onClose={() => setIsOpen(false)} submit={t("taxonomy.take")} onSubmit={take} isDisabled={read.labels.length < 2} isBusy={false} error={null}>
        <Stack gap="xs">
          <Textarea data-autofocus dir="auto" label={t("guideline.labels")} description={t("taxonomy.paste_hint")} autosize={false} rows={10} value={text} onChange={(event) => setText(event.currentTarget.value)} />
          <Group gap="sm">
            <FileButton accept=".csv,.tsv,.txt,text/*" onChange={(file) => void file?.text().then(setText)}>{(props) => <Button {...props} variant="default" size="compact-sm">{t("taxonomy.file")}</Button>}</FileButton>
            <Text size="sm" role="status">{t("taxonomy.read", { n: read.labels.length })}</Text>
          </Group>
          {read.problems.slice(0, TOLD).map((one) => <Text key={`${one.line}${one.code}`} size="xs" c="var(--gs-warn)">{t(`taxonomy.problem.${one.code}`, { line: one.line })}</Text>)}
        </Stack>
      </Dialog>
    </>
  );
}

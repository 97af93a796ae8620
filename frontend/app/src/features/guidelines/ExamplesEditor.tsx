import { ActionIcon, Group, MultiSelect, SegmentedControl, Stack, Textarea } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { AnswersText } from "../../ui/answering/AnswerText";
import type { Example, Guide } from "../../ui/answering/guide";
import { ItemContext } from "../../ui/answering/itemContext";
import { ItemView } from "../../ui/answering/ItemView";
import { useKeys } from "../../ui/keymap";
import { Keys } from "../../ui/Keys";
import { Empty } from "../../ui/states";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  change: (act: (guide: Guide) => Guide) => void;
}

/** Examples with the answer that is right and why; made from the preview. */
export function ExamplesEditor({ guide, change }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const set = (id: string, part: Partial<Example>) => change((before) => ({ ...before, examples: before.examples.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const remove = (id: string) => change((before) => ({ ...before, examples: before.examples.filter((one) => one.id !== id) }));
  if (guide.examples.length === 0) return <Empty title={t("guideline.no_examples")} hint={<>{t("guideline.no_examples_hint")} <Keys keys={keys("preview.keep")} /></>} />;
  const clauses = guide.clauses.map((clause, index) => ({ value: clause.id, label: `${index + 1} ${clause.title}` }));
  return (
    <Stack gap="md">
      {guide.examples.map((example) => (
        <section key={example.id} className={classes.card}>
          <Stack gap="sm">
            <Group justify="space-between" wrap="nowrap" align="flex-start">
              <ItemContext value={{ schema: guide.schema, fields: example.fields, language: null, order: null, marked: { answers: example.answers } }}><ItemView fields={example.fields} schema={guide.schema} isSmall /></ItemContext>
              <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.remove_example")} onClick={() => remove(example.id)}><IconTrash size={15} /></ActionIcon>
            </Group>
            <AnswersText schema={guide.schema} answers={example.answers} />
            <Textarea dir="auto" label={t("guideline.explanation")} value={example.explanation} onChange={(event) => set(example.id, { explanation: event.currentTarget.value })} />
            <Group align="flex-end" gap="sm">
              <SegmentedControl aria-label={t("guideline.example_kind")} value={example.kind} onChange={(kind) => set(example.id, { kind: kind as Example["kind"] })} data={[{ value: "typical", label: t("guideline.typical") }, { value: "border", label: t("answering.border") }]} />
              {clauses.length > 0 && <MultiSelect size="xs" flex={1} label={t("guideline.shows_rules")} data={clauses} value={example.clause_ids} onChange={(clause_ids) => set(example.id, { clause_ids })} />}
            </Group>
          </Stack>
        </section>
      ))}
    </Stack>
  );
}

import { choicesOf, type Condition, type Constraint, type Question } from "@goldsmith/core";
import { ActionIcon, Button, Group, MultiSelect, Select, Stack, Text, TextInput } from "@mantine/core";
import { IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  change: (act: (guide: Guide) => Guide) => void;
}

const CHOOSABLE = ["one_of", "several_of", "rating", "spans", "relations"];

function Side({ questions, condition, title, onCondition }: { questions: Question[]; condition: Condition; title: string; onCondition: (condition: Condition) => void }) {
  const { t } = useTranslation();
  const question = questions.find((one) => one.id === condition.question_id);
  const choices = question ? choicesOf(question) : [];
  return (
    <Group gap="xs" align="flex-end">
      <Select size="xs" flex="1 1 180px" label={title} data={questions.map((one) => ({ value: one.id, label: one.title }))} value={condition.question_id || null} onChange={(id) => onCondition({ question_id: id ?? "", any_of: [] })} allowDeselect={false} />
      <MultiSelect size="xs" flex="1 1 180px" label={t("guideline.asked_values")} data={choices.map((choice) => ({ value: String(choice.value), label: choice.name || String(choice.value) }))} value={condition.any_of.map(String)}
        onChange={(names) => onCondition({ ...condition, any_of: choices.filter((choice) => names.includes(String(choice.value))).map((choice) => choice.value) })} />
    </Group>
  );
}

/** "Where this was answered, that needs one of these": checked on the screen and by the server. */
export function ConstraintsEditor({ guide, change }: Props) {
  const { t } = useTranslation();
  const questions = guide.schema.questions.filter((one) => CHOOSABLE.includes(one.kind));
  const constraints = guide.schema.constraints ?? [];
  const put = (next: Constraint[]) => change((before) => ({ ...before, schema: { ...before.schema, constraints: next } }));
  const set = (at: number, part: Partial<Constraint>) => put(constraints.map((one, index) => (index === at ? { ...one, ...part } : one)));
  if (questions.length < 2) return null;
  const first = { question_id: questions[0]?.id ?? "", any_of: [] };
  return (
    <Stack gap="sm">
      {constraints.map((one, at) => (
        <section key={at} className={classes.card} aria-label={t("guideline.constraint", { n: at + 1 })}>
          <Stack gap="xs">
            <Group justify="space-between"><Text size="sm" fw={500}>{t("guideline.constraint", { n: at + 1 })}</Text><ActionIcon variant="subtle" color="gray" aria-label={t("guideline.remove_constraint", { n: at + 1 })} onClick={() => put(constraints.filter((_, index) => index !== at))}><IconTrash size={15} /></ActionIcon></Group>
            <Side questions={questions} condition={one.when} title={t("guideline.constraint_when")} onCondition={(when) => set(at, { when })} />
            <Side questions={questions} condition={one.needs} title={t("guideline.constraint_needs")} onCondition={(needs) => set(at, { needs })} />
            <TextInput size="xs" dir="auto" label={t("guideline.constraint_message")} value={one.message} onChange={(event) => set(at, { message: event.currentTarget.value })} />
          </Stack>
        </section>
      ))}
      <Group><Button variant="default" onClick={() => put([...constraints, { when: first, needs: { question_id: questions[1]?.id ?? "", any_of: [] }, message: "" }])}>{t("guideline.add_constraint")}</Button></Group>
    </Stack>
  );
}

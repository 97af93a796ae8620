import { choicesOf, TIE, type Condition, type Question } from "@goldsmith/core";
import { Group, MultiSelect, Select } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";

interface Props {
  guide: Guide;
  question: Question;
  onCondition: (condition: Condition | null) => void;
}

const CHOOSABLE = ["one_of", "several_of", "rating", "preference", "spans"];

/** "Asked when … is one of …": only questions before this one can decide. */
export function ConditionEditor({ guide, question, onCondition }: Props) {
  const { t } = useTranslation();
  const at = guide.schema.questions.findIndex((one) => one.id === question.id);
  const before = guide.schema.questions.slice(0, at).filter((one) => CHOOSABLE.includes(one.kind));
  const parent = before.find((one) => one.id === question.when?.question_id);
  if (before.length === 0) return null;
  const titleOf = (id: string) => guide.schema.fields.find((field) => field.id === id)?.title ?? id;
  const compared = [...(parent?.candidates ?? []).map((id) => ({ value: id, name: titleOf(id) })), ...(parent?.may_tie ? [{ value: TIE, name: t("outputs.tie") }] : [])];
  const choices = parent?.kind === "preference" ? compared : parent ? choicesOf(parent) : [];
  const pick = (names: string[]) => parent && onCondition({ question_id: parent.id, any_of: choices.filter((choice) => names.includes(String(choice.value))).map((choice) => choice.value) });
  return (
    <Group gap="xs" flex={1} align="flex-end">
      <Select size="xs" w={200} label={t("guideline.asked")} data={[{ value: "", label: t("guideline.asked_always") }, ...before.map((one) => ({ value: one.id, label: t("guideline.asked_when", { title: one.title }) }))]}
        value={question.when?.question_id ?? ""} onChange={(id) => onCondition(id ? { question_id: id, any_of: [] } : null)} />
      {parent && <MultiSelect searchable limit={100} size="xs" flex={1} miw={160} label={t("guideline.asked_values")} data={choices.map((choice) => ({ value: String(choice.value), label: choice.name }))} value={(question.when?.any_of ?? []).map(String)} onChange={pick} />}
    </Group>
  );
}

import { isComparing, type Field, type Question } from "@goldsmith/core";
import { Button, Checkbox, Group, NumberInput, Select, Stack, TagsInput, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  question: Question;
  fields: Field[];
  set: (change: Partial<Question>) => void;
}

const asNumber = (value: string | number) => (typeof value === "number" ? value : null);

/** Which part of the item a question is about. */
export function AboutEditor({ question, fields, set }: Props) {
  const { t } = useTranslation();
  if (isComparing(question) || fields.length < 2) return null;
  const all = question.kind === "correction" ? [] : [{ value: "", label: t("outputs.edit.about_all") }];
  return <Select w={180} label={t("outputs.edit.about")} value={question.field ?? ""} data={[...all, ...fields.map((field) => ({ value: field.id, label: field.title }))]} onChange={(id) => set({ field: id || null })} />;
}

function Strengths({ question, set }: Props) {
  const { t } = useTranslation();
  const strengths = question.strengths ?? [];
  const next = (strengths.at(-1)?.value ?? 0) + 1;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{t("outputs.edit.strengths")}</Text>
      {strengths.map((point) => (
        <Group key={point.value} gap="xs" wrap="nowrap">
          <Text w={28} ta="end" className="gs-num">{point.value}</Text>
          <TextInput size="xs" flex={1} dir="auto" aria-label={t("outputs.edit.strength_name", { value: point.value })} value={point.name} onChange={(event) => { const name = event.currentTarget.value; set({ strengths: strengths.map((one) => (one.value === point.value ? { ...one, name } : one)) }); }} />
        </Group>
      ))}
      <Group gap="xs"><Button variant="default" onClick={() => set({ strengths: [...strengths, { value: next, name: String(next) }] })} disabled={strengths.length >= 9}>{t("guideline.more_points")}</Button><Button variant="default" disabled={strengths.length === 0} onClick={() => set({ strengths: strengths.slice(0, -1) })}>{t("guideline.fewer_points")}</Button></Group>
    </Stack>
  );
}

/** What is compared, whether it may tie, and by how much one can be better. */
export function ComparingEditor(props: Props) {
  const { question, fields, set } = props;
  const { t } = useTranslation();
  if (!isComparing(question)) return null;
  return (
    <Stack gap="sm">
      <Checkbox.Group label={t("outputs.edit.candidates")} description={t("outputs.edit.candidates_hint")} value={question.candidates ?? []} onChange={(chosen) => set({ candidates: fields.map((field) => field.id).filter((id) => chosen.includes(id)) })}>
        <Group gap="md" mt={6}>{fields.map((field) => <Checkbox key={field.id} value={field.id} label={<bdi>{field.title || field.id}</bdi>} />)}</Group>
      </Checkbox.Group>
      {question.kind !== "best_worst" && <Checkbox label={t("outputs.edit.may_tie")} checked={question.may_tie ?? false} onChange={(event) => set({ may_tie: event.currentTarget.checked })} />}
      {question.kind === "preference" && <Strengths {...props} />}
    </Stack>
  );
}

/** Limits of a text in words, and what it must and must not say; the first and last day of a date. */
export function WordLimits({ question, set }: Props) {
  const { t } = useTranslation();
  if (question.kind === "date") {
    return (
      <Group gap="xs">
        <TextInput type="date" label={t("outputs.edit.earliest")} value={question.earliest ?? ""} onChange={(event) => set({ earliest: event.currentTarget.value || null })} />
        <TextInput type="date" label={t("outputs.edit.latest")} value={question.latest ?? ""} onChange={(event) => set({ latest: event.currentTarget.value || null })} />
      </Group>
    );
  }
  if (question.kind !== "short_text" && question.kind !== "correction") return null;
  return (
    <Stack gap="xs">
      <Group gap="xs" grow>
        <NumberInput size="xs" label={t("outputs.edit.min_length")} min={0} value={question.min_length || ""} onChange={(value) => set({ min_length: asNumber(value) })} hideControls />
        <NumberInput size="xs" label={t("outputs.edit.min_words")} min={1} value={question.min_words ?? ""} onChange={(value) => set({ min_words: asNumber(value) })} hideControls />
        <NumberInput size="xs" label={t("outputs.edit.max_words")} min={1} value={question.max_words ?? ""} onChange={(value) => set({ max_words: asNumber(value) })} hideControls />
      </Group>
      <Group gap="xs" grow align="flex-start">
        <TagsInput size="xs" label={t("outputs.edit.must_contain")} placeholder={t("outputs.edit.words_hint")} value={question.must_contain ?? []} onChange={(must_contain) => set({ must_contain })} />
        <TagsInput size="xs" label={t("outputs.edit.must_not_contain")} placeholder={t("outputs.edit.words_hint")} value={question.must_not_contain ?? []} onChange={(must_not_contain) => set({ must_not_contain })} />
      </Group>
    </Stack>
  );
}

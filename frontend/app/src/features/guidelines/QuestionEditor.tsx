import { isPlaced, type Question } from "@goldsmith/core";
import { ActionIcon, Badge, Checkbox, Group, NumberInput, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { ConditionEditor } from "./ConditionEditor";
import { changeQuestion, removeQuestion } from "./edit";
import classes from "./guidelines.module.css";
import { LabelsEditor } from "./LabelsEditor";
import { LintersEditor } from "./LintersEditor";
import { MarksEditor } from "./MarksEditor";
import { AboutEditor, ComparingEditor, WordLimits } from "./OutputsEditor";
import { PointsEditor } from "./PointsEditor";
import { TurnsEditor } from "./TurnsEditor";

interface Props {
  guide: Guide;
  question: Question;
  change: (act: (guide: Guide) => Guide) => void;
  onMove: (by: number) => void;
}

const asNumber = (value: string | number) => (typeof value === "number" ? value : null);

function Limits({ question, set }: { question: Question; set: (change: Partial<Question>) => void }) {
  const { t } = useTranslation();
  if (question.kind === "number") {
    return (
      <Group gap="xs" grow>
        <TextInput label={t("guideline.unit")} value={question.unit ?? ""} onChange={(event) => set({ unit: event.currentTarget.value || null })} />
        <NumberInput label={t("guideline.min")} value={question.min ?? ""} onChange={(value) => set({ min: asNumber(value) })} hideControls />
        <NumberInput label={t("guideline.max")} value={question.max ?? ""} onChange={(value) => set({ max: asNumber(value) })} hideControls />
        <NumberInput label={t("guideline.step")} value={question.step ?? ""} onChange={(value) => set({ step: asNumber(value) })} hideControls />
      </Group>
    );
  }
  if (question.kind !== "short_text") return null;
  return (
    <Group gap="md" align="flex-end">
      <NumberInput w={140} label={t("guideline.max_length")} min={1} value={question.max_length ?? ""} onChange={(value) => set({ max_length: asNumber(value) })} hideControls />
      <Checkbox mb={8} label={t("guideline.multiline")} checked={question.multiline ?? false} onChange={(event) => set({ multiline: event.currentTarget.checked })} />
    </Group>
  );
}

/** One question with everything that belongs to it. */
export function QuestionEditor({ guide, question, change, onMove }: Props) {
  const { t } = useTranslation();
  const set = (part: Partial<Question>) => change((before) => changeQuestion(before, question.id, part));
  const hasLabels = question.kind === "one_of" || question.kind === "several_of" || question.kind === "rubric" || isPlaced(question);
  const part = { question, fields: guide.schema.fields, set };
  return (
    <section className={classes.card} aria-label={question.title}>
      <Stack gap="sm">
        <Group justify="space-between" wrap="nowrap">
          <Group gap="xs"><Badge>{t(`guideline.kind_${question.kind}`)}</Badge><Text size="xs" c="dimmed" ff="monospace">{question.id}</Text></Group>
          <Group gap={2} wrap="nowrap">
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.up")} onClick={() => onMove(-1)}><IconArrowUp size={15} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.down")} onClick={() => onMove(1)}><IconArrowDown size={15} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.remove_question", { title: question.title })} onClick={() => change((before) => removeQuestion(before, question.id))}><IconTrash size={15} /></ActionIcon>
          </Group>
        </Group>
        <Group gap="xs" wrap="nowrap" align="flex-end">
          <TextInput flex={1} label={t("guideline.title")} dir="auto" value={question.title} onChange={(event) => set({ title: event.currentTarget.value })} />
          {!isPlaced(question) && <AboutEditor {...part} />}
        </Group>
        <TextInput label={t("guideline.help")} dir="auto" value={question.help ?? ""} onChange={(event) => set({ help: event.currentTarget.value })} />
        {hasLabels && <LabelsEditor question={question} title={question.kind === "rubric" ? t("outputs.edit.criteria") : undefined} onLabels={(labels) => set({ labels })} />}
        {question.kind === "rating" && <PointsEditor question={question} onPoints={(points) => set({ points })} />}
        <TurnsEditor {...part} />
        <MarksEditor guide={guide} question={question} set={set} />
        <ComparingEditor {...part} />
        <WordLimits {...part} />
        <LintersEditor question={question} set={set} />
        <Limits question={question} set={set} />
        <Group gap="lg" align="flex-end">
          <Checkbox label={t("guideline.required")} checked={question.required ?? false} onChange={(event) => set({ required: event.currentTarget.checked })} />
          <ConditionEditor guide={guide} question={question} onCondition={(when) => set({ when })} />
        </Group>
      </Stack>
    </section>
  );
}

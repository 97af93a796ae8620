import { Stack, Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { AddQuestion } from "./AddQuestion";
import { ConstraintsEditor } from "./ConstraintsEditor";
import { move } from "./edit";
import { FieldsEditor } from "./FieldsEditor";
import { QuestionEditor } from "./QuestionEditor";

interface Props {
  guide: Guide;
  projectId: string;
  change: (act: (guide: Guide) => Guide) => void;
}

export function QuestionsEditor({ guide, projectId, change }: Props) {
  const { t } = useTranslation();
  const shift = (index: number, by: number) => change((before) => ({ ...before, schema: { ...before.schema, questions: move(before.schema.questions, index, by) } }));
  return (
    <Stack gap="md">
      <Textarea label={t("guideline.introduction")} description={t("guideline.introduction_hint")} dir="auto" value={guide.introduction} onChange={(event) => { const introduction = event.currentTarget.value; change((before) => ({ ...before, introduction })); }} />
      <FieldsEditor guide={guide} projectId={projectId} change={change} />
      {guide.schema.questions.map((question, index) => <QuestionEditor key={question.id} guide={guide} question={question} change={change} onMove={(by) => shift(index, by)} />)}
      <AddQuestion change={change} />
      <ConstraintsEditor guide={guide} change={change} />
    </Stack>
  );
}

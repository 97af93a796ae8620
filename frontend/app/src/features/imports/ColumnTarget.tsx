import type { Question } from "@goldsmith/core";
import { Select, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { ColumnChoice } from "./mapping";

interface Props {
  choice: ColumnChoice;
  questions: Question[];
  hasAnnotatorColumn: boolean;
  /** Whose answers a column holds where nobody says it. */
  author: string;
  onChange: (change: Partial<ColumnChoice>) => void;
}

/** What a column becomes in detail: the field's name, or the question it answers, for whom, and how several are written. */
export function ColumnTarget({ choice, questions, hasAnnotatorColumn, author, onChange }: Props) {
  const { t } = useTranslation();
  const { column, role, target } = choice;
  if (role === "field" || role === "reference") return <TextInput size="xs" mt={4} aria-label={t("imports.field_name", { column })} value={target} placeholder="text" onChange={(event) => onChange({ target: event.currentTarget.value })} />;
  if (role !== "answer" && role !== "gold") return null;
  const question = questions.find((one) => one.id === target);
  const data = questions.map((one) => ({ value: one.id, label: one.title }));
  return (
    <>
      {data.length > 0
        ? <Select size="xs" mt={4} aria-label={t("imports.question_of", { column })} placeholder={t("imports.which_question")} data={data} value={target || null} onChange={(value) => onChange({ target: value ?? "" })} />
        : <TextInput size="xs" mt={4} aria-label={t("imports.question_of", { column })} placeholder={t("imports.name_question")} description={t("imports.named_question_hint")} inputWrapperOrder={["input", "description"]} styles={{ description: { fontWeight: 400 } }} value={target} onChange={(event) => onChange({ target: event.currentTarget.value })} />}
      {question?.kind === "several_of" && <TextInput size="xs" mt={4} aria-label={t("imports.separator_of", { column })} placeholder={t("imports.separator")} value={choice.separator ?? ""} onChange={(event) => onChange({ separator: event.currentTarget.value })} />}
      {role === "answer" && !hasAnnotatorColumn && <TextInput size="xs" mt={4} aria-label={t("imports.annotator_of", { column })} placeholder={t("imports.annotator_is", { column: author })} value={choice.annotator ?? ""} onChange={(event) => onChange({ annotator: event.currentTarget.value })} />}
    </>
  );
}

import { valuesOf, type Answering, type Question } from "@goldsmith/core";
import { NumberInput, Text } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { useDocument } from "./useDocument";

interface Props {
  document: Answering;
  question: Question;
  isCurrent: boolean;
  isReadOnly?: boolean;
  onCurrent: () => void;
}

/** A number with its unit and bounds. */
export default function NumberField({ document, question, isCurrent, isReadOnly, onCurrent }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isCurrent && !isReadOnly) field.current?.focus();
  }, [isCurrent, isReadOnly]);
  const range = question.min != null && question.max != null ? t("answering.range", { min: question.min, max: question.max }) : undefined;
  return (
    <NumberInput ref={field} aria-labelledby={`question-${question.id}`} readOnly={isReadOnly} onFocus={onCurrent} value={valuesOf(answers, question.id)[0] as number | string | undefined ?? ""} min={question.min ?? undefined} max={question.max ?? undefined} step={question.step ?? 1} clampBehavior="none" hideControls placeholder={range}
      rightSection={question.unit ? <Text size="xs" c="dimmed">{question.unit}</Text> : undefined} rightSectionWidth={56} onChange={(next) => document.type(question.id, typeof next === "number" ? next : null)} />
  );
}

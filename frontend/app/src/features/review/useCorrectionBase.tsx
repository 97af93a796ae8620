import { answerOf, correctionOf, criteriaOf, turnOf, type Answers, type Question, type Schema } from "@goldsmith/core";
import { Group, SegmentedControl, Text } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";

const ORIGINAL = "original";

/** The criteria and turns on which judgements differ, as `question.criterion` or `question.turn`. */
function differingCriteria(schema: Schema, judgements: Answers[]): Set<string> {
  const differing = new Set<string>();
  for (const question of schema.questions.filter((one) => one.kind === "rubric")) {
    const given = judgements.map((answers) => criteriaOf(answers, question)).filter((criteria) => criteria.size > 0);
    for (const label of question.labels ?? []) {
      if (new Set(given.map((criteria) => criteria.get(label.id)?.value)).size > 1) differing.add(`${question.id}.${label.id}`);
    }
  }
  for (const question of schema.questions.filter((one) => one.per_turn)) {
    const given = judgements.filter((answers) => answers[question.id]?.state === "answered").map((answers) => saidOfTurns(answers, question));
    for (const turn of new Set(given.flatMap((said) => [...said.keys()]))) {
      if (new Set(given.map((said) => said.get(turn))).size > 1) differing.add(`${question.id}.${turn}`);
    }
  }
  return differing;
}

/** What is said of each turn, as text that is equal where the same is said. */
function saidOfTurns(answers: Answers, question: Question): Map<number, string> {
  const { marks } = answerOf(answers, question.id);
  return new Map(marks.map((mark) => [turnOf(mark), JSON.stringify(marks.filter((one) => turnOf(one) === turnOf(mark)).map((one) => String(one.value)).sort())]));
}

/** What corrections are compared with: the original, or what one of the annotators made of it. */
export function useCorrectionBase(schema: Schema, annotations: Api<"BlindAnnotation">[]): { baseline?: Record<string, string>; differing: Set<string>; control: ReactNode } {
  const { t } = useTranslation();
  const [base, setBase] = useState(ORIGINAL);
  const judgements = useMemo(() => annotations.map((one) => one.answers as Answers), [annotations]);
  const differing = useMemo(() => differingCriteria(schema, judgements), [schema, judgements]);
  const corrections = schema.questions.filter((question) => question.kind === "correction");
  const chosen = annotations.find((one) => one.id === base);
  const texts = chosen ? corrections.flatMap((question) => {
    if (question.per_turn) return answerOf(chosen.answers as Answers, question.id).marks.map((mark) => [`${question.id}.${turnOf(mark)}`, String(mark.value)]);
    const { text } = correctionOf(chosen.answers as Answers, question);
    return text === null ? [] : [[question.id, text]];
  }) : [];
  const baseline = chosen ? (Object.fromEntries(texts) as Record<string, string>) : undefined;
  const control = corrections.length > 0 && annotations.length > 1 ? (
    <Group gap="xs">
      <Text size="sm" c="dimmed">{t("outputs.compare_with")}</Text>
      <SegmentedControl aria-label={t("outputs.compare_with")} value={base} onChange={setBase} data={[{ value: ORIGINAL, label: t("outputs.compare_original") }, ...annotations.map((one) => ({ value: one.id, label: one.is_own ? t("review.you") : one.alias }))]} />
    </Group>
  ) : null;
  return { baseline, differing, control };
}

import { correctionOf, criteriaOf, type Answers, type Schema } from "@goldsmith/core";
import { Group, SegmentedControl, Text } from "@mantine/core";
import { useMemo, useState, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";

const ORIGINAL = "original";

/** The criteria on which judgements differ, as `question.criterion`. */
function differingCriteria(schema: Schema, judgements: Answers[]): Set<string> {
  const differing = new Set<string>();
  for (const question of schema.questions.filter((one) => one.kind === "rubric")) {
    const given = judgements.map((answers) => criteriaOf(answers, question)).filter((criteria) => criteria.size > 0);
    for (const label of question.labels ?? []) {
      if (new Set(given.map((criteria) => criteria.get(label.id)?.value)).size > 1) differing.add(`${question.id}.${label.id}`);
    }
  }
  return differing;
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

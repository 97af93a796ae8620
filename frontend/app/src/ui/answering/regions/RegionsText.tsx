import { marksOf, regionOf, tierOf, type Answers, type Question } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import { tierColor } from "./heard";

/** Regions in a line: how many of each label, or of each tier where there are no labels. */
export default function RegionsText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const hasLabels = (question.labels ?? []).length > 0;
  const counts = new Map<string, number>();
  for (const mark of marksOf(answers, question.id)) {
    const key = hasLabels ? String(mark.value) : regionOf(mark).tier;
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const nameOf = (key: string) => (hasLabels ? choiceName(question, key) : (tierOf(question, key)?.title ?? key));
  const colorOf = (key: string) => (hasLabels ? choiceColor(question, key) : tierColor(question.tiers?.findIndex((tier) => tier.id === key) ?? 0));
  return (
    <Group gap={6}>
      {[...counts].map(([key, n]) => <LabelChip key={key} name={nameOf(key)} color={colorOf(key)} count={`× ${n}`} />)}
      <Text size="xs" c="dimmed" span>{t("regions.count", { n: marksOf(answers, question.id).length })}</Text>
    </Group>
  );
}

import { marksOf, type Answers, type Question } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";

/** Shapes in a line: how many of each label. */
export default function ShapesText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const counts = new Map<string, number>();
  for (const mark of marksOf(answers, question.id)) counts.set(String(mark.value), (counts.get(String(mark.value)) ?? 0) + 1);
  return (
    <Group gap={6}>
      {[...counts].map(([label, n]) => <LabelChip key={label} name={choiceName(question, label)} color={choiceColor(question, label)} count={`× ${n}`} />)}
      <Text size="xs" c="dimmed" span>{t("shapes.count", { n: marksOf(answers, question.id).length })}</Text>
    </Group>
  );
}

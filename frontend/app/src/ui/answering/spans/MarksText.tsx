import { answerOf, spansInOrder, surfaceOf, type Answers, type Mark, type Question } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import classes from "./spans.module.css";

const FEW = 12;

/** What a mark says, in a line: the words it stands on, or the words it joins. */
function wordsOf(mark: Mark, answers: Answers): string {
  const surface = (id: string) => {
    const found = Object.values(answers).flatMap((answer) => answer.marks).find((one) => one.id === id);
    return found ? surfaceOf(found) : "?";
  };
  if (mark.anchor?.kind === "link") return `${surface(mark.anchor.from)} → ${surface(mark.anchor.to)}`;
  if (mark.anchor?.kind === "group") return mark.anchor.mark_ids.map(surface).join(" = ");
  return surfaceOf(mark);
}

/** Spans, relations or chains in a line, the first of them. */
export default function MarksText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const { marks } = answerOf(answers, question.id);
  const shown = question.kind === "spans" ? spansInOrder(marks) : marks;
  return (
    <Group gap={6}>
      {shown.slice(0, FEW).map((mark) => (
        <span key={mark.id} className={classes.told}>
          <LabelChip name={choiceName(question, String(mark.value))} color={choiceColor(question, String(mark.value))} />
          <bdi className="gs-clip">{wordsOf(mark, answers)}</bdi>
        </span>
      ))}
      {shown.length > FEW && <Text size="xs" c="dimmed" span>{t("spans.more", { n: shown.length - FEW })}</Text>}
    </Group>
  );
}

import { answerOf, inOrder, isAnchored, surfaceOf, valuesOf, type Answers, type Mark, type Question, type Schema } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../Chips";
import { choiceColor, choiceName } from "../choices";
import { TextView } from "../TextView";
import classes from "./answering.module.css";

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

function MarksText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const { marks } = answerOf(answers, question.id);
  const shown = question.kind === "spans" ? inOrder(marks) : marks;
  return (
    <Group gap={6}>
      {shown.slice(0, FEW).map((mark) => (
        <span key={mark.id} className={classes.marked}>
          <LabelChip name={choiceName(question, String(mark.value))} color={choiceColor(question, String(mark.value))} />
          <bdi className="gs-clip">{wordsOf(mark, answers)}</bdi>
        </span>
      ))}
      {shown.length > FEW && <Text size="xs" c="dimmed" span>{t("spans.more", { n: shown.length - FEW })}</Text>}
    </Group>
  );
}

/** The answer to one question, to be read: labels as chips, the rest as text. */
export function AnswerText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const state = answers[question.id]?.state ?? "empty";
  if (state !== "answered") return <Text size="sm" c="dimmed">{t(`answering.state.${state}`)}</Text>;
  if (isAnchored(question)) return <MarksText question={question} answers={answers} />;
  const values = valuesOf(answers, question.id);
  return (
    <Group gap={4}>
      {values.map((value) => {
        const isChoice = question.kind === "rating" || question.labels?.some((label) => label.id === value);
        if (isChoice) return <LabelChip key={value} name={choiceName(question, value)} color={choiceColor(question, value)} />;
        const text = `${value}${question.unit ? ` ${question.unit}` : ""}`;
        return <Text key={value} size="sm" component="span"><TextView text={text} /></Text>;
      })}
    </Group>
  );
}

/** Every answer of a sheet in one glance. */
export function AnswersText({ schema, answers }: { schema: Schema; answers: Answers }) {
  const isSingle = schema.questions.length === 1;
  return schema.questions.filter((question) => answers[question.id]?.state !== "not_asked").map((question) => (
    <Group key={question.id} gap="xs" wrap="nowrap" align="baseline">
      {!isSingle && <Text size="sm" c="dimmed" style={{ flex: "none" }}><bdi>{question.title}</bdi></Text>}
      <AnswerText question={question} answers={answers} />
    </Group>
  ));
}

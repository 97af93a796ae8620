import { answerOf, turnOf, type Answers, type Question } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import { TextView } from "../../TextView";

const MOST = 60;

/** What was said of a turn, beside it and in few words. */
export function TurnAnswers({ questions, answers, turn }: { questions: Question[]; answers: Answers; turn: number }) {
  const { t } = useTranslation();
  return questions.flatMap((question) => answerOf(answers, question.id).marks.filter((mark) => turnOf(mark) === turn).map((mark) => {
    const key = `${question.id}:${mark.id}`;
    if (question.labels?.length || question.points?.length) return <LabelChip key={key} name={choiceName(question, mark.value)} color={choiceColor(question, mark.value)} />;
    if (question.kind === "correction") return <Text key={key} size="xs" c="dimmed" span>{t(mark.attributes["is_unchanged"] === true ? "outputs.unchanged" : "turns.rewritten")}</Text>;
    return <Text key={key} size="xs" c="dimmed" span><TextView text={`${mark.value}${question.unit ? ` ${question.unit}` : ""}`} limit={MOST} /></Text>;
  }));
}

import { answerOf, slipsIn, type Answers, type Question } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { IconAlertTriangle } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import classes from "./answering.module.css";

interface Props {
  question: Question;
  answers: Answers;
}

/** What reads like a slip in a written answer, told while it can still be changed, and to who reviews it. */
export function Slips({ question, answers }: Props) {
  const { t } = useTranslation();
  if (!question.linters?.length) return null;
  const [mark] = answerOf(answers, question.id).marks;
  const isWritten = typeof mark?.value === "string" && mark.attributes["is_unchanged"] !== true;
  const slips = isWritten ? slipsIn(question.linters, String(mark.value)) : [];
  return (
    <div role="status" className={classes.slips}>
      {slips.map(({ kind, words, blocks }) => (
        <Text key={kind} size="sm" c={blocks ? "var(--gs-bad)" : "var(--gs-warn)"} data-slip={kind}>
          <IconAlertTriangle size={14} aria-hidden /> <bdi>{t(`answering.problem.slip_${kind}`, { words })}</bdi>
        </Text>
      ))}
    </div>
  );
}

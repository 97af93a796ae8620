import { correctionOf, criteriaOf, extremesOf, preferenceOf, scoreOf, TIE, tiersOf, VERDICTS, type Answers, type Question } from "@goldsmith/core";
import { Group, Stack, Text } from "@mantine/core";
import { IconCheck, IconMinus, IconX } from "@tabler/icons-react";
import { Fragment } from "react";
import { useTranslation } from "react-i18next";
import { TextView } from "../../TextView";
import { useFieldName, useItem } from "../itemContext";
import { DifferenceView } from "./DifferenceView";
import classes from "./outputs.module.css";

interface Props {
  question: Question;
  answers: Answers;
}

function PreferenceText({ question, answers }: Props) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { winner, strength } = preferenceOf(answers, question);
  if (winner === null || winner === TIE) return <Text size="sm" span>{t("outputs.tie")}</Text>;
  const point = question.strengths?.find((one) => one.value === strength);
  return <Text size="sm" span fw={550}><bdi>{nameOf(winner)}</bdi>{point && <Text span size="sm" c="dimmed" fw={400}> · <bdi>{point.name || point.value}</bdi></Text>}</Text>;
}

function RankingText({ question, answers }: Props) {
  const nameOf = useFieldName();
  return (
    <Text size="sm" span>
      {tiersOf(answers, question).map((tier, place) => (
        <Fragment key={place}>{place > 0 && <Text span c="dimmed"> › </Text>}{tier.map((field, at) => <Fragment key={field}>{at > 0 && <Text span c="dimmed"> = </Text>}<bdi>{nameOf(field)}</bdi></Fragment>)}</Fragment>
      ))}
    </Text>
  );
}

function ExtremesText({ question, answers }: Props) {
  const { t } = useTranslation();
  const nameOf = useFieldName();
  const { best, worst } = extremesOf(answers, question);
  return <Text size="sm" span>{best && <>{t("outputs.best")}: <bdi>{nameOf(best)}</bdi></>}{best && worst && " · "}{worst && <>{t("outputs.worst")}: <bdi>{nameOf(worst)}</bdi></>}</Text>;
}

const SIGNS = { met: <IconCheck size={13} />, not_met: <IconX size={13} />, not_applicable: <IconMinus size={13} /> };

function RubricText({ question, answers }: Props) {
  const { t } = useTranslation();
  const { differing } = useItem();
  const given = criteriaOf(answers, question);
  const score = scoreOf(answers, question);
  return (
    <Stack gap={2} w="100%">
      {(question.labels ?? []).map((label) => {
        const one = given.get(label.id);
        if (!one || !VERDICTS.includes(one.value)) return null;
        return (
          <div key={label.id} className={differing?.has(`${question.id}.${label.id}`) ? classes.differs : undefined}>
            <Group gap={6} wrap="nowrap" align="baseline"><span className={classes.sign} data-verdict={one.value} role="img" aria-label={t(`outputs.verdict.${one.value}`)}>{SIGNS[one.value]}</span><Text size="sm"><bdi>{label.name}</bdi></Text></Group>
            {one.evidence.map((part) => <Text key={part.start} size="xs" c="dimmed" className={classes.quote} ms={19}><TextView text={part.text} limit={160} /></Text>)}
          </div>
        );
      })}
      <Text size="xs" c="dimmed" className="gs-num">{t("outputs.score", { met: score.met, of: score.of })}</Text>
    </Stack>
  );
}

function CorrectionText({ question, answers }: Props) {
  const { t } = useTranslation();
  const { fields, language, baseline } = useItem();
  const { text, isUnchanged } = correctionOf(answers, question);
  const before = baseline?.[question.id] ?? fields[question.field ?? ""];
  if (text === null) return null;
  if (isUnchanged && before === text) return <Text size="sm" c="dimmed" span>{t("outputs.unchanged")}</Text>;
  return before === undefined ? <TextView text={text} language={language} limit={400} /> : <DifferenceView before={before} after={text} language={language} isBare />;
}

/** An answer that compares, judges by criteria or corrects, to be read. */
export default function OutputText(props: Props) {
  switch (props.question.kind) {
    case "preference":
      return <PreferenceText {...props} />;
    case "ranking":
      return <RankingText {...props} />;
    case "best_worst":
      return <ExtremesText {...props} />;
    case "rubric":
      return <RubricText {...props} />;
    default:
      return <CorrectionText {...props} />;
  }
}

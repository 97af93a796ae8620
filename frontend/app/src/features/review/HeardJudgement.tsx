import { answerOf, formatTime, matchRegions, regionOf, regionsInOrder, tierOf, transcriptOf, type Answers, type MatchedRegion, type Question } from "@goldsmith/core";
import { Button, Text } from "@mantine/core";
import { IconPlayerPlay } from "@tabler/icons-react";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { AnswerText } from "../../ui/answering/AnswerText";
import { useItem } from "../../ui/answering/itemContext";
import { DifferenceView } from "../../ui/answering/outputs/DifferenceView";
import { useRegionEditor } from "../../ui/answering/regions/useRegionEditor";
import { LabelChip } from "../../ui/Chips";
import { choiceColor, choiceName } from "../../ui/choices";
import type { JudgementProps } from "./Judgement";
import { Take } from "./MarkedJudgement";
import classes from "./review.module.css";

interface Props {
  question: Question;
  props: JudgementProps;
}

const MOST = 60;
/** So many characters stand beside the time; more have a line of their own. */
const SHORT = 16;

/** What was written down here, with the words that somebody else has otherwise. */
function Words({ matched, question }: { matched: MatchedRegion; question: Question }) {
  const { mark, otherWords } = matched;
  const words = transcriptOf(mark);
  if (words === "") return null;
  const direction = tierOf(question, regionOf(mark).tier)?.direction ?? "auto";
  return <div className="gs-text" dir={direction} style={words.length > SHORT ? { flexBasis: "100%" } : undefined}>{otherWords === null ? words : <DifferenceView before={otherWords} after={words} isBare />}</div>;
}

/** A region that not everybody has so: when it is, how it differs, and a way to hear it and to take it over. */
function Difference({ matched, question, props }: Props & { matched: MatchedRegion }) {
  const { t } = useTranslation();
  const { regions } = useItem();
  const { mark, match, same, others, apartMs } = matched;
  const region = regionOf(mark);
  const time = `${formatTime(region.start, 2)} – ${formatTime(region.end, 2)}`;
  const apart = match === "edges" && apartMs !== null ? ` · ${t("review.apart", { n: apartMs })}` : "";
  return (
    <li className={classes.difference}>
      {(question.labels ?? []).length > 0 ? <LabelChip name={choiceName(question, String(mark.value))} color={choiceColor(question, String(mark.value))} /> : <Text size="xs"><bdi>{tierOf(question, region.tier)?.title}</bdi></Text>}
      {regions ? <Button variant="subtle" color="gray" size="compact-xs" leftSection={<IconPlayerPlay size={12} />} aria-label={t("review.hear", { time })} onClick={() => regions.onHear?.(region)}><span className="gs-num" dir="ltr">{time}</span></Button> : <span className="gs-num" dir="ltr">{time}</span>}
      <Words matched={matched} question={question} />
      <Text size="xs" c="dimmed">{t(`review.region_${match}`)}{apart} · {t("review.match_same_of", { same, others })}</Text>
      {props.settling && <span style={{ marginInlineStart: "auto" }}><Take question={question} mark={mark} props={props} document={props.settling} /></span>}
    </li>
  );
}

/** Regions drawn under the sound; those that others do not have stand out. */
export function HeardJudgement({ question, props }: Props) {
  const { judgement, guide, review } = props;
  const { t } = useTranslation();
  const answers = judgement.answers as Answers;
  const editor = useRegionEditor(guide.schema);
  const matched = useMemo(() => {
    const others = review.annotations.filter((one) => one.id !== judgement.id).map((one) => one.answers as Answers);
    return matchRegions(question, judgement.answers as Answers, others);
  }, [question, judgement, review]);
  if (answerOf(answers, question.id).state !== "answered") return <AnswerText question={question} answers={answers} />;
  const found = new Map(matched.filter((one) => one.match !== "same").map((one) => [one.mark.id, one]));
  const differing = regionsInOrder(matched.map((one) => one.mark)).flatMap((mark) => found.get(mark.id) ?? []);
  const field = question.field ?? "";
  return (
    <>
      {editor && <editor.SoundShown value={review.fields[field] ?? ""} field={field} title={question.title} schema={{ ...guide.schema, questions: [{ ...question, when: null }] }} answers={answers} looks={(mark) => (found.has(mark.id) ? "differs" : null)} isSmall />}
      <AnswerText question={question} answers={answers} />
      {differing.length > 0 && <ul className={classes.differences} tabIndex={0}>{differing.slice(0, MOST).map((one) => <Difference key={one.mark.id} matched={one} question={question} props={props} />)}</ul>}
      {differing.length > MOST && <Text size="xs" c="dimmed">{t("spans.more", { n: differing.length - MOST })}</Text>}
    </>
  );
}

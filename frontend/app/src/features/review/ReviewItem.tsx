import { AnswerDocument, type Answers, type Mark, type Question } from "@goldsmith/core";
import { Alert, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { toGuide, type Guide } from "../../ui/answering/guide";
import { ItemContext } from "../../ui/answering/itemContext";
import { ItemView } from "../../ui/answering/ItemView";
import { useRegions } from "../../ui/answering/regions/useRegions";
import { useShapes } from "../../ui/answering/shapes/useShapes";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { guidelineVersionQuery } from "../../ui/shared-queries";
import { Loaded } from "../../ui/states";
import { Adjudicate } from "./Adjudicate";
import { Judgement } from "./Judgement";
import { PanelNote } from "./PanelNote";
import { reviewItemQuery } from "./queries";
import classes from "./review.module.css";
import { useCorrectionBase } from "./useCorrectionBase";
import { useHand } from "./useHand";
import { takeMark, type TakenMarks } from "./taking";

interface Props {
  itemId: string;
  projectId: string;
  onSettled: () => void;
}

function mostGiven(guide: Guide, judgements: Api<"BlindAnnotation">[]): Answers {
  const counts = new Map<string, { n: number; answers: Answers }>();
  for (const one of judgements) {
    const answers = one.answers as Answers;
    const key = JSON.stringify(guide.schema.questions.map((question) => answers[question.id]?.marks.map((mark) => [mark.value, mark.anchor?.kind === "link" || mark.anchor?.kind === "group" ? null : mark.anchor])));
    counts.set(key, { n: (counts.get(key)?.n ?? 0) + 1, answers });
  }
  return [...counts.values()].sort((one, other) => other.n - one.n)[0]?.answers ?? {};
}

function Work({ review, guide, onSettled, projectId }: { review: Api<"ItemReview">; guide: Guide } & Omit<Props, "itemId">) {
  const { t } = useTranslation();
  const isOwn = review.annotations.some((one) => one.is_own);
  const mayDecide = !review.panel || review.panel.may_settle || review.panel.may_vote;
  const document = useMemo(() => {
    const start = (review.adjudication?.answers as Answers | undefined) ?? mostGiven(guide, review.annotations);
    return new AnswerDocument(guide.schema, { answers: start });
  }, [review, guide]);
  const [currentId, setCurrentId] = useState<string>();
  const [taken, setTaken] = useState<TakenMarks[]>([]);
  const hands = useSpans({ document, fields: review.fields, language: review.language, currentId, onCurrent: setCurrentId });
  const drawing = useShapes({ document, currentId, onCurrent: setCurrentId });
  const hearing = useRegions({ document, currentId, onCurrent: setCurrentId });
  const session = isOwn ? null : hands;
  const shapes = isOwn ? null : drawing;
  const regions = isOwn ? null : hearing;
  const take = (annotationId: string, question: Question, mark: Mark) => {
    const markId = takeMark(document, question, mark);
    if (markId) setTaken((before) => [...before, { annotationId, markId, sourceId: mark.id }]);
  };
  const hand = useHand(guide, review);
  const { control, baseline, differing } = useCorrectionBase(guide.schema, review.annotations);
  const item = useMemo(() => ({ schema: guide.schema, fields: review.fields, language: review.language, order: null, session, shapes, regions, differing, turning: isOwn ? undefined : { document, currentId, onCurrent: setCurrentId } }), [guide, review, session, shapes, regions, differing, isOwn, document, currentId]);
  const read = useMemo(() => ({ ...item, baseline }), [item, baseline]);
  return (
    <ItemContext value={item}><Stack gap="lg">
      <Paper p="lg">
        <ItemView fields={review.fields} schema={guide.schema} language={review.language} />
        <Text size="sm" mt="sm"><Link className="gs-link" to={`/projects/${projectId}/items/${review.item_id}`}>{t("review.whole_item")}</Link></Text>
      </Paper>
      {isOwn && <Alert color="yellow" p="xs">{t("review.own_work")}</Alert>}
      {control}
      <ItemContext value={read}><div className={classes.judgements}>
        {review.annotations.map((one) => <Judgement key={one.id} judgement={one} verdicts={review.verdicts.filter((verdict) => verdict.annotation_id === one.id)} guide={guide} differing={review.differing} itemId={review.item_id} projectId={projectId} mayReview={!one.is_own}
          hand={hand} review={review} settling={isOwn ? null : document} onTake={(question, mark) => take(one.id, question, mark)} />)}
      </div></ItemContext>
      {review.panel && <PanelNote panel={review.panel} guide={guide} isSettled={review.adjudication !== null} differs={review.differing.length > 0} />}
      {!isOwn && mayDecide && <Adjudicate document={document} currentId={currentId} onCurrent={setCurrentId} taken={taken} review={review} projectId={projectId} onSettled={onSettled} />}
    </Stack></ItemContext>
  );
}

export function ReviewItem({ itemId, ...rest }: Props) {
  const review = useQuery(reviewItemQuery(itemId));
  const versionId = review.data?.guideline_version_id;
  const version = useQuery({ ...guidelineVersionQuery(versionId ?? ""), enabled: !!versionId });
  const guide = useMemo(() => toGuide(version.data?.content), [version.data]);
  return <Loaded query={review}>{(data) => <Loaded query={version}>{() => <Work review={data} guide={guide} {...rest} />}</Loaded>}</Loaded>;
}

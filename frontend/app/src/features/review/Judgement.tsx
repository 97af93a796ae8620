import { answerOf, isAnchored, isRegions, isShapes, type AnswerDocument, type Answers, type Mark, type Question } from "@goldsmith/core";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerText } from "../../ui/answering/AnswerText";
import type { Guide } from "../../ui/answering/guide";
import { JudgementBadges, StateBadge } from "../../ui/Chips";
import { useAct } from "../../ui/useAct";
import { giveVerdict } from "./queries";
import classes from "./review.module.css";
import { DrawnJudgement } from "./DrawnJudgement";
import { HeardJudgement } from "./HeardJudgement";
import { MarkedJudgement } from "./MarkedJudgement";
import { TurnsJudgement } from "./TurnsJudgement";
import { FixDialog, RejectDialog } from "./VerdictDialog";

type One = Api<"QuestionVerdict">;

export interface JudgementProps {
  judgement: Api<"BlindAnnotation">;
  verdicts: Api<"Verdict">[];
  guide: Guide;
  differing: string[];
  itemId: string;
  projectId: string;
  mayReview: boolean;
  review: Api<"ItemReview">;
  /** The settled answer in the making, that parts of this one can be taken into. */
  settling: AnswerDocument | null;
  onTake: (question: Question, mark: Mark) => void;
}

function Verdicts({ judgement, question, props }: { judgement: Api<"BlindAnnotation">; question: Question; props: JudgementProps }) {
  const { t } = useTranslation();
  const [open, setOpen] = useState<"fix" | "reject" | null>(null);
  const act = useAct(giveVerdict, { refreshes: [["item", props.itemId], ["project", props.projectId, "review"]], isQuiet: open !== null, done: () => setOpen(null) });
  const give = (verdict: Pick<One, "verdict"> & Partial<One>, reopenFor = "author") =>
    act.mutate({ annotation_id: judgement.id, body: { verdicts: [{ question_id: question.id, reason: "", fixed: null, ...verdict }], reopen_for: reopenFor } as Api<"VerdictBody"> });
  const given = props.verdicts.find((one) => one.question_id === question.id);
  if (given) return <Group gap={6}><StateBadge state={given.verdict} />{given.reason && <Text size="xs" c="dimmed"><bdi>{given.reason}</bdi></Text>}</Group>;
  if (!props.mayReview) return null;
  const show = (which: "fix" | "reject") => () => { act.reset(); setOpen(which); };
  const dialog = { question, onClose: () => setOpen(null), isBusy: act.isPending, error: act.error };
  return (
    <Group gap={4}>
      <Button variant="default" size="compact-xs" loading={act.isPending} onClick={() => give({ verdict: "accept" })}>{t("review.accept")}</Button>
      <Button variant="default" size="compact-xs" onClick={show("fix")}>{t("review.fix")}</Button>
      <Button variant="default" size="compact-xs" onClick={show("reject")}>{t("review.reject")}</Button>
      {open === "fix" && <FixDialog {...dialog} answers={judgement.answers as Answers} onFix={(fixed, reason) => give({ verdict: "fix", reason, fixed: fixed as One["fixed"] })} />}
      {open === "reject" && <RejectDialog {...dialog} onReject={(reason, to) => give({ verdict: "reject", reason }, to)} />}
    </Group>
  );
}

/** Settle a question as this annotator answered it. */
function takeAnswer(settling: AnswerDocument | null, question: Question, answers: Answers): void {
  settling?.apply(question.id, (now) => ({ ...now, [question.id]: answerOf(answers, question.id) }));
}

/** One annotator's answers; what differs from the others is marked. */
export function Judgement(props: JudgementProps) {
  const { judgement, guide, differing } = props;
  const { t } = useTranslation();
  const answers = judgement.answers as Answers;
  const asked = guide.schema.questions.filter((question) => answers[question.id] && answers[question.id]?.state !== "not_asked");
  return (
    <article className={classes.judgement}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" component="div" miw={0}>{judgement.is_own ? t("review.you") : judgement.alias}</Text>
        <Group gap={6} wrap="nowrap">
          <JudgementBadges judgement={judgement} />
        </Group>
      </Group>
      {asked.map((question) => (
        <Stack key={question.id} gap={4} className={differing.includes(question.id) ? classes.differs : classes.same}>
          {guide.schema.questions.length > 1 && <Text size="xs" c="dimmed"><bdi>{question.title}</bdi></Text>}
          {question.per_turn ? <TurnsJudgement question={question} props={props} /> : isRegions(question) ? <HeardJudgement question={question} props={props} /> : isShapes(question) ? <DrawnJudgement question={question} props={props} /> : isAnchored(question) ? <MarkedJudgement question={question} props={props} /> : <AnswerText question={question} answers={answers} />}
          <Group gap={4}>
            <Verdicts judgement={judgement} question={question} props={props} />
            {props.settling && differing.includes(question.id) && !isAnchored(question) && <Button variant="subtle" color="gray" size="compact-xs" onClick={() => takeAnswer(props.settling, question, answers)}>{t("review.take")}</Button>}
          </Group>
        </Stack>
      ))}
      {judgement.note && <Text size="sm" c="dimmed"><bdi>{judgement.note}</bdi></Text>}
    </article>
  );
}

import { answerOf, isAnchored, isRegions, isShapes, type AnswerDocument, type Answers, type Mark, type Question } from "@goldsmith/core";
import { Badge, Button, Group, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerText } from "../../ui/answering/AnswerText";
import { Slips } from "../../ui/answering/Slips";
import type { Guide } from "../../ui/answering/guide";
import { JudgementBadges, StateBadge } from "../../ui/Chips";
import { toAria, useKeys } from "../../ui/keymap";
import { Keys } from "../../ui/Keys";
import { useShortcuts } from "../../ui/shortcuts";
import { TextView } from "../../ui/TextView";
import { useAct } from "../../ui/useAct";
import { giveVerdict, policyQuery } from "./queries";
import classes from "./review.module.css";
import { DrawnJudgement } from "./DrawnJudgement";
import { HeardJudgement } from "./HeardJudgement";
import { MarkedJudgement } from "./MarkedJudgement";
import { TurnsJudgement } from "./TurnsJudgement";
import { useCodeName } from "../../ui/useCodeName";
import { askedOf, cellOf } from "./useHand";
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
  /** The answer that the keys of verdicts are about. */
  hand: { current: string | undefined; take: (cell: string) => void };
}

interface CellProps {
  judgement: Api<"BlindAnnotation">;
  question: Question;
  props: JudgementProps;
  isInHand: boolean;
}

/** What a press and a key do alike; the key is shown on the answer in hand. */
function Act({ act, label, isInHand, ...button }: { act: string; label: string; isInHand: boolean; onClick: () => void; loading?: boolean; variant?: string; color?: string }) {
  const keys = useKeys()(`review.${act}`);
  return <Button variant="default" size="compact-xs" aria-keyshortcuts={isInHand ? toAria(keys) : undefined} rightSection={isInHand ? <span className="gs-key"><Keys keys={keys} hidden /></span> : undefined} {...button}>{label}</Button>;
}

function Verdicts({ judgement, question, props, isInHand }: CellProps) {
  const { t } = useTranslation();
  const keys = useKeys();
  const nameOf = useCodeName();
  const codes = (useQuery(policyQuery(props.projectId)).data?.policy.codes ?? []).map(({ id, name = "" }) => ({ id, name }));
  const [open, setOpen] = useState<"fix" | "reject" | null>(null);
  const act = useAct(giveVerdict, { refreshes: [["item", props.itemId], ["project", props.projectId, "review"]], isQuiet: open !== null, done: () => setOpen(null) });
  const give = (verdict: Pick<One, "verdict"> & Partial<One>, reopenFor = "author") =>
    act.mutate({ annotation_id: judgement.id, body: { verdicts: [{ question_id: question.id, reason: "", fixed: null, ...verdict }], reopen_for: reopenFor } as Api<"VerdictBody"> });
  const said = props.verdicts.filter((one) => one.question_id === question.id);
  const given = said[0];
  const show = (which: "fix" | "reject") => () => { act.reset(); setOpen(which); };
  const accept = () => give({ verdict: "accept" });
  const disabled = !isInHand || !props.mayReview || given !== undefined || act.isPending;
  useShortcuts(t("place.review"), [
    { keys: keys("review.accept"), label: t("review.accept"), run: accept, disabled },
    { keys: keys("review.fix"), label: t("review.fix"), run: show("fix"), disabled },
    { keys: keys("review.reject"), label: t("review.reject"), run: show("reject"), disabled },
  ]);
  if (given) return <Stack gap={2}>{said.map((one) => <Group key={one.id} gap={6}><StateBadge state={one.verdict} />{one.is_second && <Badge color="gray" size="xs">{t("panel.is_second")}</Badge>}{one.code && <Badge color="gray" size="xs">{nameOf(codes.find((known) => known.id === one.code) ?? { id: one.code, name: "" })}</Badge>}{one.reason && <Text size="xs" c="dimmed"><bdi>{one.reason}</bdi></Text>}</Group>)}</Stack>;
  if (!props.mayReview) return null;
  const dialog = { question, onClose: () => setOpen(null), isBusy: act.isPending, error: act.error };
  return (
    <Group gap={4}>
      <Act act="accept" label={t("review.accept")} isInHand={isInHand} loading={act.isPending} onClick={accept} />
      <Act act="fix" label={t("review.fix")} isInHand={isInHand} onClick={show("fix")} />
      <Act act="reject" label={t("review.reject")} isInHand={isInHand} onClick={show("reject")} />
      {open === "fix" && <FixDialog {...dialog} answers={judgement.answers as Answers} onFix={(fixed, reason, code) => give({ verdict: "fix", reason, code, fixed: fixed as One["fixed"] })} />}
      {open === "reject" && <RejectDialog {...dialog} onReject={(reason, to, code) => give({ verdict: "reject", reason, code }, to)} />}
    </Group>
  );
}

/** Settle a question as this annotator answered it. */
function takeAnswer(settling: AnswerDocument | null, question: Question, answers: Answers): void {
  settling?.apply(question.id, (now) => ({ ...now, [question.id]: answerOf(answers, question.id) }));
}

/** Settle a question as one annotator answered it, where annotators differ. */
function TakeAnswer({ judgement, question, props, isInHand }: CellProps) {
  const { t } = useTranslation();
  const keys = useKeys();
  const take = () => takeAnswer(props.settling, question, judgement.answers as Answers);
  useShortcuts(t("place.review"), [{ keys: keys("review.take"), label: t("review.take_answer"), run: take, disabled: !isInHand }]);
  return <Act act="take" label={t("review.take")} isInHand={isInHand} variant="subtle" color="gray" onClick={take} />;
}

/** One annotator's answers; what differs from the others is marked. */
export function Judgement(props: JudgementProps) {
  const { judgement, guide, differing } = props;
  const { t } = useTranslation();
  const answers = judgement.answers as Answers;
  const asked = askedOf(guide, answers);
  const who = judgement.is_own ? t("review.you") : judgement.alias;
  return (
    <article className={classes.judgement}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" component="div" miw={0}>{who}</Text>
        <Group gap={6} wrap="nowrap">
          <JudgementBadges judgement={judgement} />
        </Group>
      </Group>
      {asked.map((question) => {
        const cell = cellOf(judgement.id, question.id);
        const isInHand = props.hand.current === cell;
        const one = { judgement, question, props, isInHand };
        return (
          <Stack key={question.id} gap={4} className={differing.includes(question.id) ? classes.differs : classes.same} role="group" aria-label={`${who}: ${question.title}`} tabIndex={-1} data-cell={cell} data-in-hand={isInHand || undefined} onPointerDown={() => props.hand.take(cell)}>
            {guide.schema.questions.length > 1 && <Text size="xs" c="dimmed"><bdi>{question.title}</bdi></Text>}
            {question.per_turn ? <TurnsJudgement question={question} props={props} /> : isRegions(question) ? <HeardJudgement question={question} props={props} /> : isShapes(question) ? <DrawnJudgement question={question} props={props} /> : isAnchored(question) ? <MarkedJudgement question={question} props={props} /> : <><AnswerText question={question} answers={answers} /><Slips question={question} answers={answers} /></>}
            <Group gap={4}>
              <Verdicts {...one} />
              {props.settling && differing.includes(question.id) && !isAnchored(question) && <TakeAnswer {...one} />}
            </Group>
          </Stack>
        );
      })}
      {judgement.note && <Text className="gs-said" size="sm" c="dimmed"><TextView text={judgement.note} /></Text>}
    </article>
  );
}

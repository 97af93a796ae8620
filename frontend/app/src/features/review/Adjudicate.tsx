import { checkAnswers, type AnswerDocument, type AnswerProblem } from "@goldsmith/core";
import { Button, Group, Paper, Radio, Stack, Textarea } from "@mantine/core";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import { useItem } from "../../ui/answering/itemContext";
import { turnTo } from "../../ui/answering/turns/turnPlace";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { Keys } from "../../ui/Keys";
import { Section } from "../../ui/Page";
import { CiteRuling } from "../../ui/rulings/CiteRuling";
import { RulingDialog } from "../../ui/rulings/RulingDialog";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Failure } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { adjudicate, castVote } from "./queries";
import { stillTaken, type TakenMarks } from "./taking";

interface Props {
  document: AnswerDocument;
  currentId: string | undefined;
  onCurrent: (questionId: string) => void;
  taken: TakenMarks[];
  review: Api<"ItemReview">;
  projectId: string;
  onSettled: () => void;
}

const KINDS = ["guideline_gap", "slip", "ambiguous"] as const;
type Kind = Api<"Disagreement">;

/** Why people differed: what the guideline lacks, a slip, or an item that can be read both ways. */
function Sorting({ kind, onKind }: { kind: Kind | null; onKind: (kind: Kind) => void }) {
  const { t } = useTranslation();
  return (
    <Radio.Group label={t("review.kind")} description={kind ? t(`review.kind_${kind}_hint`) : t("review.kind_hint")} value={kind ?? ""} onChange={(value) => onKind(value as Kind)}>
      <Group mt={6} gap="md">{KINDS.map((one) => <Radio key={one} value={one} label={t(`review.kind_${one}`)} />)}</Group>
    </Radio.Group>
  );
}

/** The final answer, with its reason; begins with what most annotators said. */
export function Adjudicate({ document, currentId, onCurrent, taken, review, projectId, onSettled }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const item = useItem();
  const [rationale, setRationale] = useState(review.adjudication?.rationale ?? "");
  const [kind, setKind] = useState<Kind | null>(review.adjudication?.disagreement ?? null);
  const [isRuling, setRuling] = useState(false);
  const [problems, setProblems] = useState<AnswerProblem[]>([]);
  const field = useRef<HTMLTextAreaElement>(null);
  const isVote = review.panel?.may_vote ?? false;
  const after = { refreshes: [["item", review.item_id], ["project", projectId]], done: onSettled, isQuiet: true };
  const single = useAct(adjudicate, { ...after, says: t("review.settled") });
  const vote = useAct(castVote, { ...after, says: t("panel.counted") });
  const act = isVote ? vote : single;
  const send = () => {
    const body = { answers: document.snapshot.answers as never, rationale, disagreement: kind };
    if (isVote) vote.mutate({ item_id: review.item_id, body });
    else single.mutate({ item_id: review.item_id, body: { ...body, based_on: review.annotations.map((one) => one.id), taken: stillTaken(taken, document) } });
  };
  const settle = () => {
    const found = checkAnswers(document.schema, document.snapshot.answers, item.fields);
    setProblems(found);
    if (found[0]) turnTo(document, found[0].questionId, found[0].turn);
    if (found.length === 0 && rationale.trim() === "") field.current?.focus();
    else if (found.length === 0) send();
  };
  useAnswerKeys({ document, item, currentId, onCurrent, onChosen: () => setProblems([]) });
  useShortcuts(t("review.adjudicate"), [
    { keys: keys("review.settle"), label: t("review.settle"), run: settle, whileTyping: true },
    { keys: keys("review.rationale"), label: t("review.rationale"), run: () => field.current?.focus() },
    { keys: keys("review.undo"), label: t("review.undo"), run: () => void document.undo() },
  ]);
  return (
    <Section title={t(isVote ? "panel.vote" : "review.adjudicate")} lead={t(isVote ? "panel.vote_lead" : "review.adjudicate_lead")}>
      <Paper p="md">
        <Stack gap="md">
          <AnswerSheet document={document} problems={problems} currentId={currentId} onCurrent={onCurrent} />
          <Textarea ref={field} dir="auto" required label={t("review.rationale")} description={t("review.rationale_hint")} value={rationale} onChange={(event) => setRationale(event.currentTarget.value)} />
          <CiteRuling text={rationale} onText={setRationale} />
          {review.differing.length > 0 && <Sorting kind={kind} onKind={setKind} />}
          {act.isError && <Failure error={act.error} />}
          <Group justify="space-between"><Button variant="default" onClick={() => setRuling(true)}>{t("rulings.rule")}</Button><Button size="sm" loading={act.isPending} onClick={settle} rightSection={<span className="gs-key"><Keys keys={keys("review.settle")} hidden /></span>}>{t(isVote ? "panel.vote_do" : "review.settle")}</Button></Group>
        </Stack>
      </Paper>
      {isRuling && <RulingDialog start={{ item_id: review.item_id, question_id: review.differing[0], reason: rationale }} onClose={() => setRuling(false)} />}
    </Section>
  );
}

import { AnswerDocument, answerOf, checkAnswers, isPlaced, isSameAnswers, type Answers, type Question } from "@goldsmith/core";
import { Group, Radio, Select, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import { ItemContext, useItem } from "../../ui/answering/itemContext";
import { ItemView } from "../../ui/answering/ItemView";
import { useRegions } from "../../ui/answering/regions/useRegions";
import { useShapes } from "../../ui/answering/shapes/useShapes";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { useDocument } from "../../ui/answering/useDocument";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { Dialog } from "../../ui/Dialog";
import { CiteRuling } from "../../ui/rulings/CiteRuling";
import { useProjectId } from "../../ui/useProjectId";
import { policyQuery } from "./queries";
import { useCodeName } from "../../ui/useCodeName";

interface Props {
  question: Question;
  onClose: () => void;
  isBusy: boolean;
  error: unknown;
}

/** What the project's reviewers may name as a reason, in one word. */
function CodeInput({ code, onCode }: { code: string | null; onCode: (code: string | null) => void }) {
  const { t } = useTranslation();
  const nameOf = useCodeName();
  const codes = useQuery(policyQuery(useProjectId())).data?.policy.codes ?? [];
  if (codes.length === 0) return null;
  return <Select clearable label={t("panel.code_one")} placeholder={t("panel.code_none")} data={codes.map((one) => ({ value: one.id, label: nameOf({ id: one.id, name: one.name ?? "" }) }))} value={code} onChange={onCode} />;
}

function ReasonInput({ reason, onReason, hasFocus }: { reason: string; onReason: (reason: string) => void; hasFocus?: boolean }) {
  const { t } = useTranslation();
  return <><Textarea label={t("review.reason")} description={t("review.reason_hint")} data-autofocus={hasFocus || undefined} dir="auto" value={reason} onChange={(event) => onReason(event.currentTarget.value)} /><CiteRuling text={reason} onText={onReason} /></>;
}

/** Why the answer does not stand, and who judges again. */
export function RejectDialog({ question, onReject, ...dialog }: Props & { onReject: (reason: string, to: string, code: string | null) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const [to, setTo] = useState("author");
  return (
    <Dialog {...dialog} title={t("review.reject")} isOpen submit={t("review.reject")} onSubmit={() => onReject(reason, to, code)} isDisabled={reason.trim() === ""}>
      <Text size="sm" c="dimmed"><bdi>{question.title}</bdi></Text>
      <ReasonInput reason={reason} onReason={setReason} hasFocus />
      <CodeInput code={code} onCode={setCode} />
      <Radio.Group label={t("review.return_to")} value={to} onChange={setTo}><Group mt={6}><Radio value="author" label={t("review.to_author")} /><Radio value="anyone" label={t("review.to_another")} /></Group></Radio.Group>
    </Dialog>
  );
}

/** The answer in hand with its item, where the question is about a place in it; the labels' keys choose here too. */
function Fixing({ document, question }: { document: AnswerDocument; question: Question }) {
  const item = useItem();
  const { session, shapes, regions } = item;
  useAnswerKeys({ document, item, currentId: question.id, onCurrent: () => undefined, onChosen: () => undefined });
  return (
    <>
      {(session || shapes || regions || question.per_turn) && <ItemView fields={item.fields} schema={document.schema} language={item.language} isSmall />}
      <AnswerSheet document={document} currentId={question.id} />
    </>
  );
}

/** The right answer in place of the given one, of any kind, with the reason. */
export function FixDialog({ question, answers, onFix, ...dialog }: Props & { answers: Answers; onFix: (fixed: Answers[string], reason: string, code: string | null) => void }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [code, setCode] = useState<string | null>(null);
  const item = useItem();
  const document = useMemo(() => {
    const alone = { ...question, when: null, required: !isPlaced(question) && !question.per_turn };
    // Relations are seen beside the spans they join.
    const about = item.schema.questions.filter((one) => one.id === question.about).map((one) => ({ ...one, when: null }));
    const start = Object.fromEntries([...about, alone].map((one) => [one.id, answerOf(answers, one.id)]));
    return new AnswerDocument({ ...item.schema, constraints: [], questions: [...about, alone] }, { answers: start });
  }, [question, answers, item.schema]);
  const session = useSpans({ document, fields: item.fields, language: item.language, currentId: question.id });
  const shapes = useShapes({ document, currentId: question.id });
  const regions = useRegions({ document, currentId: question.id });
  const inHand = useMemo(() => ({ ...item, schema: document.schema, session, shapes, regions, marked: undefined, turning: { document, currentId: question.id } }), [item, document, session, shapes, regions, question.id]);
  const state = useDocument(document);
  const isSame = isSameAnswers({ [question.id]: answerOf(state.answers, question.id) }, { [question.id]: answerOf(answers, question.id) });
  const isIncomplete = checkAnswers(document.schema, state.answers, item.fields).length > 0;
  return (
    <Dialog {...dialog} title={t("review.fix")} isOpen submit={t("review.fix")} onSubmit={() => onFix(answerOf(state.answers, question.id), reason, code)} isDisabled={isSame || isIncomplete || reason.trim() === ""}>
      <ItemContext value={inHand}>
        <Fixing document={document} question={question} />
      </ItemContext>
      <ReasonInput reason={reason} onReason={setReason} />
      <CodeInput code={code} onCode={setCode} />
    </Dialog>
  );
}

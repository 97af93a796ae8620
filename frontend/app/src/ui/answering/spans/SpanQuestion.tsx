import { isMarkedFromMany, type Question, type SpanSession } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { MarkLabels } from "../MarkLabels";
import { Joins } from "./Joins";
import { useSession } from "./useSpans";

interface Props {
  session: SpanSession;
  question: Question;
  isReadOnly?: boolean;
}

/** A press labels what is selected or chosen. */
export function SpanLabels({ session, question, ...shown }: Props & { className?: string }) {
  const { t } = useTranslation();
  const { armed, questionId, linking } = useSession(session);
  const { chosen } = session;
  const isOn = (label: string) => (question.kind === "relations" ? linking?.questionId === question.id && linking.label === label : questionId === question.id && armed === label) || (question.kind === "spans" && chosen?.question.id === question.id && chosen.mark.value === label);
  const press = (label: string) => {
    session.label(question.id, label);
    // Who typed for it goes on in the text.
    if (isMarkedFromMany(question)) window.document.querySelector<HTMLElement>("[data-span-text]")?.focus({ preventScroll: true });
  };
  return <MarkLabels document={session.document} question={question} {...shown} isOn={isOn} onPress={press} sayCount={(n) => t("spans.count", { n })} />;
}

/** A question about spans, relations or chains: its labels, and what was joined. */
export function SpanQuestion({ session, question, isReadOnly }: Props) {
  return (
    <>
      <SpanLabels session={session} question={question} isReadOnly={isReadOnly} />
      {question.kind !== "spans" && <Joins session={session} question={question} isReadOnly={isReadOnly} />}
    </>
  );
}

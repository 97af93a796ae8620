import { allocateKeys, type Question, type SpanSession } from "@goldsmith/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { LabelKeys } from "../../Keys";
import answering from "../answering.module.css";
import { useDocument } from "../useDocument";
import { Joins } from "./Joins";
import classes from "./spans.module.css";
import { useSession } from "./useSpans";

interface Props {
  session: SpanSession;
  question: Question;
  isReadOnly?: boolean;
}

/** The labels with their keys and how often each was given. A press labels what is selected or chosen. */
export function SpanLabels({ session, question, isReadOnly, className }: Props & { className?: string }) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { armed, questionId, linking } = useSession(session);
  const { chosen } = session;
  const marks = answers[question.id]?.marks;
  const counts = useMemo(() => {
    const found = new Map<unknown, number>();
    for (const mark of marks ?? []) found.set(mark.value, (found.get(mark.value) ?? 0) + 1);
    return found;
  }, [marks]);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const isOn = (label: string) => (question.kind === "relations" ? linking?.questionId === question.id && linking.label === label : questionId === question.id && armed === label) || (question.kind === "spans" && chosen?.question.id === question.id && chosen.mark.value === label);
  return (
    <div className={className ?? answering.choices} role="group" aria-labelledby={className ? undefined : `question-${question.id}`} aria-label={className ? question.title : undefined}>
      {(question.labels ?? []).map((label) => {
        const shown = keys.get(label.id);
        const count = counts.get(label.id) ?? 0;
        return (
          <button key={label.id} type="button" aria-pressed={isOn(label.id)} data-chosen={isOn(label.id) || undefined} disabled={isReadOnly} className={answering.choice} style={{ "--label": choiceColor(question, label.id) } as React.CSSProperties}
            title={label.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => session.label(question.id, label.id)}>
            <span className={answering.swatch} aria-hidden />
            <span className={answering.name}><bdi>{choiceName(question, label.id)}</bdi></span>
            {count > 0 && <span className={classes.count} title={t("spans.count", { n: count })}>{count}</span>}
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
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

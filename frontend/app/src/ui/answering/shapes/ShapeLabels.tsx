import { allocateKeys, type Question, type ShapeSession } from "@goldsmith/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { LabelKeys } from "../../Keys";
import answering from "../answering.module.css";
import { useDocument } from "../useDocument";
import { focusPicture } from "./focus";
import classes from "./shapes.module.css";
import { useShapeState } from "./useShapes";

interface Props {
  session: ShapeSession;
  question: Question;
  isReadOnly?: boolean;
  className?: string;
}

/** The labels with their keys and how often each was given. A press labels the chosen shape, else the next. */
export function ShapeLabels({ session, question, isReadOnly, className }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { questionId } = useShapeState(session);
  const { chosen } = session;
  const marks = answers[question.id]?.marks;
  const counts = useMemo(() => {
    const found = new Map<unknown, number>();
    for (const mark of marks ?? []) found.set(mark.value, (found.get(mark.value) ?? 0) + 1);
    return found;
  }, [marks]);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const inHand = questionId === question.id ? (chosen ? chosen.mark.value : session.nextLabel) : null;
  const press = (label: string) => {
    session.label(question.id, label);
    focusPicture();
  };
  return (
    <div className={className ?? answering.choices} role="group" aria-labelledby={className ? undefined : `question-${question.id}`} aria-label={className ? question.title : undefined}>
      {(question.labels ?? []).map((label) => {
        const shown = keys.get(label.id);
        const count = counts.get(label.id) ?? 0;
        return (
          <button key={label.id} type="button" aria-pressed={inHand === label.id} data-chosen={inHand === label.id || undefined} disabled={isReadOnly} className={answering.choice} style={{ "--label": choiceColor(question, label.id) } as React.CSSProperties}
            title={label.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => press(label.id)}>
            <span className={answering.swatch} aria-hidden />
            <span className={answering.name}><bdi>{choiceName(question, label.id)}</bdi></span>
            {count > 0 && <span className={classes.count} title={t("shapes.count", { n: count })}>{count}</span>}
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
}

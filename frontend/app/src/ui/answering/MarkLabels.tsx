import { allocateKeys, type AnswerDocument, type Question } from "@goldsmith/core";
import { useMemo } from "react";
import { choiceColor, choiceName } from "../choices";
import { LabelKeys } from "../Keys";
import classes from "./answering.module.css";
import { useDocument } from "./useDocument";

interface Props {
  document: AnswerDocument;
  question: Question;
  isReadOnly?: boolean;
  className?: string;
  isOn: (label: string) => boolean;
  onPress: (label: string) => void;
  /** How many marks carry a label, in words. */
  sayCount: (n: number) => string;
}

/** The labels of marks with their keys and how often each was given. */
export function MarkLabels({ document, question, isReadOnly, className, isOn, onPress, sayCount }: Props) {
  const { answers } = useDocument(document);
  const marks = answers[question.id]?.marks;
  const counts = useMemo(() => {
    const found = new Map<unknown, number>();
    for (const mark of marks ?? []) found.set(mark.value, (found.get(mark.value) ?? 0) + 1);
    return found;
  }, [marks]);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  return (
    <div className={className ?? classes.choices} role="group" aria-labelledby={className ? undefined : `question-${question.id}`} aria-label={className ? question.title : undefined}>
      {(question.labels ?? []).map((label) => {
        const shown = keys.get(label.id);
        const count = counts.get(label.id) ?? 0;
        return (
          <button key={label.id} type="button" aria-pressed={isOn(label.id)} data-chosen={isOn(label.id) || undefined} disabled={isReadOnly} className={classes.choice} style={{ "--label": choiceColor(question, label.id) } as React.CSSProperties}
            title={label.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => onPress(label.id)}>
            <span className={classes.swatch} aria-hidden />
            <span className={classes.name}><bdi>{choiceName(question, label.id)}</bdi></span>
            {count > 0 && <span className={classes.markCount} title={sayCount(count)}>{count}</span>}
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
}

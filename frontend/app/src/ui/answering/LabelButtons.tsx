import type { AnswerDocument, Label, MarkValue, Question } from "@goldsmith/core";
import { useMemo } from "react";
import { choiceColor } from "../choices";
import { LabelKeys } from "../Keys";
import classes from "./answering.module.css";
import { useDocument } from "./useDocument";

export interface MarkLabelsProps {
  document: AnswerDocument;
  question: Question;
  isReadOnly?: boolean;
  className?: string;
  isOn: (label: string) => boolean;
  onPress: (label: string) => void;
  /** How many marks carry a label, in words. */
  sayCount: (n: number) => string;
}

/** How often each label was given on this item. */
export function useCounts(document: AnswerDocument, question: Question): Map<MarkValue, number> {
  const { answers } = useDocument(document);
  const marks = answers[question.id]?.marks;
  return useMemo(() => {
    const found = new Map<MarkValue, number>();
    for (const mark of marks ?? []) found.set(mark.value, (found.get(mark.value) ?? 0) + 1);
    return found;
  }, [marks]);
}

interface Props extends MarkLabelsProps {
  labels: readonly Label[];
  counts: Map<MarkValue, number>;
  keys: Map<MarkValue, string>;
}

/** Labels of marks as buttons, with their keys and counts. */
export function LabelButtons({ question, isReadOnly, className, isOn, onPress, sayCount, labels, counts, keys }: Props) {
  return (
    <div className={className ?? classes.choices} role="group" aria-labelledby={className ? undefined : `question-${question.id}`} aria-label={className ? question.title : undefined}>
      {labels.map((label) => {
        const shown = keys.get(label.id);
        const count = counts.get(label.id) ?? 0;
        return (
          <button key={label.id} type="button" aria-pressed={isOn(label.id)} data-chosen={isOn(label.id) || undefined} disabled={isReadOnly} className={classes.choice} style={{ "--label": choiceColor(question, label.id) } as React.CSSProperties}
            title={label.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => onPress(label.id)}>
            <span className={classes.swatch} aria-hidden />
            <span className={classes.name}><bdi>{label.name}</bdi></span>
            {count > 0 && <span className={classes.markCount} title={sayCount(count)}>{count}</span>}
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
}

import { indexOfLabels, isChosen, valuesOf, type Answering, type Question } from "@goldsmith/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor } from "../../choices";
import { repeatLast } from "../lastGiven";
import { useDocument } from "../useDocument";
import { Breadcrumbs, LabelSearch } from "./LabelSearch";
import classes from "./taxonomy.module.css";
import { useUse } from "./useUse";

interface Props {
  document: Answering;
  question: Question;
  isCurrent: boolean;
  isReadOnly?: boolean;
  onCurrent: () => void;
  onChosen?: (questionId: string) => void;
}

function Chosen({ document, question, isReadOnly, onTake }: Pick<Props, "document" | "question" | "isReadOnly"> & { onTake: (id: string) => void }) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const index = indexOfLabels(question.labels ?? []);
  return (
    <div className={classes.chosen} aria-live="polite">
      {valuesOf(answers, question.id).map((value) => {
        const found = index.find(({ label }) => label.id === value);
        const name = found?.label.name ?? String(value);
        return (
          <span key={value} className={classes.one} style={{ "--label": choiceColor(question, value) } as React.CSSProperties}>
            <Breadcrumbs above={found?.above ?? []} /> <b><bdi>{name}</bdi></b>
            {!isReadOnly && <button type="button" className={classes.take} aria-label={t("taxonomy.remove", { name })} onClick={() => onTake(String(value))}>×</button>}
          </span>
        );
      })}
    </div>
  );
}

/** One or several of very many labels. */
export default function TreeInput({ document, question, isCurrent, isReadOnly, onCurrent, onChosen }: Props) {
  const { answers } = useDocument(document);
  const { used, note } = useUse(document, question);
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isCurrent && !isReadOnly) field.current?.focus({ preventScroll: true });
  }, [isCurrent, isReadOnly, document]);
  const leave = () => field.current?.blur();
  const pick = (id: string) => {
    const isTaken = isChosen(document.snapshot.answers, question.id, id);
    document.toggle(question.id, id);
    if (!isTaken) note(id);
    // One answer is whole: the keys of the screen are heard again, Enter hands in.
    if (question.kind === "one_of" && !isTaken) {
      leave();
      onChosen?.(question.id);
    }
  };
  const repeat = () => {
    if (repeatLast(document, question, undefined) && question.kind === "one_of") leave();
  };
  return (
    <div className={classes.tree}>
      <Chosen document={document} question={question} isReadOnly={isReadOnly} onTake={pick} />
      {!isReadOnly && <LabelSearch question={question} field={field} used={used} isMany={question.kind === "several_of"} isChosen={(id) => isChosen(answers, question.id, id)} onPick={pick} onLeave={leave} onFocus={onCurrent} onRepeat={repeat} />}
    </div>
  );
}

import { marksOf, measuresOf, shapeOf, type Question, type ShapeSession } from "@goldsmith/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { useDocument } from "../useDocument";
import { focusPicture } from "./focus";
import { ShapeLabels } from "./ShapeLabels";
import classes from "./shapes.module.css";
import { useShapeState } from "./useShapes";

interface Props {
  session: ShapeSession;
  question: Question;
  isReadOnly?: boolean;
}

const ROW = 30;

/** Every shape as a line, the topmost layer last; only the lines in sight exist. */
function ShapeList({ session, question }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { chosenId, questionId } = useShapeState(session);
  const marks = marksOf(answers, question.id);
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: marks.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 8 });
  const at = marks.findIndex((mark) => mark.id === chosenId);
  useEffect(() => {
    if (at >= 0) virtual.scrollToIndex(at);
  }, [at, virtual]);
  const choose = (id: string) => {
    if (questionId !== question.id) {
      session.focus(question.id);
      session.onQuestion?.(question.id);
    }
    session.choose(id);
    focusPicture();
  };
  if (marks.length === 0) return null;
  return (
    <div ref={scroller} className={classes.list} role="list" aria-label={t("shapes.list", { n: marks.length })} tabIndex={marks.length > 8 ? 0 : undefined}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((line) => {
          const mark = marks[line.index];
          if (!mark) return null;
          const shape = shapeOf(mark);
          const name = choiceName(question, String(mark.value));
          return (
            <div key={mark.id} role="listitem" className={classes.entry} style={{ transform: `translateY(${line.start}px)`, height: ROW }}>
              <button type="button" aria-pressed={mark.id === chosenId} className={classes.row} onClick={() => choose(mark.id)}>
                <span className={classes.dot} style={{ background: choiceColor(question, String(mark.value)) }} aria-hidden />
                <span className={`gs-num ${classes.number}`}>{line.index + 1}</span>
                <bdi className="gs-clip">{name}</bdi>
                <span className={`gs-num ${classes.measure}`}>{shape.shape === "point" ? measuresOf(shape).place : measuresOf(shape).size}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
  );
}

/** A question about shapes: its labels, and what was drawn. */
export function ShapeQuestion(props: Props) {
  return (
    <>
      <ShapeLabels {...props} />
      <ShapeList {...props} />
    </>
  );
}

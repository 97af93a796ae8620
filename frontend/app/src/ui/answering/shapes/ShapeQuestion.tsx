import { marksOf, shapeOf, type Question, type ShapeSession } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { MarkList } from "../MarkList";
import lines from "../marks.module.css";
import { useDocument } from "../useDocument";
import { focusPicture } from "./focus";
import { ShapeLabels } from "./ShapeLabels";
import classes from "./shapes.module.css";
import { useMeasure } from "./useMeasure";
import { useShapeState } from "./useShapes";

interface Props {
  session: ShapeSession;
  question: Question;
  isReadOnly?: boolean;
}

/** Every shape as a line, the topmost layer last. */
function ShapeList({ session, question }: Props) {
  const { t } = useTranslation();
  const measure = useMeasure();
  const { answers } = useDocument(session.document);
  const { chosenId, questionId } = useShapeState(session);
  const marks = marksOf(answers, question.id);
  const choose = (id: string) => {
    if (questionId !== question.id) {
      session.focus(question.id);
      session.onQuestion?.(question.id);
    }
    session.choose(id);
    focusPicture();
  };
  return (
    <MarkList marks={marks} chosenId={chosenId} label={t("shapes.list", { n: marks.length })} row={30} tallest={264} onChoose={choose}>
      {(mark, place) => {
        const shape = shapeOf(mark);
        return (
          <>
            <span className={lines.dot} style={{ background: choiceColor(question, String(mark.value)) }} aria-hidden />
            <span className={`gs-num ${classes.number}`}>{place + 1}</span>
            <bdi className="gs-clip">{choiceName(question, String(mark.value))}</bdi>
            <span className={`gs-num ${classes.measure}`}>{measure(shape)}</span>
          </>
        );
      }}
    </MarkList>
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

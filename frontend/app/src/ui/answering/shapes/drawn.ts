/** The shapes of answers as they are drawn on one picture. */

import { askedQuestions, bonesOf, isShapes, marksOf, shapeOf, type Answers, type Mark, type Schema } from "@goldsmith/core";
import { choiceColor, choiceName } from "../../choices";
import { ghostMarks, ghostName, ghostOf, type Ghosts } from "../ghosts";
import type { Drawn } from "./paint";

/** Every shape on the picture of a field, in the order of its layers; what is suggested lies above. */
export function drawnOn(schema: Schema, answers: Answers, field: string, differs?: (mark: Mark) => boolean, ghosts?: Ghosts): Drawn[] {
  return askedQuestions(schema, answers)
    .filter((question) => isShapes(question) && question.field === field)
    .flatMap((question) => [...marksOf(answers, question.id), ...ghostMarks(ghosts, question)].map((mark) => ({
      id: mark.id, shape: shapeOf(mark), color: choiceColor(question, String(mark.value)), name: ghostName(ghosts, mark.id, choiceName(question, String(mark.value))), differs: differs?.(mark) ?? false, ghost: ghostOf(ghosts, mark.id), bones: bonesOf(question, shapeOf(mark)),
    })));
}

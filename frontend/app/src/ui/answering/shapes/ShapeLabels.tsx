import type { Question, ShapeSession } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { MarkLabels } from "../MarkLabels";
import { focusPicture } from "./focus";
import { useShapeState } from "./useShapes";

interface Props {
  session: ShapeSession;
  question: Question;
  isReadOnly?: boolean;
  className?: string;
}

/** A press labels the chosen shape, else the next. */
export function ShapeLabels({ session, question, ...shown }: Props) {
  const { t } = useTranslation();
  const { questionId } = useShapeState(session);
  const { chosen } = session;
  const inHand = questionId === question.id ? (chosen ? chosen.mark.value : session.nextLabel) : null;
  const press = (label: string) => {
    session.label(question.id, label);
    focusPicture();
  };
  return <MarkLabels document={session.document} question={question} {...shown} isOn={(label) => inHand === label} onPress={press} sayCount={(n) => t("shapes.count", { n })} />;
}

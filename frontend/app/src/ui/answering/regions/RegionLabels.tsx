import type { Question, RegionSession } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { MarkLabels } from "../MarkLabels";
import { focusSound } from "./focus";
import { useRegionState } from "./useRegions";

interface Props {
  session: RegionSession;
  question: Question;
  isReadOnly?: boolean;
  className?: string;
}

/** A press labels the chosen region, else the next. */
export function RegionLabels({ session, question, ...shown }: Props) {
  const { t } = useTranslation();
  const { questionId } = useRegionState(session);
  const { chosen } = session;
  const inHand = questionId === question.id ? (chosen ? chosen.mark.value : session.nextLabel) : null;
  const press = (label: string) => {
    session.label(question.id, label);
    focusSound();
  };
  return <MarkLabels document={session.document} question={question} {...shown} isOn={(label) => inHand === label} onPress={press} sayCount={(n) => t("regions.count", { n })} />;
}

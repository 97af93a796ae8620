import { formatTime, marksOf, regionOf, regionsInOrder, speakerOf, tierOf, transcriptOf, type Question, type RegionSession } from "@goldsmith/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { MarkList } from "../MarkList";
import lines from "../marks.module.css";
import { useDocument } from "../useDocument";
import { focusSound } from "./focus";
import { tierColor } from "./heard";
import { RegionLabels } from "./RegionLabels";
import classes from "./regions.module.css";
import { useRegionState } from "./useRegions";

interface Props {
  session: RegionSession;
  question: Question;
  isReadOnly?: boolean;
}

/** Every region as a line, in the order of the sound. */
function RegionList({ session, question }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { chosenId, questionId } = useRegionState(session);
  const given = marksOf(answers, question.id);
  const marks = useMemo(() => regionsInOrder(given), [given]);
  const choose = (id: string) => {
    if (questionId !== question.id) {
      session.focus(question.id);
      session.onQuestion?.(question.id);
    }
    session.choose(id);
    focusSound();
  };
  const hasLabels = (question.labels ?? []).length > 0;
  return (
    <MarkList marks={marks} chosenId={chosenId} label={t("regions.list", { n: marks.length })} row={32} tallest={300} onChoose={choose}>
      {(mark) => {
        const region = regionOf(mark);
        const tier = tierOf(question, region.tier);
        const name = hasLabels ? choiceName(question, String(mark.value)) : (tier?.title ?? region.tier);
        const color = hasLabels ? choiceColor(question, String(mark.value)) : tierColor(question.tiers?.findIndex((one) => one.id === region.tier) ?? 0);
        return (
          <>
            <span className={lines.dot} style={{ background: color }} aria-hidden />
            <span className={`gs-num ${classes.start}`}>{formatTime(region.start, 1)}</span>
            <bdi className="gs-clip" dir={tier?.direction ?? "auto"}>{[speakerOf(mark), transcriptOf(mark) || name].filter(Boolean).join(": ")}</bdi>
            <span className={`gs-num ${classes.length}`} dir="ltr">{t("regions.seconds", { n: ((region.end - region.start) / 1000).toFixed(2) })}</span>
          </>
        );
      }}
    </MarkList>
  );
}

/** A question about regions: its labels, and what was marked. */
export function RegionQuestion(props: Props) {
  return (
    <>
      {(props.question.labels ?? []).length > 0 && <RegionLabels {...props} />}
      <RegionList {...props} />
    </>
  );
}

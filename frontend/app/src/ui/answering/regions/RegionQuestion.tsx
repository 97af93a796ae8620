import { formatTime, marksOf, regionOf, regionsInOrder, speakerOf, tierOf, transcriptOf, type Question, type RegionSession } from "@goldsmith/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
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

const ROW = 32;

/** Every region as a line in the order of the sound; only the lines in sight exist. */
function RegionList({ session, question }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { chosenId, questionId } = useRegionState(session);
  const given = marksOf(answers, question.id);
  const marks = useMemo(() => regionsInOrder(given), [given]);
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
    focusSound();
  };
  if (marks.length === 0) return null;
  const hasLabels = (question.labels ?? []).length > 0;
  return (
    <div ref={scroller} className={classes.list} role="list" aria-label={t("regions.list", { n: marks.length })} tabIndex={marks.length > 8 ? 0 : undefined}>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }}>
        {virtual.getVirtualItems().map((line) => {
          const mark = marks[line.index];
          if (!mark) return null;
          const region = regionOf(mark);
          const tier = tierOf(question, region.tier);
          const name = hasLabels ? choiceName(question, String(mark.value)) : (tier?.title ?? region.tier);
          const color = hasLabels ? choiceColor(question, String(mark.value)) : tierColor(question.tiers?.findIndex((one) => one.id === region.tier) ?? 0);
          return (
            <div key={mark.id} role="listitem" className={classes.entry} style={{ transform: `translateY(${line.start}px)`, height: ROW }}>
              <button type="button" aria-pressed={mark.id === chosenId} className={classes.row} onClick={() => choose(mark.id)}>
                <span className={classes.dot} style={{ background: color }} aria-hidden />
                <span className={`gs-num ${classes.start}`}>{formatTime(region.start, 1)}</span>
                <bdi className="gs-clip" dir={tier?.direction ?? "auto"}>{[speakerOf(mark), transcriptOf(mark) || name].filter(Boolean).join(": ")}</bdi>
                <span className={`gs-num ${classes.length}`} dir="ltr">{t("regions.seconds", { n: ((region.end - region.start) / 1000).toFixed(2) })}</span>
              </button>
            </div>
          );
        })}
      </div>
    </div>
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

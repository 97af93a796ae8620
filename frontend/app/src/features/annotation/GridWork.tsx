import { askedQuestions, type BulkSheet, type MarkValue, type Question } from "@goldsmith/core";
import { useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { choiceName } from "../../ui/choices";
import { GridCard } from "./GridCard";
import type { GridDesk, GridView } from "./grid-desk";
import { GridQuestions } from "./GridQuestions";
import classes from "./grid.module.css";
import { useGridKeys } from "./useGridKeys";
import { useSheet } from "./useSheet";

interface Props {
  grid: GridDesk;
  view: GridView;
  sheet: BulkSheet;
  say: (words: string) => void;
}

/** How many cards stand in a row now. */
function columnsOf(list: HTMLElement | null): number {
  const cards = [...(list?.children ?? [])] as HTMLElement[];
  const top = cards[0]?.offsetTop;
  return Math.max(1, cards.findIndex((card) => card.offsetTop !== top) === -1 ? cards.length : cards.findIndex((card) => card.offsetTop !== top));
}

/** The cards of a grid, and the questions that are put to all that is selected. */
export function GridWork({ grid, view, sheet, say }: Props) {
  const { t } = useTranslation();
  const state = useSheet(sheet);
  const list = useRef<HTMLUListElement>(null);
  const [currentId, setCurrentId] = useState<string>();
  const asked = questionsFor(sheet);
  const current = asked.find((question) => question.id === currentId) ?? asked[0];
  const choose = (question: Question, value: MarkValue) => {
    const wasSelected = state.selected.size > 0;
    const changed = sheet.choose(question.id, value);
    say(t("grid.labelled", { label: choiceName(question, value), n: changed.length }));
    // The last question answered, the selection has done its work; a single item gives way to the next.
    if (asked.at(-1) !== question || question.kind === "several_of") return;
    if (wasSelected) sheet.selectNone();
    else sheet.move(1);
  };
  const turn = (step: 1 | -1) => {
    const at = current ? asked.indexOf(current) : 0;
    setCurrentId(asked[(at + step + asked.length) % asked.length]?.id);
  };
  useGridKeys({ grid, sheet, question: current, choose, turn, columns: () => columnsOf(list.current), list, say });
  useEffect(() => {
    if (state.selected.size > 0) say(t("grid.selected", { n: state.selected.size }));
  }, [state.selected.size, say, t]);
  useEffect(() => {
    const own = list.current;
    if (state.focus === null || !own || (document.activeElement !== document.body && document.activeElement?.id !== "page-title" && !own.contains(document.activeElement))) return;
    const card = own.querySelector<HTMLElement>(`[data-lease="${state.focus}"] [data-card]`);
    if (document.activeElement !== card) card?.focus();
  }, [state.focus, view.leases]);
  return (
    <div className={classes.work}>
      <GridQuestions sheet={sheet} asked={asked} current={current} onCurrent={setCurrentId} choose={choose} say={say} />
      <ul ref={list} className={classes.cards} aria-label={t("grid.items")} data-kind={kindOf(view)}>
        {state.order.map((leaseId, place) => {
          const lease = view.leases.get(leaseId);
          return lease && (
            <GridCard key={leaseId} lease={lease} place={place + 1} schema={sheet.schema} answers={state.answers[leaseId] ?? {}} isSelected={state.selected.has(leaseId)} isInFocus={state.focus === leaseId}
              likeness={view.likeness[leaseId]} isModel={view.model === leaseId} onFocus={() => sheet.focusOn(leaseId)} onPick={(isRange) => (isRange ? sheet.extendTo(leaseId) : sheet.toggle(leaseId))} />
          );
        })}
      </ul>
    </div>
  );
}

/** What may be asked of any of the targets: a condition that holds for one shows its question. */
function questionsFor(sheet: BulkSheet): Question[] {
  const answers = sheet.targets.map((id) => sheet.snapshot.answers[id] ?? {});
  const shown = new Set(answers.flatMap((one) => askedQuestions(sheet.schema, one).map((question) => question.id)));
  return sheet.schema.questions.filter((question) => shown.has(question.id));
}

function kindOf(view: GridView): "image" | "audio" | "text" {
  const kinds = view.guide?.schema.fields.map((field) => field.kind) ?? [];
  return kinds.includes("image") ? "image" : kinds.includes("audio") ? "audio" : "text";
}

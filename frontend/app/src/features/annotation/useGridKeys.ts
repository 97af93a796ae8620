import { allocateKeys, KeyReader, type BulkSheet, type MarkValue, type Question } from "@goldsmith/core";
import { useEffect, useRef, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../ui/keymap";
import { areSingleKeysOn } from "../../ui/preferences";
import { isTyping, useShortcuts } from "../../ui/shortcuts";
import type { GridDesk } from "./grid-desk";

interface Options {
  grid: GridDesk;
  sheet: BulkSheet;
  question: Question | undefined;
  choose: (question: Question, value: MarkValue) => void;
  turn: (step: 1 | -1) => void;
  columns: () => number;
  list: RefObject<HTMLElement | null>;
  say: (words: string) => void;
}

/** Arrows walk over the cards, with Shift they select; label keys answer the current question for the selection. */
export function useGridKeys(options: Options): void {
  const { t } = useTranslation();
  const keys = useKeys();
  const latest = useRef(options);
  latest.current = options;
  const play = () => {
    const { list, sheet } = latest.current;
    list.current?.querySelector<HTMLElement>(`[data-lease="${sheet.snapshot.focus}"] [data-play]`)?.click();
  };
  const abstain = () => {
    const { sheet, question, say } = latest.current;
    if (question) say(t("grid.labelled", { label: t("grid.abstain"), n: sheet.abstain(question.id).length }));
  };
  useShortcuts(t("annotation.answers"), [
    { keys: keys("grid.next"), label: t("grid.next"), run: () => latest.current.turn(1), disabled: options.sheet.schema.questions.length < 2 },
    { keys: keys("grid.previous"), label: t("grid.previous"), run: () => latest.current.turn(-1), disabled: options.sheet.schema.questions.length < 2 },
    { keys: keys("grid.abstain"), label: t("grid.abstain"), run: abstain },
    { keys: keys("grid.play"), label: t("grid.play"), run: play, disabled: !options.sheet.schema.fields.some((field) => field.kind === "audio") },
  ]);
  useEffect(() => {
    const reader = new KeyReader();
    const onKey = (event: KeyboardEvent) => {
      const { sheet, question, choose, columns } = latest.current;
      const isOff = event.isComposing || event.ctrlKey || event.metaKey || event.altKey || isTyping(event.target) || document.querySelector('[role="dialog"][aria-modal="true"]') !== null;
      if (isOff) return;
      const step = stepOf(event.key, columns());
      if (step !== 0) {
        event.preventDefault();
        return sheet.move(step, event.shiftKey);
      }
      if (event.shiftKey || !areSingleKeysOn() || !question) return;
      const found = reader.read(allocateKeys(question), event);
      if (found === null) return;
      event.preventDefault();
      event.stopPropagation();
      if (found !== "waiting") choose(question, found.value);
    };
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
}

function stepOf(key: string, columns: number): number {
  const onward = document.documentElement.dir === "rtl" ? -1 : 1;
  const steps: Record<string, number> = { ArrowRight: onward, ArrowLeft: -onward, ArrowDown: columns, ArrowUp: -columns };
  return steps[key] ?? 0;
}

import { allocateKeys, askedQuestions, characterOf, inScreenOrder, isAnchored, isRegions, isShapes, KeyReader, type AnswerDocument, type KeyBinding, type Question } from "@goldsmith/core";
import { useContext, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { OUTPUT_KEYS, useKeys } from "../keymap";
import { areSingleKeysOn } from "../preferences";
import { DialogDepth, isTyping, openDialogs, useShortcuts } from "../shortcuts";
import type { JudgedItem } from "./itemContext";
import { repeatLast, useMemory } from "./lastGiven";
import { hasAct, moveInside, pressOutput } from "./pressOutput";
import { offeredFor } from "./taxonomy/offered";
import { stepToTurn, turnPlace, type AnswerPlace } from "./turns/turnPlace";

interface Options {
  document: AnswerDocument;
  item?: JudgedItem;
  currentId: string | undefined;
  onCurrent: (questionId: string) => void;
  /** Called after a key has chosen an answer. */
  onChosen: (binding: Pick<KeyBinding, "questionId">) => void;
  isOff?: boolean;
}

function isForAnswers(event: KeyboardEvent, depth: number): boolean {
  if (event.isComposing || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return false;
  if (isTyping(event.target) || !areSingleKeysOn()) return false;
  if (/^(Arrow|Enter| )/.test(event.key) && (event.target as HTMLElement | null)?.closest?.("[data-moves]")) return false;
  return openDialogs() === depth;
}

function isAnsweredWhole(kind: string): boolean {
  return kind === "one_of" || kind === "rating";
}

/** Label keys act on the current question; answering it moves on to the next that is asked. */
export function useAnswerKeys(options: Options): void {
  const latest = useRef(options);
  latest.current = options;
  const { t } = useTranslation();
  const keys = useKeys();
  const depth = useContext(DialogDepth);
  const abstain = () => {
    const { document: answers, currentId } = latest.current;
    const asked = inScreenOrder(askedQuestions(answers.schema, answers.snapshot.answers), latest.current.item?.order);
    const question = asked.find((one) => one.id === currentId) ?? asked[0];
    if (question) answers.abstain(question.id);
  };
  const turn = (step: 1 | -1) => {
    const { document: answers, currentId, onCurrent } = latest.current;
    const asked = askedQuestions(answers.schema, answers.snapshot.answers);
    const at = Math.max(asked.findIndex((one) => one.id === currentId), 0);
    const next = asked[(at + step + asked.length) % asked.length];
    if (next) onCurrent(next.id);
  };
  const hasTurns = options.document.schema.questions.some((question) => question.per_turn);
  const toTurn = (step: 1 | -1) => {
    const { document: answers, item, currentId, onCurrent } = latest.current;
    const asked = askedQuestions(answers.schema, answers.snapshot.answers);
    const found = stepToTurn(answers, asked, currentId, item, step);
    if (found) onCurrent(found);
  };
  /** Go on to what is asked next, within the turns and after them. */
  const advance = (question: Question, place: AnswerPlace) => {
    const { document: answers, item, onCurrent } = latest.current;
    const now = inScreenOrder(askedQuestions(answers.schema, answers.snapshot.answers), item?.order);
    const next = place.advance(now) ?? (question.per_turn ? undefined : now[now.findIndex((one) => one.id === question.id) + 1]);
    if (next) onCurrent(next.id);
  };
  const output = (question: Question, place: AnswerPlace, character: string) => {
    const pressed = pressOutput(place.document, question, place.item, character);
    if (pressed === "done") {
      advance(question, place);
      latest.current.onChosen({ questionId: question.id });
    }
    return pressed !== null;
  };
  const say = (character: string) => {
    const { document: answers, item, currentId } = latest.current;
    const asked = inScreenOrder(askedQuestions(answers.schema, answers.snapshot.answers), item?.order);
    const question = asked.find((one) => one.id === currentId) ?? asked[0];
    const place = question && turnPlace(answers, question, item);
    if (question && place) output(question, place, character);
  };
  const repeat = () => {
    const { document: answers, item, currentId, onChosen } = latest.current;
    const asked = inScreenOrder(askedQuestions(answers.schema, answers.snapshot.answers), item?.order);
    const question = asked.find((one) => one.id === currentId) ?? asked[0];
    if (!question) return;
    const hands = isRegions(question) ? item?.regions : isShapes(question) ? item?.shapes : isAnchored(question) ? item?.session : null;
    if (hands) return void hands.again();
    const place = turnPlace(answers, question, item);
    const again = place && repeatLast(place.document, question, place.item);
    if (!place || again !== "done") return;
    advance(question, place);
    if (question.kind !== "several_of") onChosen({ questionId: question.id });
  };
  useMemory(options.document, () => latest.current.item);
  useShortcuts(t("annotation.answers"), [
    ...Object.entries(OUTPUT_KEYS).filter(([name]) => options.document.schema.questions.some((question) => hasAct(question, name))).map(([name, character]) => ({ keys: keys(`answers.${name}`), label: t(`outputs.key.${name}`), run: () => say(character), disabled: options.isOff })),
    // Also from within a text or a number, unless the key would be a letter there.
    { keys: keys("answers.repeat"), label: t("answering.repeat"), run: repeat, disabled: options.isOff, whileTyping: /^(alt|mod)\+/.test(keys("answers.repeat")) },
    ...(hasTurns ? [
      { keys: keys("answers.next_turn"), label: t("turns.next"), run: () => toTurn(1), disabled: options.isOff },
      { keys: keys("answers.previous_turn"), label: t("turns.previous"), run: () => toTurn(-1), disabled: options.isOff }] : []),
    { keys: keys("answers.next"), label: t("answering.next_question"), run: () => turn(1), disabled: options.isOff },
    { keys: keys("answers.previous"), label: t("answering.previous_question"), run: () => turn(-1), disabled: options.isOff },
    { keys: keys("answers.abstain"), label: t("answering.abstain"), run: abstain, disabled: options.isOff }]);
  useEffect(() => {
    const reader = new KeyReader();
    const onKey = (event: KeyboardEvent) => {
      const { document: answers, item, currentId, onCurrent, onChosen, isOff } = latest.current;
      if (isOff || !isForAnswers(event, depth)) return;
      const asked = inScreenOrder(askedQuestions(answers.schema, answers.snapshot.answers), latest.current.item?.order);
      const at = Math.max(asked.findIndex((question) => question.id === currentId), 0);
      const question = asked[at];
      if (!question) return;
      const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
      const isInText = event.target instanceof Element && event.target.closest("[data-span-text]") !== null;
      if (step !== 0 && isInText) return;
      if (step !== 0 && moveInside(answers, question, step)) return event.preventDefault();
      if (step !== 0 && asked.length > 1) {
        event.preventDefault();
        onCurrent(asked[(at + step + asked.length) % asked.length]?.id ?? question.id);
        return;
      }
      const place = turnPlace(answers, question, item);
      if (!place) return;
      const isOfAct = Object.values(OUTPUT_KEYS).includes(characterOf(event));
      if (!isOfAct && output(question, place, characterOf(event))) return event.preventDefault();
      const found = reader.read(allocateKeys(question, offeredFor(question.id)), event);
      if (found === null) return;
      event.preventDefault();
      if (found === "waiting") return;
      if (isRegions(question)) return item?.regions?.label(question.id, String(found.value));
      if (isShapes(question)) return item?.shapes?.label(question.id, String(found.value));
      if (isAnchored(question)) return item?.session?.label(question.id, String(found.value));
      if (isAnsweredWhole(question.kind)) place.document.choose(question.id, found.value);
      else place.document.toggle(question.id, found.value);
      if (isAnsweredWhole(question.kind)) advance(question, place);
      onChosen(found);
    };
    // Before the shell's keys, so that a label's key is never taken for the start of a sequence.
    document.addEventListener("keydown", onKey, true);
    return () => document.removeEventListener("keydown", onKey, true);
  }, []);
}

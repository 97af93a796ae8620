import { acceptPieces, confidenceOf, ghostAnswers, piecesOf, standingOf, withdrawPieces, type AnswerDocument, type Piece, type Standing } from "@goldsmith/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../i18n/format";
import type { Ghosts } from "../../ui/answering/ghosts";
import { useDocument } from "../../ui/answering/useDocument";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import type { DeskLease } from "./desk-types";

export interface Suggested {
  piece: Piece;
  standing: Standing | "rejected";
}

export interface SuggestionHands {
  all: Suggested[];
  /** The piece whose keys count now. */
  currentKey: string | undefined;
  focus(key: string): void;
  take(piece: Piece): void;
  reject(piece: Piece): void;
  takeAll(): void;
  /** What is open still, drawn in the text, picture or recording. */
  ghosts: Ghosts | undefined;
}

interface Options {
  lease: DeskLease;
  document: AnswerDocument;
  isOff: boolean;
  onQuestion: (questionId: string) => void;
  /** Called after all that was suggested has been answered by taking it. */
  onTaken: () => void;
}

/** Who suggests a piece, and how sure. */
export function useTold(): (piece: Piece) => string {
  const { t } = useTranslation();
  return (piece) => {
    const { source } = piece.suggestion;
    const confidence = confidenceOf(piece);
    return [`${source.name} ${source.version}`, confidence !== null && t("suggestions.confidence", { share: formatShare(confidence) })].filter(Boolean).join(" · ");
  };
}

/** The same object while nothing about what is open changes, so that a word being typed draws nothing again. */
function useOpen(all: Suggested[], currentKey: string | undefined, onFocus: (piece: Piece) => void): Ghosts | undefined {
  const told = useTold();
  const open = all.filter((one) => one.standing === "open").map((one) => one.piece);
  const text = open.map((piece) => piece.key).join(" ");
  return useMemo(() => open.length === 0 ? undefined : {
    answers: ghostAnswers(open),
    currentKey,
    told: new Map(open.map((piece) => [piece.key, told(piece)])),
    onFocus: (key) => open.filter((piece) => piece.key === key).forEach(onFocus),
  }, [text, currentKey]);
}

/** The hands on what is suggested: one by one or all at once, by key or by button; each is one act. */
export function useSuggestions({ lease, document, isOff, onQuestion, onTaken }: Options): SuggestionHands {
  const { t } = useTranslation();
  const keys = useKeys();
  const { answers } = useDocument(document);
  const { suggestions } = lease;
  const pieces = useMemo(() => (isOff ? [] : piecesOf(document.schema, suggestions)), [document, suggestions, isOff]);
  const [rejected, setRejected] = useState(new Set<string>());
  const [wanted, setWanted] = useState<string>();
  useEffect(() => {
    setRejected(new Set());
    setWanted(undefined);
  }, [lease.id]);
  const all = useMemo(() => pieces.map((piece): Suggested => {
    const standing = standingOf(answers, piece);
    return { piece, standing: standing === "open" && rejected.has(piece.key) ? "rejected" : standing };
  }), [pieces, answers, rejected]);
  const isOpen = (one: Suggested) => one.standing === "open" && one.piece.marks.length > 0;
  const current = all.find((one) => one.piece.key === wanted) ?? all.find(isOpen) ?? all[0];
  const note = (key: string, isRejected: boolean) => setRejected((before) => {
    const after = new Set(before);
    if (isRejected) after.add(key);
    else after.delete(key);
    return after;
  });
  const goOn = (from: Piece) => {
    const at = all.findIndex((one) => one.piece.key === from.key);
    const next = [...all.slice(at + 1), ...all.slice(0, at)].find(isOpen);
    setWanted(next?.piece.key ?? from.key);
    if (next) onQuestion(next.piece.suggestion.questionId);
    return next === undefined;
  };
  const take = (piece: Piece) => {
    note(piece.key, false);
    document.act((now) => acceptPieces(document.schema, now, [piece], suggestions));
    if (goOn(piece)) onTaken();
  };
  const reject = (piece: Piece) => {
    note(piece.key, true);
    document.act((now) => withdrawPieces(now, [piece]));
    goOn(piece);
  };
  const takeAll = () => {
    const open = all.filter((one) => one.standing !== "rejected" && one.standing !== "changed").map((one) => one.piece);
    document.act((now) => acceptPieces(document.schema, now, open, suggestions));
    onTaken();
  };
  const turn = (step: 1 | -1) => {
    const at = all.findIndex((one) => one === current);
    const next = all[(at + step + all.length) % all.length];
    if (!next) return;
    setWanted(next.piece.key);
    onQuestion(next.piece.suggestion.questionId);
  };
  const ghosts = useOpen(all, current?.piece.key, (piece) => {
    setWanted(piece.key);
    onQuestion(piece.suggestion.questionId);
  });
  const disabled = all.length === 0;
  useShortcuts(t("suggestions.title"), [
    { keys: keys("desk.take"), label: t("suggestions.take"), run: () => current && take(current.piece), disabled },
    { keys: keys("desk.reject"), label: t("suggestions.reject"), run: () => current && reject(current.piece), disabled },
    { keys: keys("desk.take_all"), label: t("suggestions.take_all"), run: takeAll, disabled },
    { keys: keys("desk.next_suggestion"), label: t("suggestions.next"), run: () => turn(1), disabled },
    { keys: keys("desk.previous_suggestion"), label: t("suggestions.previous"), run: () => turn(-1), disabled },
  ]);
  return { all, currentKey: current?.piece.key, focus: setWanted, take, reject, takeAll, ghosts };
}

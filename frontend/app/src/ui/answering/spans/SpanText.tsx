import { offsetsOf, type Mark, type SpanSession } from "@goldsmith/core";
import { useCallback, useEffect, useMemo, useRef, useState, type CSSProperties, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { useGhosts } from "../ghosts";
import { useItem } from "../itemContext";
import { CallsBelow } from "../turns/ConversationView";
import { useDocument } from "../useDocument";
import { Drawer, givenOf, type Drawn } from "./drawn";
import { LINE, linesOf, SpanBlocks } from "./SpanBlocks";
import classes from "./spans.module.css";
import { TurnBlocks } from "./TurnBlocks";
import { useCaret, useCaretBox } from "./useCaret";
import { usePointer } from "./usePointer";
import { useHeads } from "./useHeads";
import { useSession } from "./useSpans";

interface Props {
  session: SpanSession;
  field: string;
  title: string;
  /** What the field holds, where that is not its text alone: a conversation. */
  value?: string;
  isReadOnly?: boolean;
}

const SELECTED = "selected";

/** What stands out: the chosen span, where a relation begins, the chain being built. */
function useLooks(session: SpanSession): (mark: Mark) => Drawn["look"] {
  const { chosenId, linking, chainId } = useSession(session);
  const { answers } = useDocument(session.document);
  const found = chainId ? Object.values(answers).flatMap((answer) => answer.marks).find((mark) => mark.id === chainId) : undefined;
  const chain = useMemo(() => new Set(found?.anchor?.kind === "group" ? found.anchor.mark_ids : []), [found]);
  const from = linking?.from;
  return useCallback((mark) => (mark.id === chosenId ? "chosen" : mark.id === from || chain.has(mark.id) ? "linked" : null), [chosenId, from, chain]);
}

function useDrawn(session: SpanSession, field: string, text: string): Drawn[] {
  const { answers, pending } = useDocument(session.document);
  const drawer = useRef(new Drawer());
  const looks = useLooks(session);
  const ghosts = useGhosts();
  const spans = drawer.current.draw(text, givenOf(session.document.schema, answers, field, ghosts), looks);
  const isHere = pending?.field === field;
  const selected = useMemo<Drawn[]>(() => {
    if (!isHere) return [];
    const map = offsetsOf(text);
    const part = { start: map.toUnits(pending.start), end: map.toUnits(pending.end) };
    return [{ id: SELECTED, parts: [part], level: 99, color: "var(--gs-focus)", tag: "", look: "selected" }];
  }, [isHere, pending?.start, pending?.end, text]);
  return useMemo(() => [...spans, ...selected], [spans, selected]);
}

/** Words for a screen reader, said again when the same thing happens twice. */
function Spoken({ session }: { session: SpanSession }) {
  const { t } = useTranslation();
  const { said } = useSession(session);
  const words = said.key && t(`spans.said.${said.key}`, { text: said.text, label: said.label, n: said.count ?? 0, why: said.refused ? t(`spans.refused.${said.refused}`) : "" });
  return <div className={classes.spoken} role="status" aria-live="polite">{words}{said.turn % 2 === 1 ? "\u00a0" : ""}</div>;
}

/** A text in which spans are marked, by hand or by keys alone. */
export function SpanText({ session, field, title, value, isReadOnly = false }: Props) {
  const { t } = useTranslation();
  const text = session.fields[field] ?? "";
  const root = useRef<HTMLDivElement>(null);
  const line = useRef<HTMLDivElement>(null);
  const { caret, chosenId, questionId } = useSession(session);
  const [hasFocus, setHasFocus] = useState(false);
  const spans = useDrawn(session, field, text);
  const onPointerDown = usePointer({ session, field, text, root, isOff: isReadOnly });
  const onKeyDown = useCaret({ session, field, text, root });
  useCaretBox(root, line, hasFocus && caret?.field === field ? offsetsOf(text).toUnits(caret.at) : null);
  const heads = useHeads(value);
  const { turning } = useItem();
  const isAbout = session.spanQuestion?.field === field;
  useEffect(() => {
    // The text takes the keyboard when its question is the current one, unless somebody is writing.
    if (isAbout && !isReadOnly && !document.activeElement?.closest("input, textarea, [contenteditable], [role=dialog]")) root.current?.focus({ preventScroll: true });
  }, [isAbout, questionId, isReadOnly]);
  useEffect(() => {
    if (chosenId) root.current?.querySelector(`[data-ids~="${CSS.escape(chosenId)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [chosenId]);
  const ghosts = useGhosts();
  const inHand = ghosts?.currentKey;
  useEffect(() => {
    if (inHand) root.current?.querySelector(`[data-ids~="${CSS.escape(inHand)}"]`)?.scrollIntoView({ block: "nearest" });
  }, [inHand]);
  const onClick = (event: MouseEvent) => {
    const ids = (event.target as Element).closest("[data-ids]")?.getAttribute("data-ids")?.split(" ") ?? [];
    const found = ids.find((id) => ghosts?.told.has(id));
    if (found) ghosts?.onFocus(found);
  };
  return (
    <div className={classes.frame}>
      <div ref={root} className={`gs-text ${classes.text}`} dir="auto" lang={session.language || undefined} role="textbox" aria-multiline aria-readonly tabIndex={0} aria-label={t("spans.text", { title })} aria-describedby={`spans-hint-${field}`}
        data-span-text={field} style={{ "--lines": linesOf(spans), "--line": `${LINE}px` } as CSSProperties} onPointerDown={onPointerDown} onClick={ghosts && !isReadOnly ? onClick : undefined} onKeyDown={isReadOnly ? undefined : onKeyDown} onFocus={() => setHasFocus(true)} onBlur={() => setHasFocus(false)}>
        {turning && heads ? <TurnBlocks field={field} text={text} spans={spans} heads={heads} turning={turning} /> : <SpanBlocks text={text} spans={spans} heads={heads} />}
      </div>
      <div ref={line} className={classes.caret} hidden aria-hidden />
      <div id={`spans-hint-${field}`} className={classes.spoken}>{t("spans.text_hint")}</div>
      <CallsBelow value={value} />
      <Spoken session={session} />
    </div>
  );
}

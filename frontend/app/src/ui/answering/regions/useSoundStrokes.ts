import type { RegionSession } from "@goldsmith/core";
import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import type { Player } from "./player";
import type { TimeStage } from "./timeStage";

const CLICK_PX = 3;
const REACH_PX = 6;

/** Zoom by the wheel where the pointer is; with Shift, or sideways, move along. */
export function useTimeWheel(stage: TimeStage | null, room: RefObject<HTMLElement | null>): void {
  useEffect(() => {
    const element = room.current;
    if (!stage || !element) return undefined;
    const onWheel = (event: WheelEvent) => {
      const lines = event.deltaMode === 1 ? 16 : 1;
      const isSideways = Math.abs(event.deltaX) > Math.abs(event.deltaY);
      if (!isSideways && !event.shiftKey && !stage.isZoomed && event.deltaY > 0) return;
      event.preventDefault();
      if (event.shiftKey || isSideways) return stage.pan((event.deltaX + (event.shiftKey ? event.deltaY : 0)) * lines);
      stage.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018)), event.clientX - element.getBoundingClientRect().left);
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [stage, room]);
}

interface Options {
  session: RegionSession;
  stage: TimeStage | null;
  player: Player | null;
  field: string;
  room: RefObject<HTMLDivElement | null>;
}

interface Touching {
  x: number;
  start: number;
  hasMoved: boolean;
  kind: "stroke" | "scrub" | "pan";
}

/** Strokes on the sound: draw, pull and move regions; on the times above, move the head; with the middle button, move along. */
export function useSoundStrokes({ session, stage, player, field, room }: Options) {
  const touching = useRef<Touching | null>(null);
  useTimeWheel(stage, room);
  if (!stage) return {};
  const rowAt = (y: number) => {
    const row = stage.rowAt(y);
    return typeof row === "number" ? (session.rowsOf(field)[row] ?? null) : row;
  };
  const placeOf = (event: PointerEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    return { x: event.clientX - left, y: event.clientY - top };
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button > 1 || touching.current) return;
    const { x, y } = placeOf(event);
    const row = rowAt(y);
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    event.preventDefault();
    touching.current = { x, start: x, hasMoved: false, kind: event.button === 1 ? "pan" : row === "ruler" ? "scrub" : "stroke" };
    if (row === "ruler") player?.seek(stage.toMs(x));
    else if (event.button === 0) {
      if (session.question?.field !== field) session.setTier(session.rowsOf(field)[0] as NonNullable<ReturnType<typeof session.rowsOf>[number]>);
      session.press(row === "sound" ? null : row, stage.toMs(x), REACH_PX * stage.msPerPx);
    }
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const { x, y } = placeOf(event);
    const one = touching.current;
    if (!one) {
      const row = rowAt(y);
      const found = row && typeof row === "object" ? session.find(row, stage.toMs(x), REACH_PX * stage.msPerPx) : null;
      event.currentTarget.dataset["over"] = row === "ruler" ? "ruler" : found ? (found.edge ? "edge" : "region") : "";
      return;
    }
    if (!one.hasMoved && Math.abs(x - one.start) < CLICK_PX) return;
    one.hasMoved = true;
    if (one.kind === "pan") stage.pan(one.x - x);
    else if (one.kind === "scrub") player?.seek(stage.toMs(x));
    else session.drag(stage.toMs(x));
    one.x = x;
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const one = touching.current;
    touching.current = null;
    if (one?.kind === "stroke" && session.release(one.hasMoved)) player?.seek(stage.toMs(placeOf(event).x));
  };
  const onPointerCancel = () => {
    touching.current = null;
    session.cancel();
  };
  const onDoubleClick = () => {
    if (session.chosen) session.onHear?.(session.chosen.region);
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onDoubleClick };
}

import type { Point, ShapeSession } from "@goldsmith/core";
import { useEffect, useRef, type PointerEvent, type RefObject } from "react";
import type { Stage } from "./stage";

const CLICK_PX = 3;
const FINGER_PX = 9;

interface Touching {
  at: Point;
  start: Point;
  hasMoved: boolean;
}

interface Options {
  session: ShapeSession | null;
  stage: Stage | null;
  field: string;
  room: RefObject<HTMLDivElement | null>;
  isOff: boolean;
}

function placeOf(room: HTMLElement, event: { clientX: number; clientY: number }): Point {
  const { left, top } = room.getBoundingClientRect();
  return [event.clientX - left, event.clientY - top];
}

/** Zoom by the wheel where the pointer is; a pinch on a trackpad comes as a wheel with Ctrl. */
function useWheel(stage: Stage | null, room: RefObject<HTMLDivElement | null>): void {
  useEffect(() => {
    const element = room.current;
    if (!stage || !element) return undefined;
    const onWheel = (event: WheelEvent) => {
      event.preventDefault();
      const lines = event.deltaMode === 1 ? 16 : 1;
      if (event.shiftKey) return stage.pan(-event.deltaY * lines - event.deltaX * lines, 0);
      stage.zoom(Math.exp(-event.deltaY * lines * (event.ctrlKey ? 0.01 : 0.0018)), placeOf(element, event));
    };
    element.addEventListener("wheel", onWheel, { passive: false });
    return () => element.removeEventListener("wheel", onWheel);
  }, [stage, room]);
}

/** Space held down makes the pointer a hand that moves the picture. */
function useSpace(room: RefObject<HTMLDivElement | null>): RefObject<boolean> {
  const isHeld = useRef(false);
  useEffect(() => {
    const element = room.current;
    const down = (event: KeyboardEvent) => {
      if (event.key !== " " || !element?.contains(document.activeElement)) return;
      event.preventDefault();
      isHeld.current = true;
    };
    const up = (event: KeyboardEvent) => {
      if (event.key === " ") isHeld.current = false;
    };
    document.addEventListener("keydown", down);
    document.addEventListener("keyup", up);
    return () => {
      document.removeEventListener("keydown", down);
      document.removeEventListener("keyup", up);
    };
  }, [room]);
  return isHeld;
}

/** Strokes of mouse, pen and fingers: one draws, two zoom, the middle button or Space pans. */
export function useStrokes({ session, stage, field, room, isOff }: Options) {
  const touching = useRef(new Map<number, Touching>());
  const isPanning = useRef(false);
  const isSpace = useSpace(room);
  useWheel(stage, room);
  if (!stage) return {};
  const at = (event: PointerEvent): Point => placeOf(event.currentTarget as HTMLElement, event);
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button > 1) return;
    event.currentTarget.focus({ preventScroll: true });
    event.currentTarget.setPointerCapture(event.pointerId);
    const start = at(event);
    touching.current.set(event.pointerId, { at: start, start, hasMoved: false });
    if (touching.current.size > 1) {
      session?.cancel();
      isPanning.current = true;
      return;
    }
    const isHand = isOff || !session || event.button === 1 || isSpace.current === true;
    isPanning.current = isHand || session.press(field, stage.toPicture(start)) === "pan";
    event.preventDefault();
  };
  const pinch = (moved: Touching, to: Point) => {
    const other = [...touching.current.values()].find((one) => one !== moved);
    if (!other) return;
    const before = Math.hypot(moved.at[0] - other.at[0], moved.at[1] - other.at[1]);
    const after = Math.hypot(to[0] - other.at[0], to[1] - other.at[1]);
    stage.pan((to[0] - moved.at[0]) / 2, (to[1] - moved.at[1]) / 2);
    if (before > 10) stage.zoom(after / before, [(to[0] + other.at[0]) / 2, (to[1] + other.at[1]) / 2]);
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    const to = at(event);
    const one = touching.current.get(event.pointerId);
    if (!one) return session?.hover(stage.toPicture(to));
    if (!one.hasMoved && Math.hypot(to[0] - one.start[0], to[1] - one.start[1]) < (event.pointerType === "touch" ? FINGER_PX : CLICK_PX)) return;
    one.hasMoved = true;
    if (touching.current.size > 1) pinch(one, to);
    else if (isPanning.current) stage.pan(to[0] - one.at[0], to[1] - one.at[1]);
    else session?.drag(stage.toPicture(to));
    one.at = to;
  };
  const onPointerUp = (event: PointerEvent<HTMLDivElement>) => {
    const one = touching.current.get(event.pointerId);
    touching.current.delete(event.pointerId);
    if (one && session?.isStroking && touching.current.size === 0) session.release(stage.toPicture(at(event)), one.hasMoved);
  };
  const onPointerCancel = (event: PointerEvent<HTMLDivElement>) => {
    touching.current.delete(event.pointerId);
    session?.cancel();
  };
  const onPointerLeave = () => session?.hover(null);
  const onDoubleClick = () => {
    if (session?.sketch) session.finish();
  };
  return { onPointerDown, onPointerMove, onPointerUp, onPointerCancel, onPointerLeave, onDoubleClick };
}

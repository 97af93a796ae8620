import { isShapes, toolsOf, type ShapeSession, type Tool } from "@goldsmith/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keymap";
import { useShortcuts } from "../../shortcuts";
import type { Stage } from "./stage";
import { focusPicture } from "./focus";

const ARROWS: Record<string, [number, number]> = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
const PAN_PX = 48;
export const ZOOM_STEP = 1.4;

/** Arrows, Enter and Escape inside the picture: the hand of those who draw without a mouse. */
export function onPictureKey(session: ShapeSession | null, stage: Stage | null, event: KeyboardEvent): void {
  const way = ARROWS[event.key];
  if (way && !event.altKey) {
    const step = event.ctrlKey || event.metaKey ? 50 : event.shiftKey ? 10 : 1;
    event.preventDefault();
    event.stopPropagation();
    const [dx, dy] = stage?.way(way[0] * step, way[1] * step) ?? [way[0] * step, way[1] * step];
    if (session?.arrow(dx, dy)) {
      const at = session.snapshot.cursor;
      if (at) stage?.reveal({ x: at[0], y: at[1], w: 0, h: 0 });
    } else stage?.pan(-way[0] * PAN_PX, -way[1] * PAN_PX);
    return;
  }
  const isBare = !event.ctrlKey && !event.metaKey && !event.altKey;
  const isTaken = isBare && ((event.key === "Enter" && session?.confirm()) || (event.key === "Escape" && session?.escape()));
  if (isTaken) event.preventDefault();
}

/** The keys of tools, layers and zoom while a question about this picture is the current one. */
export function usePictureKeys(session: ShapeSession, stage: Stage | null, field: string, onLight: () => void): void {
  const { t } = useTranslation();
  const keys = useKeys();
  const question = session.question;
  const isOn = question !== undefined && isShapes(question) && question.field === field;
  const act = (name: string, run: () => void, more = {}) => ({ keys: keys(`shapes.${name}`), label: t(`shapes.${name}`), run, disabled: !isOn, ...more });
  const tools: Tool[] = ["select", ...(question ? toolsOf(question) : [])];
  const hasTool = (tool: Tool) => tools.includes(tool);
  useShortcuts(t("shapes.title"), [
    ...tools.map((tool) => act(`tool_${tool}`, () => { session.setTool(tool); focusPicture(); }, { label: t(`shapes.tool.${tool}`) })),
    act("next", () => session.step(1)), act("previous", () => session.step(-1)), act("corner", () => { session.nextCorner(); focusPicture(); }),
    act("delete", () => session.remove()), act("delete", () => session.remove(), { keys: "backspace" }), act("duplicate", () => session.duplicate()),
    act("copy", () => session.copy(), { disabled: !isOn || session.chosen === null }), act("paste", () => session.paste()), act("snap", () => session.turnSnapping()),
    act("front", () => session.lay("front")), act("back", () => session.lay("back")), act("hole", () => { session.cutHole(); focusPicture(); }),
    act("hide", () => session.hideJoint(), { disabled: !isOn || !hasTool("skeleton") }), act("absent", () => session.leaveJoint(), { disabled: !isOn || !hasTool("skeleton") }),
    act("brush_smaller", () => session.resizeBrush(-1), { disabled: !isOn || !hasTool("mask") }), act("brush_larger", () => session.resizeBrush(1), { disabled: !isOn || !hasTool("mask") }),
    act("erase", () => session.turnErasing(), { disabled: !isOn || !hasTool("mask") }), act("fill", () => session.fillHoles(), { disabled: !isOn || !hasTool("mask") }),
    act("zoom_in", () => stage?.zoom(ZOOM_STEP)), act("zoom_in", () => stage?.zoom(ZOOM_STEP), { keys: "=" }), act("zoom_out", () => stage?.zoom(1 / ZOOM_STEP)), act("fit", () => stage?.fit()), act("turn", () => stage?.turn()), act("light", onLight),
    act("picture", focusPicture, { label: t("shapes.focus_picture") }),
    act("attributes", () => document.querySelector<HTMLElement>("[data-shape-panel] :is(input, textarea)")?.focus(), { label: t("spans.focus_attributes") }),
    { keys: "escape", label: t("shapes.clear"), run: () => void session.escape(), disabled: !isOn },
  ]);
}

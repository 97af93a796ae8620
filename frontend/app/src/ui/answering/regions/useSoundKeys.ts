import { isRegions, type RegionSession } from "@goldsmith/core";
import type { KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keymap";
import { useShortcuts } from "../../shortcuts";
import { focusSound, focusWords } from "./focus";
import type { Player } from "./player";
import type { TimeStage } from "./timeStage";

export const TIME_ZOOM = 1.6;

/** How far the arrows go: a region finely, the head in larger steps. */
function stepOf(event: KeyboardEvent, isRegion: boolean): number {
  const [plain, shift, mod] = isRegion ? [10, 100, 1000] : [100, 1000, 10_000];
  return event.ctrlKey || event.metaKey ? mod : event.shiftKey ? shift : plain;
}

/** Arrows, Space, Home, End and Escape inside the sound. */
export function onSoundKey(session: RegionSession, player: Player | null, event: KeyboardEvent): void {
  const taken = () => {
    event.preventDefault();
    event.stopPropagation();
  };
  if (event.altKey) return;
  if (event.key === "ArrowLeft" || event.key === "ArrowRight") {
    const way = event.key === "ArrowLeft" ? -1 : 1;
    taken();
    if (session.chosen) session.arrow(way * stepOf(event, true));
    else if (player) player.seek(player.at + way * stepOf(event, false));
  } else if (event.key === "ArrowUp" || event.key === "ArrowDown") {
    taken();
    session.stepTier(event.key === "ArrowUp" ? -1 : 1);
  } else if (event.key === "Home" || event.key === "End") {
    taken();
    player?.seek(event.key === "Home" ? 0 : player.durationMs);
  } else if (event.key === "Escape" && session.escape()) event.preventDefault();
}

const isPressable = (target: EventTarget | null) => target instanceof Element && target.closest("button, a, [role=button], [role=checkbox], [role=radio], label") !== null;

/** The keys of playing, marking and zooming while a question about this recording is the current one. */
export function useSoundKeys(session: RegionSession, stage: TimeStage | null, player: Player | null, field: string): void {
  const { t } = useTranslation();
  const keys = useKeys();
  const { question } = session;
  const isOn = question !== undefined && isRegions(question) && question.field === field;
  const act = (name: string, run: (event: globalThis.KeyboardEvent) => void, more = {}) => ({ keys: keys(`regions.${name}`), label: t(`regions.${name}`), run, disabled: !isOn, ...more });
  const region = () => session.chosen?.region ?? null;
  const playRegion = () => {
    const stretch = region();
    if (stretch && player) player.play(stretch);
    else player?.toggle();
  };
  const playOrPress = (event: globalThis.KeyboardEvent) => {
    // On a button Space presses it, as everywhere.
    if (isPressable(event.target)) (event.target as HTMLElement).click();
    else player?.toggle();
  };
  useShortcuts(t("regions.title"), [
    act("play", playOrPress), act("play_region", playRegion), act("play_typing", () => (player?.snapshot.isPlaying ? player.pause() : playRegion()), { whileTyping: true }), act("loop", () => player?.loop(region())),
    act("back", () => player?.jump(-1)), act("forward", () => player?.jump(1)), act("slower", () => player?.setSpeed(-1)), act("faster", () => player?.setSpeed(1)),
    act("mark_in", () => { session.markIn(); focusSound(); }), act("mark_out", () => { session.markOut(); focusSound(); }), act("edge", () => { session.nextEdge(); focusSound(); }),
    act("next", () => session.step(1)), act("previous", () => session.step(-1)), act("delete", () => session.remove()), act("delete", () => session.remove(), { keys: "backspace" }),
    act("split", () => { session.split(); focusSound(); }), act("join", () => { session.join(); focusSound(); }),
    act("write", focusWords), act("write_done", focusSound, { whileTyping: true }),
    act("zoom_in", () => stage?.zoom(TIME_ZOOM)), act("zoom_in", () => stage?.zoom(TIME_ZOOM), { keys: "=" }), act("zoom_out", () => stage?.zoom(1 / TIME_ZOOM)), act("fit", () => stage?.fit()),
    act("zoom_region", () => { const stretch = region(); if (stretch) stage?.zoomTo(stretch); }), act("sound", focusSound),
    { keys: "escape", label: t("regions.clear"), run: () => void session.escape(), disabled: !isOn },
  ]);
}

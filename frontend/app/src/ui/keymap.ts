/** Every act that has a key: the key it comes with, and the one a person chose instead. */

import { useSyncExternalStore } from "react";

export type KeyScope = "everywhere" | "lists" | "desk" | "answers" | "spans" | "shapes" | "regions" | "preview" | "review" | "grid";

export interface KeyedAct {
  id: string;
  scope: KeyScope;
  keys: string;
  /** Its name in the catalogue. */
  label: string;
}

const act = (scope: KeyScope) => (name: string, keys: string, label: string): KeyedAct => ({ id: `${scope}.${name}`, scope, keys, label });
const everywhere = act("everywhere");
const desk = act("desk");
const review = act("review");
const spans = act("spans");
const shapes = act("shapes");

const REGION_KEYS = {
  play: "space", play_region: "shift+p", play_typing: "alt+p", loop: "*", back: ",", forward: ".", slower: "<", faster: ">", mark_in: "shift+i", mark_out: "shift+o", edge: "shift+t", next: "]", previous: "[", delete: "delete",
  write: "shift+w", write_done: "alt+w", zoom_in: "+", zoom_out: "-", fit: "shift+z", zoom_region: "shift+d", sound: "shift+m", split: "shift+x", join: "shift+k",
};

export const TOOL_KEYS = { select: "shift+v", box: "shift+x", polygon: "shift+p", polyline: "shift+w", point: "shift+o", rotated_box: "shift+y", ellipse: "shift+k", skeleton: "%", mask: "_" };

/** What else there is to say where answers of models are judged, beside the numbers of answers, verdicts and labels. */
export const OUTPUT_KEYS = { tie: "0", unchanged: "u", edit: "e" };

const GRID_KEYS = { submit: "mod+enter", all: "mod+a", undo: "mod+z", redo: "mod+shift+z", similar: "shift+f", play: "shift+p", next: "shift+j", previous: "shift+h", abstain: "shift+a", leave: "shift+l" };

const PLACE_KEYS = { work: "w", projects: "h", settings: "s", overview: "o", guideline: "u", items: "i", import: "m", batches: "b", review: "r", questions: "q", concerns: "c", quality: "l", models: "d", releases: "e", people: "p", activity: "a", jobs: "j" };

export const KEYED_ACTS: KeyedAct[] = [
  everywhere("palette", "mod+k", "shell.palette"), everywhere("help", "?", "shell.show_keys"),
  ...Object.entries(PLACE_KEYS).map(([place, key]) => everywhere(place, `g ${key}`, `place.${place}`)),
  act("lists")("new", "n", "settings.key_new"), act("lists")("search", "/", "settings.key_search"),
  desk("submit", "enter", "annotation.submit"), desk("submit_typing", "mod+enter", "annotation.submit_typing"),
  act("answers")("abstain", "shift+a", "answering.abstain"), act("answers")("next", "shift+j", "answering.next_question"), act("answers")("previous", "shift+h", "answering.previous_question"),
  act("answers")("repeat", "alt+enter", "answering.repeat"), act("answers")("next_turn", "shift+arrowdown", "turns.next"), act("answers")("previous_turn", "shift+arrowup", "turns.previous"), act("answers")("unfold", ";", "turns.unfold"),
  ...Object.entries(OUTPUT_KEYS).map(([name, keys]) => act("answers")(name, keys, `outputs.key.${name}`)),
  spans("next", "]", "spans.next"), spans("previous", "[", "spans.previous"), spans("start_back", ",", "spans.start_back"), spans("start_on", ".", "spans.start_on"), spans("end_back", "<", "spans.end_back"), spans("end_on", ">", "spans.end_on"),
  spans("delete", "delete", "spans.delete"), spans("part", "+", "spans.part"), spans("all", "*", "spans.all"), spans("chain", "shift+k", "spans.chain"), spans("text", "shift+t", "spans.focus_text"), spans("attributes", "shift+i", "spans.focus_attributes"),
  ...Object.entries(TOOL_KEYS).map(([tool, keys]) => shapes(`tool_${tool}`, keys, `shapes.tool.${tool}`)),
  shapes("next", "]", "shapes.next"), shapes("previous", "[", "shapes.previous"), shapes("corner", "shift+t", "shapes.corner"), shapes("delete", "delete", "shapes.delete"), shapes("duplicate", "shift+d", "shapes.duplicate"), shapes("copy", "mod+c", "shapes.copy"), shapes("paste", "mod+v", "shapes.paste"), shapes("snap", "#", "shapes.snap"), shapes("front", ">", "shapes.front"), shapes("back", "<", "shapes.back"), shapes("hole", "*", "shapes.hole"),
  shapes("hide", ".", "shapes.hide"), shapes("absent", ",", "shapes.absent"), shapes("brush_smaller", "(", "shapes.brush_smaller"), shapes("brush_larger", ")", "shapes.brush_larger"), shapes("erase", '"', "shapes.erase"), shapes("fill", "$", "shapes.fill"),
  shapes("zoom_in", "+", "shapes.zoom_in"), shapes("zoom_out", "-", "shapes.zoom_out"), shapes("fit", "shift+z", "shapes.fit"), shapes("turn", "&", "shapes.turn"), shapes("light", ":", "shapes.light"), shapes("picture", "shift+m", "shapes.focus_picture"), shapes("attributes", "shift+i", "spans.focus_attributes"),
  ...Object.entries(REGION_KEYS).map(([name, keys]) => act("regions")(name, keys, `regions.${name}`)),
  desk("undo", "mod+z", "annotation.undo"), desk("redo", "mod+shift+z", "annotation.redo"), desk("back", "shift+b", "annotation.back"), desk("forward", "shift+f", "annotation.forward"),
  desk("unsure", "shift+u", "annotation.unsure"), desk("note", "shift+n", "annotation.note"), desk("skip", "shift+s", "annotation.skip"), desk("ask", "shift+q", "annotation.ask"),
  desk("concern", "shift+c", "annotation.concern"), desk("guide", "shift+g", "annotation.guide"), desk("search", "/", "answering.search_guide"), desk("leave", "shift+l", "annotation.leave"),
  desk("take", "shift+enter", "suggestions.take"), desk("reject", "shift+r", "suggestions.reject"), desk("take_all", "shift+e", "suggestions.take_all"), desk("model", "!", "suggestions.ask_model"), desk("next_suggestion", "}", "suggestions.next"), desk("previous_suggestion", "{", "suggestions.previous"),
  ...Object.entries(GRID_KEYS).map(([name, keys]) => act("grid")(name, keys, `grid.${name}`)),
  act("preview")("next", "enter", "guideline.try_next"), act("preview")("keep", "shift+e", "guideline.make_example"),
  review("next", "j", "review.next"), review("previous", "k", "review.previous"), review("next_answer", "shift+n", "review.next_answer"), review("previous_answer", "shift+b", "review.previous_answer"), review("accept", "shift+c", "review.accept"), review("fix", "shift+f", "review.fix"), review("reject", "shift+q", "review.reject"), review("take", "shift+s", "review.take_answer"),
  review("settle", "mod+enter", "review.settle"), review("rationale", "shift+r", "review.rationale"), review("undo", "mod+z", "review.undo"),
];

/** Which acts share a screen, so that one key cannot serve both. */
function meet(one: KeyScope, other: KeyScope): boolean {
  const withAnswers: KeyScope[] = ["desk", "preview", "review"];
  const marking: KeyScope[] = ["spans", "shapes", "regions"];
  const answering: KeyScope[] = ["answers", ...marking];
  // One question is current: about a text, a picture or a recording.
  if (one !== other && marking.includes(one) && marking.includes(other)) return false;
  if (one === other || one === "everywhere" || other === "everywhere") return true;
  if (answering.includes(one) && answering.includes(other)) return true;
  return (answering.includes(one) && withAnswers.includes(other)) || (answering.includes(other) && withAnswers.includes(one));
}

export type Keymap = Record<string, string>;

export type KeyConflict = { kind: "taken"; by: KeyedAct } | { kind: "label" } | { kind: "browser" };

const OF_THE_BROWSER = /^(tab|shift\+tab|escape|mod\+[twnrlq])$/;
const OF_LABELS = /^[a-z0-9;]$/;

function begins(keys: string, other: string): boolean {
  return keys === other || other.startsWith(`${keys} `);
}

/** Why an act cannot have these keys, or null. */
export function conflictOf(actId: string, keys: string, map: Keymap): KeyConflict | null {
  const own = KEYED_ACTS.find((one) => one.id === actId);
  if (!own || keys === own.keys) return own ? taken(own, keys, map) : null;
  if (OF_THE_BROWSER.test(keys)) return { kind: "browser" };
  if (own.scope !== "lists" && OF_LABELS.test(keys)) return { kind: "label" };
  return taken(own, keys, map);
}

function taken(own: KeyedAct, keys: string, map: Keymap): KeyConflict | null {
  const by = KEYED_ACTS.find((one) => one.id !== own.id && meet(one.scope, own.scope) && (begins(keys, map[one.id] ?? one.keys) || begins(map[one.id] ?? one.keys, keys)));
  return by ? { kind: "taken", by } : null;
}

/** What was stored, less what names no act or would not work. */
export function readKeymap(stored: unknown): Keymap {
  if (typeof stored !== "object" || stored === null) return {};
  const known = Object.entries(stored).filter(([id, keys]) => typeof keys === "string" && keys !== "" && KEYED_ACTS.some((one) => one.id === id));
  return Object.fromEntries(known) as Keymap;
}

let current: Keymap = {};
const listeners = new Set<() => void>();

/** Take over a person's own keys; every screen shows and hears them at once. */
export function setKeymap(map: Keymap): void {
  current = map;
  listeners.forEach((listener) => listener());
}

const DEFAULTS = new Map(KEYED_ACTS.map((one) => [one.id, one.keys]));

function subscribe(listener: () => void): () => void {
  listeners.add(listener);
  return () => listeners.delete(listener);
}

/** The keys of an act, as this person has them. */
export function useKeys(): (actId: string) => string {
  const map = useSyncExternalStore(subscribe, () => current);
  return (actId) => map[actId] ?? DEFAULTS.get(actId) ?? "";
}

/** Keys in the words of aria-keyshortcuts. */
export function toAria(keys: string): string {
  const named = keys.split("+").map((part) => (part === "mod" ? "Control" : part.charAt(0).toUpperCase() + part.slice(1)));
  return named.join("+");
}

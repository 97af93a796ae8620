/** Keys of the screens: each screen registers its own, one listener serves all, `?` lists what is active. */

import { createContext, useContext, useLayoutEffect, useRef, useSyncExternalStore } from "react";
import { areSingleKeysOn } from "./preferences";

export interface Shortcut {
  /** "mod+k", "shift+s", "j", "g i" (one after the other), "enter". */
  keys: string;
  /** What it does, already translated. */
  label: string;
  run: (event: KeyboardEvent) => void;
  /** Also while typing in a field. */
  whileTyping?: boolean;
  disabled?: boolean;
  /** Enter on a button presses the button. At the desk it does not: there Enter hands in. */
  afterButtons?: boolean;
}

/** How many dialogs lie around a component: keys belong to what lies on top. */
export const DialogDepth = createContext(0);

export interface ShortcutGroup {
  title: string;
  depth: number;
  shortcuts: Shortcut[];
}

const groups: ShortcutGroup[] = [];
const listeners = new Set<() => void>();
let snapshot: ShortcutGroup[] = [];
let prefix = "";
let prefixTimer: ReturnType<typeof setTimeout> | undefined;

function changed(): void {
  snapshot = [...groups];
  listeners.forEach((listener) => listener());
}

export function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || /^(TEXTAREA|SELECT)$/.test(target.tagName) || isTextInput(target));
}

function isTextInput(target: HTMLElement): boolean {
  return target instanceof HTMLInputElement && !/^(checkbox|radio|button|submit|range|file)$/.test(target.type);
}

/** How many dialogs are open, one above the other. */
export function openDialogs(): number {
  return document.querySelectorAll('[role="dialog"][aria-modal="true"]').length;
}

export function pressOf(event: KeyboardEvent): string {
  const parts: string[] = [];
  if (event.ctrlKey || event.metaKey) parts.push("mod");
  if (event.altKey) parts.push("alt");
  const latin = /^[\x20-\x7e]$/.test(event.key) ? event.key : (/^Key([A-Z])$/.exec(event.code)?.[1] ?? event.key);
  if (event.shiftKey && (latin.length > 1 || /[a-z]/i.test(latin))) parts.push("shift");
  parts.push(latin === " " ? "space" : latin.toLowerCase());
  return parts.join("+");
}

function isAllowed(shortcut: Shortcut, event: KeyboardEvent, press: string): boolean {
  if (shortcut.disabled) return false;
  const isBare = !press.startsWith("mod+") && !press.startsWith("alt+");
  if (isTyping(event.target) && !shortcut.whileTyping) return false;
  // Enter on a link goes where the link goes.
  if (press === "enter" && event.target instanceof Element && event.target.closest(shortcut.afterButtons ? "a[href],button" : "a[href]")) return false;
  const isNamed = /^(shift\+)?(enter|escape|arrow\w+|tab)$/.test(press);
  return !isBare || isNamed || areSingleKeysOn();
}

function find(event: KeyboardEvent, press: string): Shortcut | undefined {
  const wanted = prefix ? `${prefix} ${press}` : press;
  const depth = openDialogs();
  for (const group of [...groups].reverse().filter((one) => one.depth === depth)) {
    const found = group.shortcuts.find((shortcut) => shortcut.keys === wanted && isAllowed(shortcut, event, press));
    if (found) return found;
  }
  return undefined;
}

function startsSequence(press: string): boolean {
  const depth = openDialogs();
  return !prefix && groups.some((group) => group.depth === depth && group.shortcuts.some((shortcut) => shortcut.keys.startsWith(press + " ")));
}

function onKey(event: KeyboardEvent): void {
  if (event.isComposing || event.defaultPrevented || event.key === "Shift" || event.key === "Control") return;
  const press = pressOf(event);
  const found = find(event, press);
  const opens = !found && !isTyping(event.target) && areSingleKeysOn() && startsSequence(press);
  clearTimeout(prefixTimer);
  prefix = opens ? press : "";
  if (opens) prefixTimer = setTimeout(() => { prefix = ""; }, 1200);
  if (found) {
    event.preventDefault();
    found.run(event);
  }
}

export function listenToKeys(): () => void {
  document.addEventListener("keydown", onKey);
  return () => document.removeEventListener("keydown", onKey);
}

/** Offer keys while the component is on screen. The newest screen wins over the shell; in a dialog only its own are heard. */
export function useShortcuts(title: string, shortcuts: Shortcut[]): void {
  const depth = useContext(DialogDepth);
  const group = useRef<ShortcutGroup>({ title, shortcuts, depth });
  group.current.title = title;
  group.current.shortcuts = shortcuts;
  // Before the paint: a key pressed the moment a screen appears is meant for it.
  useLayoutEffect(() => {
    const own = group.current;
    groups.push(own);
    changed();
    return () => {
      groups.splice(groups.indexOf(own), 1);
      changed();
    };
  }, []);
}

export function useShortcutGroups(): ShortcutGroup[] {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => snapshot);
}

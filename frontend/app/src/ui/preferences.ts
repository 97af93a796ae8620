/** Choices of this browser that take effect before the server is asked. */

import { useSyncExternalStore } from "react";

const SINGLE_KEYS = "goldsmith-single-keys";
const listeners = new Set<() => void>();

function read(): boolean {
  return localStorage.getItem(SINGLE_KEYS) !== "off";
}

/** Whether keys without Ctrl act at once; people who dictate switch this off (WCAG 2.1.4). */
export function setSingleKeys(on: boolean): void {
  localStorage.setItem(SINGLE_KEYS, on ? "on" : "off");
  listeners.forEach((listener) => listener());
}

export function areSingleKeysOn(): boolean {
  return read();
}

export function useSingleKeys(): boolean {
  return useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, read);
}

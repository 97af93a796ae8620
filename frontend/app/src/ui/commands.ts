/** What the command palette offers: the shell and the open screen add commands while they are shown. */

import { useEffect, useRef, useSyncExternalStore } from "react";

export interface Command {
  id: string;
  label: string;
  group: string;
  keys?: string;
  run: () => void;
}

const sources: { commands: Command[] }[] = [];
const listeners = new Set<() => void>();
let version = 0;

function changed(): void {
  version += 1;
  listeners.forEach((listener) => listener());
}

export function useCommands(commands: Command[]): void {
  const source = useRef({ commands });
  source.current.commands = commands;
  useEffect(() => {
    const own = source.current;
    sources.push(own);
    changed();
    return () => {
      sources.splice(sources.indexOf(own), 1);
      changed();
    };
  }, []);
}

export function useCommandList(): Command[] {
  useSyncExternalStore((listener) => {
    listeners.add(listener);
    return () => listeners.delete(listener);
  }, () => version);
  return [...sources].reverse().flatMap((source) => source.commands);
}

/** Every word of the query begins a word of the label, or is within it. */
export function matches(command: Command, query: string): boolean {
  const text = `${command.group} ${command.label}`.toLocaleLowerCase();
  return query.toLocaleLowerCase().split(/\s+/).filter(Boolean).every((word) => text.includes(word));
}

/** Conversations as fields hold them: `turns:` and messages as JSON (formats/conversation.py). */

import { countCodePoints } from "../text";

export interface ToolCall {
  name: string;
  arguments: string;
}

/** What one side says at once. */
export interface Turn {
  role: string;
  text: string;
  name: string;
  calls: ToolCall[];
}

const PREFIX = "turns:";
const KEPT = 40;
const known = new Map<string, Turn[] | null>();

interface Message {
  role: string;
  content: string;
  name?: string;
  tool_calls?: { function?: { name?: string; arguments?: string } }[];
}

function toTurn({ role, content, name, tool_calls }: Message): Turn {
  const calls = (tool_calls ?? []).map((call) => ({ name: call.function?.name ?? "", arguments: call.function?.arguments ?? "" }));
  return { role: String(role), text: String(content), name: name ?? "", calls };
}

function read(value: string): Turn[] | null {
  try {
    const messages: unknown = JSON.parse(value.slice(PREFIX.length));
    return Array.isArray(messages) ? (messages as Message[]).map(toTurn) : null;
  } catch {
    return null;
  }
}

/** The turns of a field's value; null where it is no conversation. */
export function turnsOf(value: string | undefined): Turn[] | null {
  if (!value?.startsWith(PREFIX)) return null;
  const found = known.get(value);
  if (found !== undefined) return found;
  if (known.size >= KEPT) known.clear();
  const turns = read(value);
  known.set(value, turns);
  return turns;
}

/** The text of a field: that of its turns with a line break between, else the value itself. Spans stand in it. */
export function textOfField(value: string): string {
  return turnsOf(value)?.map((turn) => turn.text).join("\n") ?? value;
}

export function textsOf(fields: Record<string, string>): Record<string, string> {
  return Object.fromEntries(Object.entries(fields).map(([id, value]) => [id, textOfField(value)]));
}

/** Where each turn begins and ends in the text of its conversation, in code points. */
export function boundsOfTurns(turns: readonly Turn[]): { start: number; end: number }[] {
  let start = 0;
  return turns.map((turn) => {
    const bounds = { start, end: start + countCodePoints(turn.text) };
    start = bounds.end + 1;
    return bounds;
  });
}

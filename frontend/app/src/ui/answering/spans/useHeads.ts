import { turnsOf } from "@goldsmith/core";
import { useMemo } from "react";
import { useRoleName } from "../turns/ConversationView";

/** Where turns begin in the text of a conversation (UTF-16 units), and whose they are; null in other texts. */
export function useHeads(value: string | undefined): Map<number, string> | null {
  const roleOf = useRoleName();
  return useMemo(() => {
    const turns = turnsOf(value);
    if (!turns) return null;
    let at = 0;
    return new Map(turns.map((turn, index) => {
      const start = at;
      at += turn.text.length + 1;
      const calls = turn.calls.map((call) => ` · ${call.name}(…)`).join("");
      return [start, `${index + 1} ${roleOf(turn)}${calls}`];
    }));
  }, [value]);
}

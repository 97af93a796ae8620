import type { SpanSession } from "@goldsmith/core";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keymap";
import { useShortcuts } from "../../shortcuts";

/** The keys of the text while one of its questions is the current one. */
export function useSpanKeys(session: SpanSession, isOn: boolean, findAll: () => void): void {
  const { t } = useTranslation();
  const keys = useKeys();
  const act = (name: string, run: () => void) => ({ keys: keys(`spans.${name}`), label: t(`spans.${name}`), run, disabled: !isOn });
  useShortcuts(t("spans.title"), [
    act("next", () => session.step(1)), act("previous", () => session.step(-1)),
    act("start_back", () => session.moveEdge("start", -1)), act("start_on", () => session.moveEdge("start", 1)),
    act("end_back", () => session.moveEdge("end", -1)), act("end_on", () => session.moveEdge("end", 1)),
    act("delete", () => session.remove()), { ...act("delete", () => session.remove()), keys: "backspace" },
    act("part", () => session.addPart()), act("all", findAll), act("chain", () => session.newChain()),
    { ...act("text", () => document.querySelector<HTMLElement>("[data-span-text]")?.focus()), label: t("spans.focus_text") },
    { ...act("attributes", () => document.querySelector<HTMLElement>("[data-span-panel] :is(input, textarea)")?.focus()), label: t("spans.focus_attributes") },
    { keys: "escape", label: t("spans.clear"), run: () => session.clear(), disabled: !isOn },
  ]);
}

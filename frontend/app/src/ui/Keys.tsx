import { Fragment } from "react";

const isMac = typeof navigator !== "undefined" && /Mac|iPhone|iPad/.test(navigator.platform);

const NAMES: Record<string, string> = {
  mod: isMac ? "⌘" : "Ctrl", shift: "⇧", alt: "Alt", enter: "↵", escape: "Esc", arrowup: "↑", arrowdown: "↓", arrowleft: "←", arrowright: "→", space: "␣", backspace: "⌫",
};

function nameOf(part: string): string {
  return NAMES[part] ?? (part.length === 1 ? part.toUpperCase() : part);
}

function partsOf(press: string): string[] {
  return press === "+" ? ["+"] : press.split("+");
}

/** A key or a sequence of keys, drawn as caps. */
export function Keys({ keys, hidden = false }: { keys: string; hidden?: boolean }) {
  return (
    <span aria-hidden={hidden || undefined} dir="ltr" style={{ whiteSpace: "nowrap" }}>
      {keys.split(" ").map((press, index) => (
        <Fragment key={index}>
          {index > 0 && " "}
          <kbd className="gs-kbd">{partsOf(press).map(nameOf).join(" ")}</kbd>
        </Fragment>
      ))}
    </span>
  );
}

/** One or two keys of a label: "7", or ";" then "a". */
export function LabelKeys({ keys }: { keys: string }) {
  return (
    <kbd className="gs-kbd" aria-hidden dir="ltr">
      {Array.from(keys).map((key) => key.toUpperCase()).join(" ")}
    </kbd>
  );
}

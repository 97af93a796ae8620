import { differences, hasControls, splitControls } from "@goldsmith/core";
import { Fragment, useDeferredValue, useEffect, useMemo, useRef } from "react";
import { useTranslation } from "react-i18next";
import classes from "./outputs.module.css";

function shown(text: string): React.ReactNode {
  if (!hasControls(text)) return text;
  return splitControls(text).map((part, index) => (part.control === null ? part.text : <span key={index} className="gs-control">{part.control}</span>));
}

/** What changed, word by word: struck out what went, underlined what came. */
export function DifferenceView({ before, after, language, isBare }: { before: string; after: string; language?: string | null; isBare?: boolean }) {
  const { t } = useTranslation();
  const latest = useDeferredValue(after);
  const changes = useMemo(() => differences(before, latest), [before, latest]);
  const view = useRef<HTMLDivElement>(null);
  useEffect(() => {
    if (!isBare) view.current?.scrollIntoView({ block: "nearest" });
  }, [isBare]);
  const lang = language && language !== "und" ? language : undefined;
  return (
    <div ref={view} className={classes.difference} dir="auto" lang={lang} data-bare={isBare || undefined} role="group" aria-label={t("outputs.difference")}>
      {changes.map((change, index) => {
        if (change.kind === "same") return <Fragment key={index}>{shown(change.text)}</Fragment>;
        return change.kind === "removed" ? <del key={index}>{shown(change.text)}</del> : <ins key={index}>{shown(change.text)}</ins>;
      })}
    </div>
  );
}

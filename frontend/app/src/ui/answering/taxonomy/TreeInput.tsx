import { indexOfLabels, isChosen, searchLabels, valuesOf, type Answering, type FoundLabel, type Question } from "@goldsmith/core";
import { Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useEffect, useMemo, useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor } from "../../choices";
import { LabelKeys } from "../../Keys";
import { repeatLast } from "../lastGiven";
import { useDocument } from "../useDocument";
import classes from "./taxonomy.module.css";
import { useUse } from "./useUse";

interface Props {
  document: Answering;
  question: Question;
  isCurrent: boolean;
  isReadOnly?: boolean;
  onCurrent: () => void;
  onChosen?: (questionId: string) => void;
}

const ROW = 36;
const DIGITS = 9;

/** What is above a label, from the root on. */
export function Breadcrumbs({ above }: { above: string[] }) {
  if (above.length === 0) return null;
  return <bdi className={classes.above}>{above.join(" › ")}</bdi>;
}

function Chosen({ document, question, isReadOnly, onTake }: Pick<Props, "document" | "question" | "isReadOnly"> & { onTake: (id: string) => void }) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const index = indexOfLabels(question.labels ?? []);
  return (
    <div className={classes.chosen} aria-live="polite">
      {valuesOf(answers, question.id).map((value) => {
        const found = index.find(({ label }) => label.id === value);
        const name = found?.label.name ?? String(value);
        return (
          <span key={value} className={classes.one} style={{ "--label": choiceColor(question, value) } as React.CSSProperties}>
            <Breadcrumbs above={found?.above ?? []} /> <b><bdi>{name}</bdi></b>
            {!isReadOnly && <button type="button" className={classes.take} aria-label={t("taxonomy.remove", { name })} onClick={() => onTake(String(value))}>×</button>}
          </span>
        );
      })}
    </div>
  );
}

interface RowProps {
  question: Question;
  found: FoundLabel;
  id: string;
  isActive: boolean;
  isChosen: boolean;
  digit: string | null;
  start: number;
  onPick: () => void;
}

function Row({ question, found, id, isActive, isChosen, digit, start, onPick }: RowProps) {
  return (
    <div id={id} role="option" aria-selected={isChosen} data-active={isActive || undefined} className={classes.row} style={{ transform: `translateY(${start}px)`, "--label": choiceColor(question, found.label.id) } as React.CSSProperties} title={found.label.description || undefined} onMouseDown={(event) => event.preventDefault()} onClick={onPick}>
      <span className={classes.swatch} data-chosen={isChosen || undefined} aria-hidden />
      <span className={classes.name}><bdi>{found.label.name}</bdi> <Breadcrumbs above={found.above} /></span>
      {digit && <LabelKeys keys={digit} />}
    </div>
  );
}

/** One or several of very many labels: typed for, those used before first; only the rows in sight exist. */
export default function TreeInput({ document, question, isCurrent, isReadOnly, onCurrent, onChosen }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const { used, note } = useUse(document, question);
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const field = useRef<HTMLInputElement>(null);
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(() => searchLabels(indexOfLabels(question.labels ?? []), query, used), [question.labels, query, used]);
  const virtual = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 6 });
  const name = (at: number) => `option-${question.id}-${at}`;
  useEffect(() => {
    if (isCurrent && !isReadOnly) field.current?.focus({ preventScroll: true });
  }, [isCurrent, isReadOnly, document]);
  const show = (at: number) => {
    const next = Math.min(Math.max(at, 0), found.length - 1);
    setActive(next);
    virtual.scrollToIndex(next);
  };
  const type = (text: string) => {
    setQuery(text);
    setActive(0);
    virtual.scrollToIndex(0);
  };
  const pick = (id: string | undefined) => {
    if (!id) return;
    const isTaken = isChosen(document.snapshot.answers, question.id, id);
    document.toggle(question.id, id);
    type("");
    if (!isTaken) note(id);
    // One answer is whole: the keys of the screen are heard again, Enter hands in.
    if (question.kind === "one_of" && !isTaken) {
      field.current?.blur();
      onChosen?.(question.id);
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) show(active + step);
    else if (event.key === "Enter" && event.shiftKey) {
      if (repeatLast(document, question) && question.kind === "one_of") field.current?.blur();
    } else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) pick(found[active]?.label.id);
    else if (event.key === "Escape") query === "" ? field.current?.blur() : type("");
    else if (query === "" && used.length > 0 && /^[1-9]$/.test(event.key) && Number(event.key) <= used.length) pick(found[Number(event.key) - 1]?.label.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const digitOf = (at: number) => (query === "" && at < Math.min(used.length, DIGITS) ? String(at + 1) : null);
  return (
    <div className={classes.tree}>
      <Chosen document={document} question={question} isReadOnly={isReadOnly} onTake={pick} />
      {!isReadOnly && (
        <>
          <TextInput ref={field} data-search size="sm" dir="auto" leftSection={<IconSearch size={14} />} placeholder={t("taxonomy.search")} aria-labelledby={`question-${question.id}`} role="combobox" aria-expanded aria-controls={`options-${question.id}`} aria-activedescendant={found[active] ? name(active) : undefined}
            value={query} onFocus={onCurrent} onChange={(event) => type(event.currentTarget.value)} onKeyDown={onKeyDown} />
          <Text size="xs" c="dimmed" className="gs-num" role="status">{t(query ? "taxonomy.found" : used.length > 0 ? "taxonomy.used_first" : "taxonomy.all", { n: found.length })} · <LabelKeys keys="e" /> {t("taxonomy.focus")}</Text>
          <div ref={scroller} className={classes.list} role="listbox" id={`options-${question.id}`} aria-label={question.title} aria-multiselectable={question.kind === "several_of"} tabIndex={-1}>
            <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
              {virtual.getVirtualItems().map(({ index, start }) => {
                const one = found[index];
                return one && <Row key={one.label.id} question={question} found={one} id={name(index)} isActive={index === active} isChosen={isChosen(answers, question.id, one.label.id)} digit={digitOf(index)} start={start} onPick={() => pick(one.label.id)} />;
              })}
            </div>
          </div>
        </>
      )}
    </div>
  );
}

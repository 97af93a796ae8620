import { indexOfLabels, searchLabels, type FoundLabel, type Question } from "@goldsmith/core";
import { Text, TextInput } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useMemo, useRef, useState, type KeyboardEvent, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor } from "../../choices";
import { LabelKeys } from "../../Keys";
import { useKeys } from "../../keymap";
import { pressOf } from "../../shortcuts";
import classes from "./taxonomy.module.css";

const ROW = 36;
const DIGITS = 9;
/** The most that a list takes which is there only while one types. */
const FOLDED = 8 * ROW;

/** What is above a label, from the root on. */
export function Breadcrumbs({ above }: { above: string[] }) {
  if (above.length === 0) return null;
  return <bdi className={classes.above}>{above.join(" › ")}</bdi>;
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

interface Props {
  question: Question;
  field: RefObject<HTMLInputElement | null>;
  /** What this person used, offered first. */
  used: string[];
  isMany: boolean;
  /** Where marks are made: the list is there only while one types. */
  isFolded?: boolean;
  isChosen: (id: string) => boolean;
  onPick: (id: string) => void;
  onLeave: () => void;
  onFocus?: () => void;
  onRepeat?: () => void;
}

/** Very many labels: typed for, those used before first; only the rows in sight exist. */
export function LabelSearch({ question, field, used, isMany, isFolded, isChosen, onPick, onLeave, onFocus, onRepeat }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const [isInside, setIsInside] = useState(false);
  const isOpen = !isFolded || isInside;
  const scroller = useRef<HTMLDivElement>(null);
  const found = useMemo(() => searchLabels(indexOfLabels(question.labels ?? []), query, used), [question.labels, query, used]);
  const virtual = useVirtualizer({ count: found.length, getScrollElement: () => scroller.current, estimateSize: () => ROW, overscan: 6, enabled: isOpen });
  const name = (at: number) => `option-${question.id}-${at}`;
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
    type("");
    onPick(id);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const steps: Record<string, number> = { ArrowDown: 1, ArrowUp: -1, PageDown: 8, PageUp: -8 };
    const step = steps[event.key];
    if (step !== undefined) show(active + step);
    else if (pressOf(event.nativeEvent) === keys("answers.repeat") || (event.key === "Enter" && event.shiftKey)) onRepeat?.();
    else if (event.key === "Enter" && !event.ctrlKey && !event.metaKey) pick(found[active]?.label.id);
    else if (event.key === "Escape") query === "" ? onLeave() : type("");
    else if (query === "" && used.length > 0 && /^[1-9]$/.test(event.key) && Number(event.key) <= used.length) pick(found[Number(event.key) - 1]?.label.id);
    else return;
    event.preventDefault();
    event.stopPropagation();
  };
  const digitOf = (at: number) => (query === "" && at < Math.min(used.length, DIGITS) ? String(at + 1) : null);
  const enter = () => {
    setIsInside(true);
    onFocus?.();
  };
  return (
    <>
      <TextInput ref={field} data-search size="sm" dir="auto" leftSection={<IconSearch size={14} />} placeholder={t("taxonomy.search")} aria-labelledby={`question-${question.id}`} role="combobox" aria-expanded={isOpen} aria-controls={isOpen ? `options-${question.id}` : undefined} aria-activedescendant={isOpen && found[active] ? name(active) : undefined}
        value={query} onFocus={enter} onBlur={() => setIsInside(false)} onChange={(event) => type(event.currentTarget.value)} onKeyDown={onKeyDown} />
      <Text size="xs" c="dimmed" className="gs-num" role="status">{t(query ? "taxonomy.found" : used.length > 0 ? "taxonomy.used_first" : "taxonomy.all", { n: found.length })} · <LabelKeys keys="e" /> {t("taxonomy.focus")}</Text>
      {isOpen && (
        <div ref={scroller} className={classes.list} style={isFolded ? { height: Math.min(Math.max(virtual.getTotalSize(), ROW), FOLDED) } : undefined} role="listbox" id={`options-${question.id}`} aria-label={question.title} aria-multiselectable={isMany} tabIndex={-1}>
          <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="presentation">
            {virtual.getVirtualItems().map(({ index, start }) => {
              const one = found[index];
              return one && <Row key={one.label.id} question={question} found={one} id={name(index)} isActive={index === active} isChosen={isChosen(one.label.id)} digit={digitOf(index)} start={start} onPick={() => pick(one.label.id)} />;
            })}
          </div>
        </div>
      )}
    </>
  );
}

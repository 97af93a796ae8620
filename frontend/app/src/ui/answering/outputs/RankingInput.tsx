import { moveRanked, placeAt, rankNext, tiersOf, toggleTied, unranked, withTiers, type Tiers } from "@goldsmith/core";
import { ActionIcon, Text, VisuallyHidden } from "@mantine/core";
import { IconEqual, IconGripVertical, IconX } from "@tabler/icons-react";
import { useRef, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { LabelKeys } from "../../Keys";
import { useFieldName } from "../itemContext";
import { useDocument } from "../useDocument";
import { useCandidates, type InputProps } from "./Candidates";
import classes from "./outputs.module.css";

interface RowProps {
  field: string;
  name: string;
  keys: string;
  place: number;
  isTied: boolean;
  mayTie: boolean;
  isPicked: boolean;
  isReadOnly?: boolean;
  onKey: (event: KeyboardEvent, field: string) => void;
  onTie: () => void;
  onRemove: () => void;
  onDrag: (field: string) => void;
  onDrop: () => void;
}

/** A ranked answer: dragged by mouse, picked up and moved by keys. */
function Ranked({ field, name, keys, place, isTied, mayTie, isPicked, isReadOnly, onKey, onTie, onRemove, onDrag, onDrop }: RowProps) {
  const { t } = useTranslation();
  const [isOver, setOver] = useState(false);
  return (
    <div className={classes.mover} draggable={!isReadOnly} data-picked={isPicked || undefined} data-over={isOver || undefined} data-ranked={field}
      onDragStart={(event) => { event.dataTransfer.setData("text/plain", field); event.dataTransfer.effectAllowed = "move"; onDrag(field); }}
      onDragOver={(event) => { event.preventDefault(); setOver(true); }} onDragLeave={() => setOver(false)} onDrop={(event) => { event.preventDefault(); event.stopPropagation(); setOver(false); onDrop(); }}>
      {isReadOnly ? <span className={classes.grip}><bdi>{name}</bdi></span> : (
        <>
          <button type="button" className={classes.grip} data-moves aria-pressed={isPicked} aria-label={t("outputs.ranked", { name, place: place + 1 })} aria-description={t("outputs.ranked_hint")} onKeyDown={(event) => onKey(event, field)}>
            <IconGripVertical size={14} aria-hidden /><bdi>{name}</bdi>
          </button>
          <LabelKeys keys={keys} />
          {mayTie && (place > 0 || isTied) && <ActionIcon size="sm" variant={isTied ? "light" : "subtle"} color="gray" aria-pressed={isTied} aria-label={t("outputs.tie_with_above", { name })} title={t("outputs.tie_with_above", { name })} onClick={onTie}><IconEqual size={14} /></ActionIcon>}
          <ActionIcon size="sm" variant="subtle" color="gray" aria-label={t("outputs.unrank", { name })} onClick={onRemove}><IconX size={14} /></ActionIcon>
        </>
      )}
    </div>
  );
}

/** Answers in order, best first: what is not placed yet waits below. */
export function RankingInput({ document, question, isReadOnly }: InputProps) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const nameOf = useFieldName();
  const candidates = useCandidates(question);
  const [picked, setPicked] = useState<string | null>(null);
  const dragged = useRef<string | null>(null);
  const tiers = tiersOf(answers, question);
  const waiting = unranked(question, tiers, candidates);
  const change = (act: (tiers: Tiers) => Tiers) => document.apply(question.id, (now) => withTiers(now, question, act(tiersOf(now, question))));
  const drag = (field: string) => { dragged.current = field; };
  const drop = (place: number) => {
    const field = dragged.current;
    dragged.current = null;
    if (field !== null) change((now) => placeAt(now, field, place));
  };
  const onKey = (event: KeyboardEvent, field: string) => {
    const step = event.key === "ArrowUp" ? -1 : event.key === "ArrowDown" ? 1 : 0;
    if (event.key === " ") setPicked(picked === field ? null : field);
    else if (picked && (event.key === "Escape" || event.key === "Enter")) setPicked(null);
    else if (step !== 0 && picked === field) change((now) => moveRanked(now, field, step));
    else if (step !== 0) focusNeighbour(event.currentTarget as HTMLElement, step);
    else return;
    event.preventDefault();
  };
  const keyOf = (field: string) => String(candidates.indexOf(field) + 1);
  return (
    <div role="group" aria-labelledby={`question-${question.id}`}>
      <ol className={classes.tiers} aria-label={t("outputs.order")}>
        {tiers.map((tier, place) => (
          <li key={tier[0]} className={classes.tier}>
            <span className={classes.rank} aria-hidden>{place + 1}</span>
            <div className={classes.tied} data-tie={tier.length > 1 || undefined}>
              {tier.map((field) => (
                <Ranked key={field} field={field} name={nameOf(field)} keys={keyOf(field)} place={place} isTied={tier.length > 1} mayTie={question.may_tie ?? false} isPicked={picked === field} isReadOnly={isReadOnly}
                  onKey={onKey} onTie={() => change((now) => toggleTied(now, field))} onRemove={() => change((now) => rankNext(now, field))} onDrag={drag} onDrop={() => drop(place)} />
              ))}
            </div>
          </li>
        ))}
      </ol>
      {waiting.length > 0 && !isReadOnly && (
        <div className={classes.rest} data-whole onDragOver={(event) => event.preventDefault()} onDrop={() => drop(tiers.length)}>
          <Text size="xs" c="dimmed">{t(tiers.length === 0 ? "outputs.rank_best" : "outputs.rank_next")}</Text>
          {waiting.map((field) => (
            <button key={field} type="button" className={classes.candidate} draggable onDragStart={(event) => { event.dataTransfer.setData("text/plain", field); drag(field); }} onClick={() => change((now) => rankNext(now, field))}>
              <bdi>{nameOf(field)}</bdi> <LabelKeys keys={keyOf(field)} />
            </button>
          ))}
        </div>
      )}
      <VisuallyHidden role="status">{picked && t("outputs.picked", { name: nameOf(picked), place: tiers.findIndex((tier) => tier.includes(picked)) + 1, n: tiers.length })}</VisuallyHidden>
    </div>
  );
}

function focusNeighbour(from: HTMLElement, step: number): void {
  const movers = [...(from.closest("[role=group]")?.querySelectorAll<HTMLElement>("[data-moves]") ?? [])];
  movers[movers.indexOf(from) + step]?.focus();
}

import { criteriaOf, findQuote, judgeCriterion, scoreOf, setEvidence, VERDICTS, type CriterionAnswer, type Label, type SpanPart } from "@goldsmith/core";
import { ActionIcon, Button, Group, Text, TextInput } from "@mantine/core";
import { IconX } from "@tabler/icons-react";
import { useRef, useState, useSyncExternalStore, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keymap";
import { Keys, LabelKeys } from "../../Keys";
import { TextView } from "../../TextView";
import { useInSight } from "../../useInSight";
import { useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import type { InputProps } from "./Candidates";
import classes from "./outputs.module.css";

interface RowProps {
  label: Label;
  given: CriterionAnswer | undefined;
  isCurrent: boolean;
  isReadOnly?: boolean;
  text: string;
  onJudge: (value: (typeof VERDICTS)[number]) => void;
  onEvidence: (evidence: SpanPart[]) => void;
  onCurrent: () => void;
}

/** What is selected in the item's text: evidence without typing. */
function selectedText(): string {
  const selection = window.getSelection();
  const isInItem = selection?.anchorNode?.parentElement?.closest("[data-field]") != null;
  return isInItem ? (selection?.toString() ?? "") : "";
}

type EvidenceProps = Pick<RowProps, "isReadOnly" | "text" | "onEvidence"> & { given: CriterionAnswer; isOpen: boolean; onClose: () => void };

function Evidence({ given, isReadOnly, text, isOpen, onEvidence, onClose }: EvidenceProps) {
  const { t } = useTranslation();
  const [quote, setQuote] = useState("");
  const [isMissing, setMissing] = useState(false);
  const add = () => {
    const part = findQuote(text, quote);
    if (part) onEvidence([...given.evidence, part]);
    setMissing(part === null && quote.trim() !== "");
    if (part || quote.trim() === "") {
      setQuote("");
      onClose();
    }
  };
  const onKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== "Enter" && event.key !== "Escape") return;
    event.preventDefault();
    if (event.key === "Enter") add();
    else onClose();
  };
  if (given.evidence.length === 0 && !isOpen) return null;
  return (
    <div className={classes.quotes}>
      {given.evidence.map((part) => (
        <span key={`${part.start}-${part.end}`} className={classes.quote}>
          <TextView text={part.text} limit={120} />
          {!isReadOnly && <ActionIcon size="xs" variant="subtle" color="gray" aria-label={t("outputs.remove_evidence")} onClick={() => onEvidence(given.evidence.filter((one) => one !== part))}><IconX size={12} /></ActionIcon>}
        </span>
      ))}
      {isOpen && <TextInput size="xs" flex={1} miw={160} autoFocus dir="auto" aria-label={t("outputs.evidence")} placeholder={t("outputs.evidence_hint")} value={quote} error={isMissing && t("outputs.evidence_missing")} onChange={(event) => setQuote(event.currentTarget.value)} onKeyDown={onKey} />}
    </div>
  );
}

function Criterion({ label, given, isCurrent, isReadOnly, text, onJudge, onEvidence, onCurrent }: RowProps) {
  const { t } = useTranslation();
  const keys = useKeys();
  const [isOpen, setOpen] = useState(false);
  const row = useRef<HTMLDivElement>(null);
  useInSight(row, isCurrent);
  const quote = () => {
    const part = findQuote(text, selectedText());
    if (part && given) onEvidence([...given.evidence, part]);
    else setOpen(true);
  };
  return (
    <div ref={row} className={classes.criterion} data-current={isCurrent || undefined} onPointerDown={onCurrent}>
      <Group justify="space-between" wrap="nowrap" gap="xs" mih={24}>
        <Text size="sm" fw={550} id={`criterion-${label.id}`}><bdi>{label.name}</bdi>{(label.weight ?? 1) !== 1 && <Text span size="xs" c="dimmed"> ×{label.weight}</Text>}</Text>
        {given && !isReadOnly && <Button variant="subtle" color="gray" size="compact-xs" flex="none" data-evidence onMouseDown={(event) => event.preventDefault()} onClick={quote} rightSection={isCurrent ? <Keys keys={keys("answers.edit")} hidden /> : undefined}>{t("outputs.evidence")}</Button>}
      </Group>
      {label.description && <Text size="xs" c="dimmed"><bdi>{label.description}</bdi></Text>}
      <div className={classes.verdicts} role="radiogroup" aria-labelledby={`criterion-${label.id}`}>
        {VERDICTS.map((value, index) => (
          <button key={value} type="button" role="radio" aria-checked={given?.value === value} data-chosen={given?.value === value ? value : undefined} disabled={isReadOnly} className={classes.verdict} onClick={() => onJudge(value)}>
            {t(`outputs.verdict.${value}`)}{isCurrent && <LabelKeys keys={String(index + 1)} />}
          </button>
        ))}
      </div>
      {given && <Evidence given={given} isReadOnly={isReadOnly} text={text} isOpen={isOpen} onEvidence={onEvidence} onClose={() => setOpen(false)} />}
    </div>
  );
}

/** Criteria, each met, not met or not applicable, with the words that show it. */
export function RubricInput({ document, question, isCurrent, isReadOnly }: InputProps) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const { cursors } = document;
  useSyncExternalStore(cursors.subscribe, () => cursors.snapshot);
  const { fields } = useItem();
  const text = fields[question.field ?? ""] ?? "";
  const given = criteriaOf(answers, question);
  const score = scoreOf(answers, question);
  const shows = isCurrent && !isReadOnly;
  return (
    <div className={classes.criteria} role="group" aria-labelledby={`question-${question.id}`}>
      {(question.labels ?? []).map((label, place) => (
        <Criterion key={label.id} label={label} given={given.get(label.id)} isCurrent={shows && cursors.at(question.id) === place} isReadOnly={isReadOnly} text={text}
          onJudge={(value) => document.apply(question.id, (now) => judgeCriterion(now, question, label.id, value))}
          onEvidence={(evidence) => document.apply(question.id, (now) => setEvidence(now, question, label.id, evidence))} onCurrent={() => cursors.move(question.id, place)} />
      ))}
      {given.size > 0 && <Group gap="xs" px={8}><Text size="xs" c="dimmed" className="gs-num">{t("outputs.score", { met: score.met, of: score.of })}</Text></Group>}
    </div>
  );
}

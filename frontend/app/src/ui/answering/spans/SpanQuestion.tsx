import { allocateKeys, attributesFor, isAnchored, spanParts, surfaceOf, type Question, type SpanSession } from "@goldsmith/core";
import { ActionIcon, Button, Text } from "@mantine/core";
import { IconArrowBarLeft, IconArrowBarRight, IconTrash } from "@tabler/icons-react";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { Keys, LabelKeys } from "../../Keys";
import { toAria, useKeys } from "../../keymap";
import answering from "../answering.module.css";
import { useDocument } from "../useDocument";
import { AttributeInputs } from "./AttributeInputs";
import { Joins } from "./Joins";
import { OccurrencesDialog } from "./OccurrencesDialog";
import classes from "./spans.module.css";
import { useSession } from "./useSpans";
import { useSpanKeys } from "./useSpanKeys";

interface Props {
  session: SpanSession;
  question: Question;
  isCurrent: boolean;
  isReadOnly?: boolean;
}

/** The labels with their keys and how often each was given. A press labels what is selected or chosen. */
export function SpanLabels({ session, question, isReadOnly, className }: Omit<Props, "isCurrent"> & { className?: string }) {
  const { t } = useTranslation();
  const { answers } = useDocument(session.document);
  const { armed, questionId, linking } = useSession(session);
  const { chosen } = session;
  const marks = answers[question.id]?.marks;
  const counts = useMemo(() => {
    const found = new Map<unknown, number>();
    for (const mark of marks ?? []) found.set(mark.value, (found.get(mark.value) ?? 0) + 1);
    return found;
  }, [marks]);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const isOn = (label: string) => (question.kind === "relations" ? linking?.questionId === question.id && linking.label === label : questionId === question.id && armed === label) || (question.kind === "spans" && chosen?.question.id === question.id && chosen.mark.value === label);
  return (
    <div className={className ?? answering.choices} role="group" aria-labelledby={className ? undefined : `question-${question.id}`} aria-label={className ? question.title : undefined}>
      {(question.labels ?? []).map((label) => {
        const shown = keys.get(label.id);
        const count = counts.get(label.id) ?? 0;
        return (
          <button key={label.id} type="button" aria-pressed={isOn(label.id)} data-chosen={isOn(label.id) || undefined} disabled={isReadOnly} className={answering.choice} style={{ "--label": choiceColor(question, label.id) } as React.CSSProperties}
            title={label.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => session.label(question.id, label.id)}>
            <span className={answering.swatch} aria-hidden />
            <span className={answering.name}><bdi>{choiceName(question, label.id)}</bdi></span>
            {count > 0 && <span className={classes.count} title={t("spans.count", { n: count })}>{count}</span>}
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
}

function Tool({ act, label, onClick, children }: { act: string; label: string; onClick: () => void; children: React.ReactNode }) {
  const keys = useKeys();
  return <ActionIcon variant="default" size="md" aria-label={label} title={label} aria-keyshortcuts={toAria(keys(act))} onClick={onClick}>{children}</ActionIcon>;
}

/** What is selected or chosen, and what can be done with it. */
function Chosen({ session, question, onAll }: { session: SpanSession; question: Question; onAll: () => void }) {
  const { t } = useTranslation();
  const keys = useKeys();
  useDocument(session.document);
  const { said, linking } = useSession(session);
  const { chosen, pending, partTarget } = session;
  const text = pending ? Array.from(session.fields[pending.field] ?? "").slice(pending.start, pending.end).join("") : chosen ? surfaceOf(chosen.mark) : null;
  const refused = said.refused && <Text size="sm" c="var(--gs-bad)">{t(`spans.refused.${said.refused}`)}</Text>;
  if (text === null) return <><Text size="sm" c="dimmed">{t(question.kind === "spans" ? "spans.how" : `spans.how_${question.kind}`)}</Text>{refused}</>;
  const specs = chosen ? attributesFor(chosen.question, chosen.mark.value) : [];
  return (
    <div className={classes.panel} data-span-panel>
      <div className={classes.surface} dir="auto">{chosen && !pending && <b style={{ color: choiceColor(chosen.question, String(chosen.mark.value)) }}>{choiceName(chosen.question, String(chosen.mark.value))} </b>}<bdi>{text}</bdi></div>
      {linking && <Text size="sm">{t("spans.pick_target", { label: choiceName(question, linking.label) })}</Text>}
      {pending && <Text size="xs" c="dimmed">{t("spans.press_label")}</Text>}
      {refused}
      <div className={classes.tools}>
        <Tool act="spans.start_back" label={t("spans.start_back")} onClick={() => session.moveEdge("start", -1)}><IconArrowBarLeft size={15} /></Tool>
        <Tool act="spans.start_on" label={t("spans.start_on")} onClick={() => session.moveEdge("start", 1)}><IconArrowBarRight size={15} /></Tool>
        <span aria-hidden>·</span>
        <Tool act="spans.end_back" label={t("spans.end_back")} onClick={() => session.moveEdge("end", -1)}><IconArrowBarLeft size={15} /></Tool>
        <Tool act="spans.end_on" label={t("spans.end_on")} onClick={() => session.moveEdge("end", 1)}><IconArrowBarRight size={15} /></Tool>
        {pending && partTarget && <Button variant="default" size="compact-sm" rightSection={<Keys keys={keys("spans.part")} hidden />} onClick={() => session.addPart()}>{t("spans.part")}</Button>}
        <Button variant="default" size="compact-sm" rightSection={<Keys keys={keys("spans.all")} hidden />} onClick={onAll}>{t("spans.all")}</Button>
        {chosen && <ActionIcon variant="default" size="md" aria-label={t("spans.delete")} title={t("spans.delete")} onClick={() => session.remove()}><IconTrash size={15} /></ActionIcon>}
      </div>
      {chosen && specs.length > 0 && <AttributeInputs key={chosen.mark.id} session={session} mark={chosen.mark} specs={specs} />}
    </div>
  );
}

/** A question about spans, relations or chains: labels, what is in hand, and what was joined. */
export function SpanQuestion({ session, question, isCurrent, isReadOnly }: Props) {
  const [isAll, setIsAll] = useState(false);
  useSpanKeys(session, isCurrent && !isReadOnly && isAnchored(question), () => setIsAll(true));
  return (
    <>
      <SpanLabels session={session} question={question} isReadOnly={isReadOnly} />
      {isCurrent && !isReadOnly && <Chosen session={session} question={question} onAll={() => setIsAll(true)} />}
      {question.kind !== "spans" && <Joins session={session} question={question} isReadOnly={isReadOnly} />}
      {isAll && <OccurrencesDialog session={session} onClose={() => setIsAll(false)} />}
    </>
  );
}

/** On a narrow screen the labels come to the text while something is in hand. */
export function FloatingLabels({ session }: { session: SpanSession }) {
  useDocument(session.document);
  const { question, pending, chosen } = session;
  useSession(session);
  if (!question || !isAnchored(question) || (!pending && !chosen) || (chosen && spanParts(chosen.mark).length === 0)) return null;
  return <SpanLabels session={session} question={question} className={classes.floating} />;
}

import { attributesFor, isAnchored, isMarkedFromMany, surfaceOf, type SpanSession } from "@goldsmith/core";
import { ActionIcon, Button, Text } from "@mantine/core";
import { IconChevronLeft, IconChevronRight, IconTrash } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import { Keys } from "../../Keys";
import { toAria, useKeys } from "../../keymap";
import { useDocument } from "../useDocument";
import { AttributeInputs } from "./AttributeInputs";
import { OccurrencesDialog } from "./OccurrencesDialog";
import { SpanLabels } from "./SpanQuestion";
import classes from "./spans.module.css";
import { useSession } from "./useSpans";
import { useSpanKeys } from "./useSpanKeys";

function Tool({ act, label, onClick, children }: { act: string; label: string; onClick: () => void; children: React.ReactNode }) {
  const keys = useKeys();
  return <ActionIcon variant="default" size="md" aria-label={label} title={label} aria-keyshortcuts={toAria(keys(act))} onClick={onClick}>{children}</ActionIcon>;
}

function Edges({ session }: { session: SpanSession }) {
  const { t } = useTranslation();
  return (
    <>
      {(["start", "end"] as const).map((edge) => (
        <span key={edge} className={classes.tools}>
          <Text size="xs" c="dimmed">{t(`spans.${edge}`)}</Text>
          <Tool act={`spans.${edge}_back`} label={t(`spans.${edge}_back`)} onClick={() => session.moveEdge(edge, -1)}><IconChevronLeft size={15} className="gs-arrow" /></Tool>
          <Tool act={`spans.${edge}_on`} label={t(`spans.${edge}_on`)} onClick={() => session.moveEdge(edge, 1)}><IconChevronRight size={15} className="gs-arrow" /></Tool>
        </span>
      ))}
    </>
  );
}

/** What is selected or chosen in the text, and what can be done with it; it stays in sight below a long text. */
export function HandBar({ session }: { session: SpanSession }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const [isAll, setIsAll] = useState(false);
  useDocument(session.document);
  const { said, linking } = useSession(session);
  const { chosen, pending, partTarget, question } = session;
  const isOn = question !== undefined && isAnchored(question);
  useSpanKeys(session, isOn, () => setIsAll(true));
  if (!isOn) return null;
  const isInHand = pending !== null || chosen !== null;
  const text = pending ? Array.from(session.fields[pending.field] ?? "").slice(pending.start, pending.end).join("") : chosen ? surfaceOf(chosen.mark) : "";
  const specs = chosen ? attributesFor(chosen.question, chosen.mark.value) : [];
  const hint = linking ? t("spans.pick_target", { label: choiceName(question, linking.label) }) : !isInHand ? t(question.kind === "spans" ? "spans.how" : `spans.how_${question.kind}`) : pending ? t(isMarkedFromMany(question) ? "spans.press_search" : "spans.press_label") : null;
  return (
    <div className={classes.bar} data-span-panel>
      {isInHand && (
        <div className={classes.hand}>
          {chosen && <LabelChip name={choiceName(chosen.question, String(chosen.mark.value))} color={choiceColor(chosen.question, String(chosen.mark.value))} />}
          <bdi className={`gs-clip ${classes.surface}`}>{text}</bdi>
          <span className={classes.grow} />
          <Edges session={session} />
          {pending && partTarget && <Button variant="default" size="compact-sm" rightSection={<Keys keys={keys("spans.part")} hidden />} onClick={() => session.addPart()}>{t("spans.part")}</Button>}
          <Button variant="default" size="compact-sm" rightSection={<Keys keys={keys("spans.all")} hidden />} onClick={() => setIsAll(true)}>{t("spans.all")}</Button>
          {chosen && <Tool act="spans.delete" label={t("spans.delete")} onClick={() => session.remove()}><IconTrash size={15} /></Tool>}
        </div>
      )}
      {chosen && specs.length > 0 && <AttributeInputs key={chosen.mark.id} session={session} mark={chosen.mark} specs={specs} />}
      {said.refused ? <Text size="sm" c="var(--gs-bad)">{t(`spans.refused.${said.refused}`)}</Text> : hint && <Text size="sm" c="dimmed">{hint}</Text>}
      {isInHand && <SpanLabels session={session} question={question} className={classes.near} />}
      {isAll && <OccurrencesDialog session={session} onClose={() => setIsAll(false)} />}
    </div>
  );
}

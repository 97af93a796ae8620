import { answerOf, spansInOrder, surfaceOf, type Mark, type Question, type SpanSession } from "@goldsmith/core";
import { ActionIcon, Button, Text } from "@mantine/core";
import { IconArrowsExchange, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { Keys } from "../../Keys";
import { useKeys } from "../../keymap";
import { useDocument } from "../useDocument";
import classes from "./spans.module.css";
import { useSession } from "./useSpans";

interface Props {
  session: SpanSession;
  question: Question;
  isReadOnly?: boolean;
}

function End({ session, id }: { session: SpanSession; id: string }) {
  const found = session.findSpan(id);
  if (!found) return <span>?</span>;
  const name = `${surfaceOf(found.mark)} (${choiceName(found.question, String(found.mark.value))})`;
  return <button type="button" className={classes.end} style={{ "--span": choiceColor(found.question, String(found.mark.value)) } as React.CSSProperties} title={name} onClick={() => session.choose(id)}><bdi>{surfaceOf(found.mark)}</bdi></button>;
}

function LinkRow({ session, question, mark, isReadOnly }: Props & { mark: Mark }) {
  const { t } = useTranslation();
  const { chosenId } = useSession(session);
  if (mark.anchor?.kind !== "link") return null;
  const { from, to } = mark.anchor;
  const name = choiceName(question, String(mark.value));
  return (
    <li className={classes.join} data-active={chosenId === from || chosenId === to || undefined}>
      <End session={session} id={from} />
      <span className={classes.arrow}>{"—"} <b style={{ color: choiceColor(question, String(mark.value)) }}>{name}</b> <span aria-hidden className="gs-arrow">→</span></span>
      <End session={session} id={to} />
      {!isReadOnly && <>
        <ActionIcon ms="auto" variant="subtle" color="gray" aria-label={t("spans.reverse", { name })} onClick={() => session.reverse(question.id, mark)}><IconArrowsExchange size={14} /></ActionIcon>
        <ActionIcon variant="subtle" color="gray" aria-label={t("spans.remove_relation", { name })} onClick={() => session.removeJoin(question.id, mark.id)}><IconX size={14} /></ActionIcon>
      </>}
    </li>
  );
}

function ChainRow({ session, question, mark, isReadOnly, number }: Props & { mark: Mark; number: number }) {
  const { t } = useTranslation();
  const { chainId } = useSession(session);
  if (mark.anchor?.kind !== "group") return null;
  const members = spansInOrder(mark.anchor.mark_ids.flatMap((id) => session.findSpan(id)?.mark ?? []));
  const open = () => session.openChain(mark.id);
  return (
    <li className={classes.join} data-active={chainId === mark.id || undefined}>
      <Button variant="subtle" color="gray" size="compact-xs" aria-pressed={chainId === mark.id} onClick={open} aria-label={t("spans.open_chain", { n: number })}>{number}</Button>
      <span style={{ display: "flex", flexWrap: "wrap", gap: 4, minWidth: 0 }}>{members.map((member) => <End key={member.id} session={session} id={member.id} />)}</span>
      {!isReadOnly && <ActionIcon ms="auto" variant="subtle" color="gray" aria-label={t("spans.remove_chain", { n: number })} onClick={() => session.removeJoin(question.id, mark.id)}><IconX size={14} /></ActionIcon>}
    </li>
  );
}

/** Relations as sentences, chains as rows: clear also where there are many. */
export function Joins({ session, question, isReadOnly }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { answers } = useDocument(session.document);
  const { chainId } = useSession(session);
  const { marks } = answerOf(answers, question.id);
  return (
    <>
      {marks.length > 0 && <ul className={classes.joins} aria-label={question.title}>
        {marks.map((mark, index) => (question.kind === "relations" ? <LinkRow key={mark.id} session={session} question={question} mark={mark} isReadOnly={isReadOnly} /> : <ChainRow key={mark.id} session={session} question={question} mark={mark} number={index + 1} isReadOnly={isReadOnly} />))}
      </ul>}
      {question.kind === "chains" && chainId && !isReadOnly && <Button variant="default" size="compact-sm" style={{ alignSelf: "flex-start" }} rightSection={<Keys keys={keys("spans.chain")} hidden />} onClick={() => session.newChain()}>{t("spans.chain")}</Button>}
      {marks.length === 0 && isReadOnly && <Text size="sm" c="dimmed">{t("answering.state.empty")}</Text>}
    </>
  );
}

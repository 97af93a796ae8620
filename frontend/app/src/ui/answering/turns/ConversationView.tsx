import { askedQuestions, askedTurns, currentTurn, turnCursor, turnsOf, type AnswerDocument, type Field, type Question, type Turn } from "@goldsmith/core";
import { IconTool } from "@tabler/icons-react";
import { useRef, useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../Keys";
import { useKeys } from "../../keymap";
import { RichText } from "../../RichText";
import { useShortcuts } from "../../shortcuts";
import { TextView } from "../../TextView";
import { useInSight } from "../../useInSight";
import answering from "../answering.module.css";
import { useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import { TurnAnswers } from "./TurnAnswers";
import classes from "./turns.module.css";

const KNOWN = ["user", "assistant", "system", "developer", "tool"];

/** Whose turn it is, in words, with the name if one was given. */
export function useRoleName(): (turn: Pick<Turn, "role" | "name">) => string {
  const { t } = useTranslation();
  return ({ role, name }) => {
    const said = KNOWN.includes(role) ? t(`turns.role.${role}`) : role;
    return name ? `${said} · ${name}` : said;
  };
}

function Words({ text, format, language }: { text: string; format: Field["format"]; language?: string | null }) {
  if (format === "markdown") return <RichText text={text} language={language} />;
  if (format === "code") return <pre className={answering.code} dir="ltr" tabIndex={0}><code><TextView text={text} /></code></pre>;
  return <div className="gs-text" dir="auto"><TextView text={text} language={language} /></div>;
}

/** One key opens all that is folded, and folds it again. */
function useUnfolding(value: string | undefined): void {
  const { t } = useTranslation();
  const keys = useKeys();
  const unfold = () => {
    const folded = [...document.querySelectorAll<HTMLDetailsElement>("[data-folded]")];
    const isOpen = folded.every((one) => one.open);
    for (const one of folded) one.open = !isOpen;
  };
  const isFolded = turnsOf(value)?.some((turn) => turn.calls.length > 0 || isLongAnswer(turn)) ?? false;
  useShortcuts(t("annotation.answers"), isFolded ? [{ keys: keys("answers.unfold"), label: t("turns.unfold"), run: unfold }] : []);
}

const isLongAnswer = (turn: Turn) => turn.role === "tool" && turn.text.length > 200;

/** What is folded says its key, so that nobody needs the mouse for it. */
function Folded({ head, children }: { head: ReactNode; children: ReactNode }) {
  const shown = useKeys()("answers.unfold");
  return <details className={classes.call} data-folded><summary>{head} <span className="gs-key"><Keys keys={shown} hidden /></span></summary>{children}</details>;
}

/** What was asked of tools, and what they answered, to be unfolded. */
function Calls({ turn }: { turn: Turn }) {
  const { t } = useTranslation();
  return turn.calls.map((call, at) => (
    <Folded key={at} head={<><IconTool size={13} aria-hidden /> {t("turns.calls")} <bdi dir="ltr" className={classes.tool}>{call.name}</bdi></>}>
      <pre className={answering.code} dir="ltr" tabIndex={0}><code><TextView text={call.arguments} /></code></pre>
    </Folded>
  ));
}

/** The tool calls of a conversation whose turns are shown as one text. */
export function CallsBelow({ value }: { value: string | undefined }) {
  useUnfolding(value);
  const called = (turnsOf(value) ?? []).map((turn, at) => ({ turn, at })).filter(({ turn }) => turn.calls.length > 0);
  return called.map(({ turn, at }) => <div key={at} className={classes.below}><span className={classes.number}>{at + 1}</span><div><Calls turn={turn} /></div></div>);
}

/** The answers that are being given to the turns of a field, and which turn is current. */
export function useAnswered(document: AnswerDocument, field: string, currentId: string | undefined) {
  const { fields } = useItem();
  const { answers } = useDocument(document);
  const { cursors, schema } = document;
  useSyncExternalStore(cursors.subscribe, () => cursors.snapshot);
  const questions = askedQuestions(schema, answers).filter((one) => one.per_turn && one.field === field);
  const own = questions.find((one) => one.id === currentId);
  const asked = own && askedTurns(schema, own, answers, fields);
  return { questions, answers, current: own && asked && currentTurn(asked, cursors.at(turnCursor(own))), asked: new Set(questions.flatMap((one) => askedTurns(schema, one, answers, fields))) };
}

interface OneProps {
  turn: Turn;
  at: number;
  field: Pick<Field, "id" | "format">;
  language?: string | null;
  state?: ReturnType<typeof useAnswered>;
  onChoose?: () => void;
}

function OneTurn({ turn, at, field, language, state, onChoose }: OneProps) {
  const { t } = useTranslation();
  const roleOf = useRoleName();
  const block = useRef<HTMLDivElement>(null);
  const isCurrent = state?.current === at;
  useInSight(block, isCurrent);
  const isAsked = state?.asked.has(at) ?? false;
  const head = <><span className={classes.number}>{at + 1}</span> <bdi>{roleOf(turn)}</bdi></>;
  return (
    <div ref={block} className={classes.turn} data-turn={at} data-role={turn.role} data-current={isCurrent || undefined} onClick={isAsked ? onChoose : undefined}>
      <div className={classes.head}>
        {isAsked ? <button type="button" className={classes.choose} aria-pressed={isCurrent} aria-label={t("turns.choose", { n: at + 1, role: roleOf(turn) })} onClick={onChoose}>{head}</button> : <span className={classes.role}>{head}</span>}
        {state && <TurnAnswers questions={state.questions} answers={state.answers} turn={at} />}
      </div>
      {turn.text.trim() !== "" && (isLongAnswer(turn) ? <Folded head={t("turns.tool_answer")}><Words text={turn.text} format={field.format} language={language} /></Folded> : <Words text={turn.text} format={field.format} language={language} />)}
      <Calls turn={turn} />
    </div>
  );
}

interface Props {
  field: Pick<Field, "id" | "title" | "format">;
  value: string;
  language?: string | null;
}

/** A conversation to be read. */
function Read({ field, value, language }: Props) {
  return <div className={classes.conversation} role="group" aria-label={field.title}>{(turnsOf(value) ?? []).map((turn, at) => <OneTurn key={at} turn={turn} at={at} field={field} language={language} />)}</div>;
}

/** A conversation whose turns are judged: a click on one makes it current. */
function Judged({ field, value, language, document, currentId, onCurrent }: Props & { document: AnswerDocument; currentId?: string; onCurrent?: (questionId: string) => void }) {
  const state = useAnswered(document, field.id, currentId);
  const choose = (at: number) => () => {
    const fields = { [field.id]: value };
    const isAbout = (one: Question) => askedTurns(document.schema, one, state.answers, fields).includes(at);
    const found = state.questions.find((one) => one.id === currentId && isAbout(one)) ?? state.questions.find(isAbout);
    if (!found) return;
    document.cursors.move(turnCursor(found), at);
    onCurrent?.(found.id);
  };
  return (
    <div className={classes.conversation} role="group" aria-label={field.title}>
      {(turnsOf(value) ?? []).map((turn, at) => <OneTurn key={at} turn={turn} at={at} field={field} language={language} state={state} onChoose={choose(at)} />)}
    </div>
  );
}

/** The turns of a conversation: whose each is, in its own direction, tool calls folded. */
export default function ConversationView(props: Props) {
  const { turning } = useItem();
  useUnfolding(props.value);
  return turning?.document.schema.questions.some((one) => one.per_turn && one.field === props.field.id) ? <Judged {...props} {...turning} /> : <Read {...props} />;
}


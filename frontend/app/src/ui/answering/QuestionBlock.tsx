import { allocateKeys, answerOf, choicesOf, countCodePoints, countWords, isAnchored, isChosen, isRegions, isShapes, isTree, valuesOf, type AnswerDocument, type Answering, type AnswerProblem, type Question } from "@goldsmith/core";
import { Button, Group, Text, Textarea, TextInput } from "@mantine/core";
import { lazy, Suspense, useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../choices";
import { toAria, useKeys } from "../keymap";
import { LabelKeys } from "../Keys";
import { useInSight } from "../useInSight";
import classes from "./answering.module.css";
import { useFieldName, useItem } from "./itemContext";
import { Slips } from "./Slips";
import { useRegionEditor } from "./regions/useRegionEditor";
import { useShapeEditor } from "./shapes/useShapeEditor";
import { useSpanEditor } from "./spans/useSpanEditor";
import { useDocument } from "./useDocument";

const NumberField = lazy(() => import("./NumberField"));
const OutputInput = lazy(() => import("./outputs/OutputInput"));
const TurnQuestion = lazy(() => import("./turns/TurnQuestion"));
const TreeInput = lazy(() => import("./taxonomy/TreeInput"));
const OUTPUTS = ["preference", "ranking", "best_worst", "rubric", "correction"];
const ENTRIES = ["number", "short_text", "date"];

interface Props {
  document: Answering;
  question: Question;
  problem?: AnswerProblem;
  isCurrent: boolean;
  /** The only question is never framed, but hears its keys. */
  isOnly?: boolean;
  isReadOnly?: boolean;
  onCurrent: () => void;
  onChosen?: (questionId: string) => void;
}

function Choices({ document, question, isReadOnly, onChosen }: Props) {
  const { answers } = useDocument(document);
  const keys = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
  const isMany = question.kind === "several_of";
  const choose = (value: string | number) => {
    document.toggle(question.id, value);
    onChosen?.(question.id);
  };
  return (
    <div className={question.kind === "rating" ? classes.scale : classes.choices} role={isMany ? "group" : "radiogroup"} aria-labelledby={`question-${question.id}`}>
      {choicesOf(question).map((choice) => {
        const label = question.labels?.find((one) => one.id === choice.value);
        const chosen = isChosen(answers, question.id, choice.value);
        const shown = keys.get(choice.value);
        return (
          <button key={choice.value} type="button" role={isMany ? "checkbox" : "radio"} aria-checked={chosen} data-chosen={chosen || undefined} disabled={isReadOnly}
            className={classes.choice} style={{ "--label": choiceColor(question, choice.value) } as React.CSSProperties} title={label?.description ?? undefined} aria-keyshortcuts={shown?.length === 1 ? shown : undefined} onClick={() => choose(choice.value)}>
            <span className={classes.swatch} aria-hidden />
            <span className={classes.name}><bdi>{choiceName(question, choice.value)}</bdi></span>
            {shown && !isReadOnly && <LabelKeys keys={shown} />}
          </button>
        );
      })}
    </div>
  );
}

function Entry(props: Props) {
  return props.question.kind === "number" ? <Suspense><NumberField {...props} /></Suspense> : <TextEntry {...props} />;
}

function TextEntry({ document, question, isCurrent, isReadOnly, onCurrent }: Props) {
  const { answers } = useDocument(document);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const value = valuesOf(answers, question.id)[0] ?? "";
  useEffect(() => {
    if (isCurrent && !isReadOnly) field.current?.focus({ preventScroll: true });
  }, [isCurrent, isReadOnly]);
  const shared = { ref: field, "aria-labelledby": `question-${question.id}`, readOnly: isReadOnly, onFocus: onCurrent };
  if (question.kind === "date") return <TextInput {...shared} type="date" maw={200} min={question.earliest ?? undefined} max={question.latest ?? undefined} value={String(value)} onChange={(event) => document.type(question.id, event.currentTarget.value)} />;
  const Field = question.multiline ? Textarea : TextInput;
  return <Field {...shared} dir="auto" value={String(value)} onChange={(event: React.ChangeEvent<HTMLInputElement & HTMLTextAreaElement>) => document.type(question.id, event.currentTarget.value)} />;
}

function Abstain({ document, question }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { answers } = useDocument(document);
  const isAbstained = answerOf(answers, question.id).state === "abstained";
  return (
    <Button variant={isAbstained ? "light" : "subtle"} color={isAbstained ? undefined : "gray"} size="compact-xs" className={classes.abstain} aria-pressed={isAbstained} aria-keyshortcuts={toAria(keys("answers.abstain"))}
      aria-label={`${t("answering.abstain")}: ${question.title}`} title={t("answering.abstain_hint")} onClick={() => document.abstain(question.id)}>{t("answering.abstain")}</Button>
  );
}

/** Which part of the item a question is about, where that is not plain. */
function About({ question }: { question: Question }) {
  const { schema } = useItem();
  const nameOf = useFieldName();
  return question.field && schema.fields.length > 1 ? <Text span size="xs" c="dimmed" fw={400} ms={6} display="inline-block"><bdi>{nameOf(question.field)}</bdi></Text> : null;
}

/** The limits of a text, and how much of them is used. */
function Limits({ document, question }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  if (question.kind !== "short_text" || (question.min_words == null && question.max_words == null && !question.min_length)) return null;
  const value = String(valuesOf(answers, question.id)[0] ?? "");
  const words = question.min_words != null || question.max_words != null;
  const range = words ? [question.min_words, question.max_words] : [question.min_length, question.max_length];
  const parts = [range[0] != null && t("outputs.at_least", { n: range[0] }), range[1] != null && t("outputs.at_most", { n: range[1] })].filter(Boolean).join(", ");
  return <Text size="xs" c="dimmed" className="gs-num">{t(words ? "outputs.words_so_far" : "outputs.characters_so_far", { n: words ? countWords(value) : countCodePoints(value) })} · {parts}</Text>;
}

/** What a question is answered with: labels, a scale, a text; the marks of a text or picture have their own. */
function Input(props: Props) {
  const { document, question, isCurrent, isOnly, isReadOnly } = props;
  const { answers } = useDocument(document);
  const slips = <Slips question={question} answers={answers} />;
  if (OUTPUTS.includes(question.kind)) return <Suspense><OutputInput {...props} isCurrent={isCurrent || isOnly === true} />{slips}</Suspense>;
  if (isTree(question)) return <Suspense><TreeInput {...props} isCurrent={isCurrent || isOnly === true} /></Suspense>;
  if (!ENTRIES.includes(question.kind)) return <Choices {...props} />;
  return <><Entry {...props} />{!isReadOnly && <Limits {...props} />}{slips}</>;
}

/** What is wrong with the answer, in words. */
function Problem({ problem }: { problem: AnswerProblem }) {
  const { t } = useTranslation();
  const words = problem.message ?? t(`answering.problem.${problem.code}`, { limit: problem.limit, words: problem.words });
  return <Text size="sm" c="var(--gs-bad)" role="alert">{problem.turn === undefined ? words : t("turns.problem", { n: problem.turn + 1, problem: words })}</Text>;
}

/** One question with its answer; the current one listens to the label keys. */
export function QuestionBlock(props: Props & { document: AnswerDocument }) {
  const { question, problem, isCurrent, isReadOnly, onCurrent } = props;
  const { t } = useTranslation();
  const { session, shapes, regions } = useItem();
  const editor = useSpanEditor(session?.document.schema);
  const drawing = useShapeEditor(shapes?.document.schema);
  const hearing = useRegionEditor(regions?.document.schema);
  const hint = question.kind === "several_of" ? t("answering.several") : null;
  const block = useRef<HTMLElement>(null);
  // Who marks a text looks at the text: there the labels come to it, instead of the page moving to them.
  const isInText = isAnchored(question) && window.matchMedia("(max-width: 56em)").matches;
  useInSight(block, Boolean(isCurrent) && !isReadOnly && !isInText);
  return (
    <section ref={block} className={classes.question} data-question={question.id} data-current={(isCurrent && !isReadOnly) || undefined} onPointerDown={onCurrent}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div className={classes.title} id={`question-${question.id}`}>
          <bdi>{question.title}</bdi><About question={question} />
          {!question.required && !isReadOnly && <Text span size="xs" c="dimmed" fw={400}> {t("answering.optional")}</Text>}
        </div>
        {!isReadOnly && <Abstain {...props} />}
      </Group>
      {(question.help || hint) && <Text size="sm" c="dimmed"><bdi>{question.help}</bdi> {hint}</Text>}
      {isRegions(question) ? hearing && regions && <hearing.RegionQuestion session={regions} question={question} isReadOnly={isReadOnly} />
        : isShapes(question) ? drawing && shapes && <drawing.ShapeQuestion session={shapes} question={question} isReadOnly={isReadOnly} />
        : isAnchored(question) ? editor && session && <editor.SpanQuestion session={session} question={question} isReadOnly={isReadOnly} />
        : question.per_turn ? <Suspense><TurnQuestion document={props.document} question={question} isReadOnly={isReadOnly}>{(document) => <Input {...props} document={document} />}</TurnQuestion></Suspense>
        : <Input {...props} />}
      {problem && <Problem problem={problem} />}
    </section>
  );
}

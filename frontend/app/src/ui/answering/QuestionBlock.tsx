import { allocateKeys, answerOf, choicesOf, isAnchored, isChosen, valuesOf, type AnswerDocument, type AnswerProblem, type Question, type SpanSession } from "@goldsmith/core";
import { Button, Group, NumberInput, Text, Textarea, TextInput } from "@mantine/core";
import { useEffect, useRef } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../choices";
import { toAria, useKeys } from "../keymap";
import { LabelKeys } from "../Keys";
import classes from "./answering.module.css";
import { useSpanEditor } from "./spans/useSpanEditor";
import { useDocument } from "./useDocument";

interface Props {
  document: AnswerDocument;
  question: Question;
  problem?: AnswerProblem;
  isCurrent: boolean;
  /** The only question that is asked: it need not be told apart from others. */
  isAlone?: boolean;
  session?: SpanSession | null;
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

function Entry({ document, question, isCurrent, isAlone, isReadOnly, onCurrent }: Props) {
  const { t } = useTranslation();
  const { answers } = useDocument(document);
  const field = useRef<HTMLInputElement & HTMLTextAreaElement>(null);
  const value = valuesOf(answers, question.id)[0] ?? "";
  useEffect(() => {
    if (isCurrent && !isAlone && !isReadOnly) field.current?.focus();
  }, [isCurrent, isAlone, isReadOnly]);
  const shared = { ref: field, "aria-labelledby": `question-${question.id}`, readOnly: isReadOnly, onFocus: onCurrent };
  if (question.kind === "number") {
    const range = question.min != null && question.max != null ? t("answering.range", { min: question.min, max: question.max }) : undefined;
    return (
      <NumberInput {...shared} value={value} min={question.min ?? undefined} max={question.max ?? undefined} step={question.step ?? 1} clampBehavior="none" hideControls placeholder={range}
        rightSection={question.unit ? <Text size="xs" c="dimmed">{question.unit}</Text> : undefined} rightSectionWidth={56} onChange={(next) => document.type(question.id, typeof next === "number" ? next : null)} />
    );
  }
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

/** One question with its answer; the current one listens to the label keys. */
export function QuestionBlock(props: Props) {
  const { question, problem, isCurrent, isAlone, isReadOnly, onCurrent, session } = props;
  const { t } = useTranslation();
  const editor = useSpanEditor(props.document.schema);
  const isEntry = question.kind === "number" || question.kind === "short_text";
  const hint = question.kind === "several_of" ? t("answering.several") : null;
  return (
    <section className={classes.question} data-current={(isCurrent && !isAlone && !isReadOnly) || undefined} onPointerDown={onCurrent}>
      <Group justify="space-between" wrap="nowrap" gap="xs" align="flex-start">
        <div className={classes.title} id={`question-${question.id}`}>
          <bdi>{question.title}</bdi>
          {!question.required && !isReadOnly && <Text span size="xs" c="dimmed" fw={400}> {t("answering.optional")}</Text>}
        </div>
        {!isReadOnly && <Abstain {...props} />}
      </Group>
      {(question.help || hint) && <Text size="sm" c="dimmed"><bdi>{question.help}</bdi> {hint}</Text>}
      {isAnchored(question) ? editor && session && <editor.SpanQuestion session={session} question={question} isCurrent={isCurrent} isReadOnly={isReadOnly} /> : isEntry ? <Entry {...props} /> : <Choices {...props} />}
      {problem && <Text size="sm" c="var(--gs-bad)" role="alert">{problem.message ?? t(`answering.problem.${problem.code}`, { limit: problem.limit })}</Text>}
    </section>
  );
}

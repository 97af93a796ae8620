import { isAnchored, isRegions, isShapes, isTree, valuesOf, type Answers, type Question, type Schema } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../Chips";
import { choiceColor, choiceName, pathName } from "../choices";
import { TextView } from "../TextView";

const MarksText = lazy(() => import("./spans/MarksText"));
const ShapesText = lazy(() => import("./shapes/ShapesText"));
const RegionsText = lazy(() => import("./regions/RegionsText"));
const OutputText = lazy(() => import("./outputs/OutputText"));
const TurnsText = lazy(() => import("./turns/TurnsText"));
const OUTPUTS = ["preference", "ranking", "best_worst", "rubric", "correction"];

/** The answer to one question, to be read: labels as chips, the rest as text. */
export function AnswerText({ question, answers }: { question: Question; answers: Answers }) {
  const { t } = useTranslation();
  const state = answers[question.id]?.state ?? "empty";
  if (state !== "answered") return <Text size="sm" c="dimmed">{t(`answering.state.${state}`)}</Text>;
  if (question.per_turn) return <Suspense><TurnsText question={question} answers={answers}>{(own) => <AnswerText question={{ ...question, per_turn: false }} answers={own} />}</TurnsText></Suspense>;
  if (isShapes(question)) return <Suspense><ShapesText question={question} answers={answers} /></Suspense>;
  if (isRegions(question)) return <Suspense><RegionsText question={question} answers={answers} /></Suspense>;
  if (isAnchored(question)) return <Suspense><MarksText question={question} answers={answers} /></Suspense>;
  if (OUTPUTS.includes(question.kind)) return <Suspense><OutputText question={question} answers={answers} /></Suspense>;
  const values = valuesOf(answers, question.id);
  return (
    <Group gap={4}>
      {values.map((value) => {
        const isChoice = question.kind === "rating" || question.labels?.some((label) => label.id === value);
        if (isChoice) return <LabelChip key={value} name={isTree(question) ? pathName(question, value) : choiceName(question, value)} color={choiceColor(question, value)} />;
        const text = `${value}${question.unit ? ` ${question.unit}` : ""}`;
        return <Text key={value} size="sm" component="span"><TextView text={text} /></Text>;
      })}
    </Group>
  );
}

/** Every answer of a sheet in one glance. */
export function AnswersText({ schema, answers }: { schema: Schema; answers: Answers }) {
  const isSingle = schema.questions.length === 1;
  return schema.questions.filter((question) => answers[question.id]?.state !== "not_asked").map((question) => (
    <Group key={question.id} gap="0 var(--mantine-spacing-xs)" align="baseline" maw="100%">
      {!isSingle && <Text size="sm" c="dimmed"><bdi>{question.title}</bdi></Text>}
      <AnswerText question={question} answers={answers} />
    </Group>
  ));
}

import { allocateKeys, answerOf, choicesOf, isChosen, type BulkSheet, type MarkValue, type Question } from "@goldsmith/core";
import { Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../ui/choices";
import { LabelKeys } from "../../ui/Keys";
import { toAria, useKeys } from "../../ui/keymap";
import classes from "./grid.module.css";
import { useSheet } from "./useSheet";

interface Props {
  sheet: BulkSheet;
  asked: Question[];
  current: Question | undefined;
  onCurrent: (questionId: string) => void;
  choose: (question: Question, value: MarkValue) => void;
  say: (words: string) => void;
}

/** The questions above the grid; a label goes to everything that is selected. */
export function GridQuestions({ sheet, asked, current, onCurrent, choose, say }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { selected, answers } = useSheet(sheet);
  const targets = sheet.targets;
  const abstain = (question: Question) => say(t("grid.labelled", { label: t("grid.abstain"), n: sheet.abstain(question.id).length }));
  return (
    <section className={classes.questions} aria-label={t("annotation.answers")}>
      {asked.map((question) => {
        const shown = new Map(allocateKeys(question).map((binding) => [binding.value, binding.keys]));
        const isAbstained = targets.length > 0 && targets.every((id) => answerOf(answers[id] ?? {}, question.id).state === "abstained");
        return (
          <div key={question.id} className={classes.question} data-current={(asked.length > 1 && question === current) || undefined} onPointerDown={() => onCurrent(question.id)}>
            <Text fw={600} size="sm" id={`grid-${question.id}`}><bdi>{question.title}</bdi></Text>
            <div className={classes.labels} role="group" aria-labelledby={`grid-${question.id}`}>
              {choicesOf(question).map((choice) => (
                <button key={choice.value} type="button" className={classes.label} style={{ "--label": choiceColor(question, choice.value) } as React.CSSProperties} aria-pressed={targets.length > 0 && targets.every((id) => isChosen(answers[id] ?? {}, question.id, choice.value))} onClick={() => choose(question, choice.value)}>
                  <span className={classes.swatch} aria-hidden /><bdi>{choiceName(question, choice.value)}</bdi>{shown.get(choice.value) && <LabelKeys keys={shown.get(choice.value) ?? ""} />}
                </button>
              ))}
              <Button variant="subtle" color="gray" size="compact-xs" aria-pressed={isAbstained} aria-keyshortcuts={toAria(keys("grid.abstain"))} aria-label={`${t("grid.abstain")}: ${question.title}`} title={t("grid.abstain_hint")} onClick={() => abstain(question)}>{t("grid.abstain")}</Button>
            </div>
          </div>
        );
      })}
      <Group gap="sm" className={classes.hint}>
        <Text size="sm" fw={550} className="gs-num">{t("grid.selected", { n: selected.size })}</Text>
        <Text size="xs" c="dimmed" className={classes.how}>{t("grid.hint")}</Text>
      </Group>
    </section>
  );
}

import { correct, correctionOf, toggleUnchanged } from "@goldsmith/core";
import { Button, Group, Text, Textarea } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../keymap";
import { Keys } from "../../Keys";
import { useItem } from "../itemContext";
import { useDocument } from "../useDocument";
import type { InputProps } from "./Candidates";
import { DifferenceView } from "./DifferenceView";

/** The text, ready to be corrected; what changed shows below while one types. */
export function CorrectionInput({ document, question, isReadOnly }: InputProps) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { answers } = useDocument(document);
  const { fields, language } = useItem();
  const original = fields[question.field ?? ""] ?? "";
  const { text, isUnchanged } = correctionOf(answers, question);
  // What is typed and is no answer yet (nothing, or the original again) lives here only.
  const [typed, setTyped] = useState(text ?? original);
  useEffect(() => {
    if (text !== null) setTyped(text);
    else setTyped((now) => (now.trim() === "" ? now : original));
  }, [text, original]);
  const write = (next: string) => {
    setTyped(next);
    document.apply(question.id, (now) => correct(now, question, next, original), "text");
  };
  const isChanged = text !== null && !isUnchanged;
  return (
    <>
      <Textarea data-correction dir="auto" minRows={4} maxRows={16} aria-labelledby={`question-${question.id}`} readOnly={isReadOnly || isUnchanged} value={typed} onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === "Escape") event.currentTarget.blur(); }} />
      {isChanged && <DifferenceView before={original} after={text} language={language} />}
      {!isReadOnly && (
        <Group gap="xs">
          <Button size="compact-xs" variant={isUnchanged ? "light" : "default"} aria-pressed={isUnchanged} onClick={() => document.apply(question.id, (now) => toggleUnchanged(now, question, original))} rightSection={<Keys keys={keys("answers.unchanged")} hidden />}>{t("outputs.unchanged")}</Button>
          <Text size="xs" c="dimmed"><Keys keys={keys("answers.edit")} hidden /> {t("outputs.edit_text")}</Text>
        </Group>
      )}
      {isReadOnly && isUnchanged && <Text size="xs" c="dimmed">{t("outputs.unchanged")}</Text>}
    </>
  );
}

import { TIE, type Question, type Schema } from "@goldsmith/core";
import type { TFunction } from "i18next";
import type { Api } from "../../api/client";
import { choiceName } from "../../ui/choices";

/** A value in words: an answer by its title, a verdict in the reader's language. */
export function valueName(t: TFunction, schema: Schema, question: Pick<Api<"QuestionQuality">, "kind">, asked: Question | undefined, value: string, name: string): string {
  if (question.kind === "rubric") return t(`outputs.verdict.${value}`, { defaultValue: name });
  const titleOf = (id: string) => schema.fields.find((field) => field.id === id)?.title ?? id;
  if (question.kind === "preference") return value === TIE ? t("outputs.tie") : titleOf(value);
  if (question.kind === "ranking" || question.kind === "best_worst") return value.replaceAll(/ @([a-z0-9_-]+)/g, (_all, id: string) => ` ${titleOf(id)}`).replaceAll(" + ", " · ");
  return asked ? value.split(" + ").map((one) => choiceName(asked, one)).join(" + ") : name || value;
}

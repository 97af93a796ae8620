import { extremesOf, preferenceOf, TIE, tiersOf, type Answers, type Schema } from "@goldsmith/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

/** What the answers say about each field that is compared, in a word beside its name. */
export function useBadges(schema: Schema, answers: Answers): Map<string, string> {
  const { t } = useTranslation();
  return useMemo(() => {
    const badges = new Map<string, string>();
    const add = (field: string | undefined, words: string) => {
      if (field) badges.set(field, [badges.get(field), words].filter(Boolean).join(" · "));
    };
    for (const question of schema.questions) {
      if (question.kind === "preference") {
        const { winner } = preferenceOf(answers, question);
        if (winner !== null && winner !== TIE) add(winner, t("outputs.better"));
      }
      if (question.kind === "ranking") tiersOf(answers, question).forEach((tier, place) => tier.forEach((field) => add(field, t("outputs.rank", { n: place + 1 }))));
      if (question.kind === "best_worst") {
        const { best, worst } = extremesOf(answers, question);
        add(best, t("outputs.best"));
        add(worst, t("outputs.worst"));
      }
    }
    return badges;
  }, [schema, answers, t]);
}

import { extremesOf, preferenceOf, TIE, tiersOf, type Answers, type Schema } from "@goldsmith/core";
import { useMemo } from "react";
import { useTranslation } from "react-i18next";

export interface Badge {
  words: string;
  isBest: boolean;
}

/** What the answers say about each field that is compared, in a word beside its name. */
export function useBadges(schema: Schema, answers: Answers): Map<string, Badge> {
  const { t } = useTranslation();
  return useMemo(() => {
    const badges = new Map<string, Badge>();
    const add = (field: string | undefined, words: string, isBest: boolean) => {
      const before = field ? badges.get(field) : undefined;
      if (field) badges.set(field, { words: before ? `${before.words} · ${words}` : words, isBest: isBest || (before?.isBest ?? false) });
    };
    for (const question of schema.questions) {
      if (question.kind === "preference") {
        const { winner } = preferenceOf(answers, question);
        if (winner !== null && winner !== TIE) add(winner, t("outputs.better"), true);
      }
      if (question.kind === "ranking") tiersOf(answers, question).forEach((tier, place) => tier.forEach((field) => add(field, t("outputs.rank", { n: place + 1 }), place === 0)));
      if (question.kind === "best_worst") {
        const { best, worst } = extremesOf(answers, question);
        add(best, t("outputs.best"), true);
        add(worst, t("outputs.worst"), false);
      }
    }
    return badges;
  }, [schema, answers, t]);
}

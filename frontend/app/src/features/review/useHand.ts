import type { Answers } from "@goldsmith/core";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import type { Guide } from "../../ui/answering/guide";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";

/** One annotator's answer to one question, as it is named on the page. */
export function cellOf(annotationId: string, questionId: string): string {
  return `${annotationId}:${questionId}`;
}

export function askedOf(guide: Guide, answers: Answers) {
  return guide.schema.questions.filter((question) => answers[question.id] && answers[question.id]?.state !== "not_asked");
}

/** Which answer the keys of verdicts are about; begins with the first on which annotators differ. */
export function useHand(guide: Guide, review: Api<"ItemReview">): { current: string | undefined; take: (cell: string) => void } {
  const { t } = useTranslation();
  const keys = useKeys();
  const cells = useMemo(() => review.annotations.flatMap((one) => askedOf(guide, one.answers as Answers).map((question) => ({ id: cellOf(one.id, question.id), differs: review.differing.includes(question.id) }))), [guide, review]);
  const [wanted, setWanted] = useState<string>();
  const at = Math.max(cells.findIndex((one) => (wanted ? one.id === wanted : one.differs)), 0);
  const step = (by: 1 | -1) => {
    const next = cells[(at + by + cells.length) % cells.length];
    if (!next) return;
    setWanted(next.id);
    const cell = document.querySelector<HTMLElement>(`[data-cell="${CSS.escape(next.id)}"]`);
    cell?.focus({ preventScroll: true });
    cell?.scrollIntoView({ block: "nearest" });
  };
  useShortcuts(t("place.review"), [
    { keys: keys("review.next_answer"), label: t("review.next_answer"), run: () => step(1) },
    { keys: keys("review.previous_answer"), label: t("review.previous_answer"), run: () => step(-1) },
  ]);
  return { current: cells[at]?.id, take: setWanted };
}

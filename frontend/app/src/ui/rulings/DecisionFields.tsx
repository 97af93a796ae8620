import { Textarea } from "@mantine/core";
import { useTranslation } from "react-i18next";

export interface Decision {
  text: string;
  decision: string;
  reason: string;
}

export function isWhole(given: Decision): boolean {
  return [given.text, given.decision, given.reason].every((part) => part.trim() !== "");
}

/** The three parts of a ruling: the case, what to answer, why. */
export function DecisionFields({ given, onGiven }: { given: Decision; onGiven: (part: Partial<Decision>) => void }) {
  const { t } = useTranslation();
  return (
    <>
      <Textarea label={t("rulings.text")} description={t("rulings.text_hint")} data-autofocus required dir="auto" maxLength={2000} value={given.text} onChange={(event) => onGiven({ text: event.currentTarget.value })} />
      <Textarea label={t("rulings.decision")} required dir="auto" maxLength={2000} value={given.decision} onChange={(event) => onGiven({ decision: event.currentTarget.value })} />
      <Textarea label={t("rulings.reason")} required dir="auto" maxLength={2000} value={given.reason} onChange={(event) => onGiven({ reason: event.currentTarget.value })} />
    </>
  );
}

import { NumberInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Which share of what a person is given is gold, hidden among the rest. */
export function GoldInput({ percent, onPercent }: { percent: number; onPercent: (percent: number) => void }) {
  const { t } = useTranslation();
  return <NumberInput label={t("gold.rate")} description={t("gold.rate_hint")} suffix="%" min={0} max={50} value={percent} onChange={(value) => typeof value === "number" && onPercent(value)} />;
}

/** Which share of what a person is given is one of their own earlier items again, unseen. */
export function RepeatInput({ percent, onPercent }: { percent: number; onPercent: (percent: number) => void }) {
  const { t } = useTranslation();
  return <NumberInput label={t("overlap.repeats")} description={t("overlap.repeats_hint")} suffix="%" min={0} max={20} value={percent} onChange={(value) => typeof value === "number" && onPercent(value)} />;
}

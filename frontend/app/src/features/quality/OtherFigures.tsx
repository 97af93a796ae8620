import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { usePhrase } from "../../ui/usePhrase";
import { IntervalText } from "../../ui/IntervalText";

/** Figures that alpha cannot give, and whether the place of an answer decides who wins. */
export function Others({ question }: { question: Api<"QuestionQuality"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const first = question.first_shown;
  const isBiased = first != null && first.rate.low !== null && first.rate.high !== null && (first.rate.low > first.chance || first.rate.high < first.chance);
  return (
    <>
      {(question.others ?? []).map((fact) => (
        <div key={fact.method}>
          {fact.value === null ? <Text size="sm">{t("quality.undefined")} · {say(fact.reason_phrase, fact.reason)}</Text> : <Text size="sm"><span className="gs-num">{formatNumber(fact.value, 3)}</span>{fact.low !== null && fact.high !== null && <Text span c="dimmed"> ({t("quality.interval", { low: formatNumber(fact.low, 3), high: formatNumber(fact.high, 3) })})</Text>} · {t("quality.n_items", { count: fact.n_items, n: formatNumber(fact.n_items) })}</Text>}
          <Text size="xs" c="dimmed">{fact.method_phrases?.map((phrase) => say(phrase, fact.method)).join(t("common.list_break")) ?? fact.method}</Text>
        </div>
      ))}
      {first && (
        <div>
          <Text size="sm">{t("outputs.first_shown")}</Text>
          <Group gap="sm"><IntervalText interval={first.rate} /><Text size="xs" c="dimmed">{t("outputs.first_shown_chance", { share: formatShare(first.chance) })}</Text></Group>
          {isBiased && <Text size="sm" c="var(--gs-warn)">{t("outputs.first_shown_bias")}</Text>}
        </div>
      )}
    </>
  );
}

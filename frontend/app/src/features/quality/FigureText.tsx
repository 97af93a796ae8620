import { Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber } from "../../i18n/format";
import { usePhrase } from "../../ui/usePhrase";

/** A figure with its interval, n and method; without a value it says why there is none. */
export function FigureText({ figure, say }: { figure: Api<"Figure">; say: (value: number) => string }) {
  const { t } = useTranslation();
  const phrase = usePhrase();
  const method = figure.method_phrases?.map((one) => phrase(one, figure.method)).join(t("common.list_break")) ?? figure.method;
  if (figure.value === null) return <Text size="sm" c="dimmed">{phrase(figure.reason_phrase, figure.reason)}</Text>;
  return (
    <div>
      <Text size="sm" className="gs-num">{say(figure.value)}{figure.low !== null && figure.high !== null && <Text span c="dimmed"> ({t("quality.interval", { low: say(figure.low), high: say(figure.high) })})</Text>}{" · "}<span style={{ whiteSpace: "nowrap" }}>{t("quality.n_items", { count: figure.n_items, n: formatNumber(figure.n_items) })}</span></Text>
      <Text size="xs" c="dimmed">{method}</Text>
    </div>
  );
}

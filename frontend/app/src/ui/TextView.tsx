import { hasControls, splitControls } from "@goldsmith/core";
import { useTranslation } from "react-i18next";

interface Props {
  text: string;
  language?: string | null;
  /** Cut after so many characters, for tables. */
  limit?: number;
}

/** Text of others: never markup, its own direction, unseen control characters made visible. */
export function TextView({ text, language, limit }: Props) {
  const { t } = useTranslation();
  const shown = limit !== undefined && text.length > limit ? text.slice(0, limit) + "…" : text;
  const lang = language && language !== "und" ? language : undefined;
  if (!hasControls(shown)) return <bdi lang={lang} dir="auto">{shown}</bdi>;
  return (
    <bdi lang={lang} dir="auto">
      {splitControls(shown).map((part, index) =>
        part.control === null ? part.text : <span key={index} className="gs-control" title={t("common.control_character")}>{part.control}</span>,
      )}
    </bdi>
  );
}

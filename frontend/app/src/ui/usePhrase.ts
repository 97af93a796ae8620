import { useTranslation } from "react-i18next";
import type { Api } from "../api/client";
import { formatNumber } from "../i18n/format";

type Phrase = Api<"Phrase">;

/** Numbers as the page writes them. */
function readable(data: Phrase["data"]) {
  return Object.fromEntries(Object.entries(data ?? {}).map(([name, value]) => [name, typeof value === "number" && Number.isInteger(value) ? formatNumber(value) : value]));
}

/** What the server says, in the reader's language; its English where the catalogue has no such phrase. */
export function usePhrase() {
  const { t, i18n } = useTranslation();
  return (phrase: Phrase | null | undefined, english: string | null | undefined): string => {
    if (!phrase) return english ?? "";
    const count = typeof phrase.data?.n === "number" ? phrase.data.n : undefined;
    if (i18n.exists(`phrase.${phrase.code}`)) return t(`phrase.${phrase.code}`, { ...readable(phrase.data), count });
    const known = `error.code.${phrase.code}`;
    if (i18n.language === "en" || !i18n.exists(known)) return english ?? "";
    return t(known);
  };
}

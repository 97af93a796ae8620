import { useTranslation } from "react-i18next";
import type { Api } from "../api/client";

type Phrase = Api<"Phrase">;

/** What the server says, in the reader's language; its English where the catalogue has no such phrase. */
export function usePhrase() {
  const { t, i18n } = useTranslation();
  return (phrase: Phrase | null | undefined, english: string | null | undefined): string => {
    if (!phrase) return english ?? "";
    const count = typeof phrase.data?.n === "number" ? phrase.data.n : undefined;
    if (i18n.exists(`phrase.${phrase.code}`)) return t(`phrase.${phrase.code}`, { ...phrase.data, count });
    const known = `error.code.${phrase.code}`;
    if (i18n.language === "en" || !i18n.exists(known)) return english ?? "";
    return t(known);
  };
}

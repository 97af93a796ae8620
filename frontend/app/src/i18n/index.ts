import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** The languages of the interface. Each is one catalogue, loaded when it is used. */
export const LANGUAGES = [
  { id: "en", name: "English", direction: "ltr" },
  { id: "ar", name: "العربية", direction: "rtl" },
] as const;

export type LanguageId = (typeof LANGUAGES)[number]["id"];

const KEY = "goldsmith-language";

const catalogues: Record<LanguageId, () => Promise<{ default: Record<string, unknown> }>> = {
  en: () => import("./en"),
  ar: () => import("./ar"),
};

function isLanguage(value: string | null | undefined): value is LanguageId {
  return LANGUAGES.some((language) => language.id === value);
}

export function chosenLanguage(): LanguageId {
  const stored = localStorage.getItem(KEY);
  if (isLanguage(stored)) return stored;
  const browser = navigator.language.split("-")[0];
  return isLanguage(browser) ? browser : "en";
}

export function directionOf(id: string): "ltr" | "rtl" {
  return LANGUAGES.find((language) => language.id === id)?.direction ?? "ltr";
}

export async function switchLanguage(id: LanguageId): Promise<void> {
  const catalogue = await catalogues[id]();
  i18next.addResourceBundle(id, "translation", catalogue.default, true, true);
  await i18next.changeLanguage(id);
  localStorage.setItem(KEY, id);
  document.documentElement.lang = id;
  document.documentElement.dir = directionOf(id);
}

export async function startLanguage(): Promise<void> {
  await i18next.use(initReactI18next).init({
    lng: chosenLanguage(),
    fallbackLng: false,
    resources: {},
    returnNull: false,
    interpolation: { escapeValue: false },
  });
  await switchLanguage(chosenLanguage());
}

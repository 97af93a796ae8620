import i18next from "i18next";
import { initReactI18next } from "react-i18next";

/** The languages of the interface. Each is one catalogue, loaded when it is used. */
export const LANGUAGES = [
  { id: "en", name: "English", direction: "ltr" },
  { id: "ar", name: "العربية", direction: "rtl" },
] as const;

export type LanguageId = (typeof LANGUAGES)[number]["id"];

const KEY = "goldsmith-language";

type Load = () => Promise<{ default: Record<string, unknown> }>;

/** The words of a desk, and those of all other screens. */
const catalogues: Record<LanguageId, { desk: Load; office: Load }> = {
  en: { desk: () => import("./en"), office: () => import("./en/office") },
  ar: { desk: () => import("./ar"), office: () => import("./ar/office") },
};
let isInOffice = false;

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

async function add(id: LanguageId, load: Load): Promise<void> {
  i18next.addResourceBundle(id, "translation", (await load()).default, true, true);
}

/** Load the words that desks do without, for the first screen that needs them. */
export async function enterOffice(): Promise<void> {
  if (isInOffice) return;
  await add(i18next.language as LanguageId, catalogues[i18next.language as LanguageId].office);
  isInOffice = true;
}

export async function switchLanguage(id: LanguageId): Promise<void> {
  const { desk, office } = catalogues[id];
  await Promise.all([add(id, desk), isInOffice ? add(id, office) : undefined]);
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

import { SegmentedControl } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { LANGUAGES, switchLanguage, type LanguageId } from "../i18n";

export function LanguagePicker() {
  const { t, i18n } = useTranslation();
  return (
    <SegmentedControl
      aria-label={t("shell.language")} value={i18n.language}
      data={LANGUAGES.map((language) => ({ value: language.id, label: language.name }))}
      onChange={(id) => void switchLanguage(id as LanguageId)}
    />
  );
}

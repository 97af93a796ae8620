import { Autocomplete, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { languageName } from "../i18n/format";

const LANGUAGES = ["ar", "de", "en", "es", "fr", "hi", "ja", "pt", "ru", "zh"];

interface Props {
  label: string;
  /** A BCP 47 tag; "und" where nobody knows. */
  value: string;
  onChange: (tag: string) => void;
  w?: number;
}

/** A language by its tag, with its name beside it; left empty it is unknown. */
export function LanguageInput({ label, value, onChange, w }: Props) {
  const { t } = useTranslation();
  return (
    <Autocomplete size="sm" w={w} label={label} placeholder={t("imports.unknown")} data={LANGUAGES} value={value === "und" ? "" : value} onChange={(tag) => onChange(tag.trim() || "und")}
      renderOption={({ option }) => <><Text size="sm" span ff="monospace" w={26}>{option.value}</Text><Text size="sm" span c="dimmed">{languageName(option.value)}</Text></>} comboboxProps={{ width: 180, position: "bottom-start" }} />
  );
}

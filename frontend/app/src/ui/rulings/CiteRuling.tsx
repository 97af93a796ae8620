import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { useProjectId } from "../useProjectId";
import { cite, rulingName } from "./citing";
import { rulingsQuery } from "./queries";

/** Search the rulings and name one in a reason or rationale; not there where a project has none. */
export function CiteRuling({ text, onText }: { text: string; onText: (text: string) => void }) {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const [search, setSearch] = useState("");
  const [sought] = useDebouncedValue(search.trim(), 200);
  const found = useQuery(rulingsQuery(projectId, { state: "in_force", limit: 20, ...(sought ? { q: sought } : {}) })).data?.items ?? [];
  if (found.length === 0 && sought === "" && search === "") return null;
  const take = (number: string | null) => {
    if (number) onText(cite(text, Number(number)));
    setSearch("");
  };
  const options = found.map((one) => ({ value: String(one.number), label: `${rulingName(one.number)} · ${one.text}` }));
  // A choice would stay in the field as what is searched for.
  const look = (words: string) => setSearch(options.some((one) => one.label === words) ? "" : words);
  return (
    <Select size="xs" searchable label={t("rulings.cite")} placeholder={t("rulings.search")} nothingFoundMessage={t("rulings.none_match")} value={null} searchValue={search} onSearchChange={look} filter={({ options: all }) => all} data={options} onChange={take} />
  );
}

import { findQuestion } from "@goldsmith/core";
import { Button, Group, Menu, MultiSelect, NumberInput, Popover, Select, Stack, Switch, TextInput } from "@mantine/core";
import { useDebouncedCallback } from "@mantine/hooks";
import { IconSearch, IconX } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState, type RefObject } from "react";
import { useTranslation } from "react-i18next";
import { languageName } from "../../i18n/format";
import { choiceName } from "../../ui/choices";
import { membersQuery, slicesQuery } from "../../ui/shared-queries";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { isEmptyFilter, partsOf, without, type Filter, type FilterPart } from "./filter";
import { facetsQuery } from "./queries";
import { SliceMenu } from "./SliceMenu";

interface Props {
  projectId: string;
  filter: Filter;
  onFilter: (change: Partial<Filter>) => void;
  searchRef: RefObject<HTMLInputElement | null>;
}

const STATUSES = ["new", "queued", "in_progress", "judged", "disputed", "reviewed", "adjudicated"];

/** A label as a filter names it, by question and value, in the guideline's words. */
function useLabelName(projectId: string): (key: string) => string {
  const { schema } = useReleasedGuide(projectId);
  return (key) => {
    const at = key.indexOf(":");
    const question = findQuestion(schema, key.slice(0, at));
    return question ? `${question.title}: ${choiceName(question, key.slice(at + 1))}` : key;
  };
}

function Narrow({ projectId, filter, onFilter }: Omit<Props, "searchRef">) {
  const { t } = useTranslation();
  const labelName = useLabelName(projectId);
  const facets = useQuery(facetsQuery(projectId)).data;
  const members = useQuery(membersQuery(projectId)).data;
  const people = Array.isArray(members) ? members : [];
  return (
    <Stack gap="xs" w={280}>
      <MultiSelect size="xs" label={t("items.column.status")} data={STATUSES.map((value) => ({ value, label: t(`state.${value}`) }))} value={filter.status ?? []} onChange={(status) => onFilter({ status: status.length > 0 ? status : undefined })} comboboxProps={{ withinPortal: false }} />
      <MultiSelect size="xs" searchable label={t("items.column.labels")} data={(facets?.labels ?? []).map((one) => ({ value: one.value, label: `${labelName(one.value)} (${one.count})` }))} value={filter.label ?? []} onChange={(label) => onFilter({ label: label.length > 0 ? label : undefined })} comboboxProps={{ withinPortal: false }} />
      <Select size="xs" clearable label={t("items.column.language")} data={(facets?.language ?? []).map((one) => ({ value: one.value, label: `${languageName(one.value)} (${one.count})` }))} value={filter.language ?? null} onChange={(language) => onFilter({ language: language ?? undefined })} comboboxProps={{ withinPortal: false }} />
      <Select size="xs" clearable label={t("items.column.sensitivity")} data={["none", "unknown", "sensitive", "harmful"].map((value) => ({ value, label: t(`sensitivity.${value}`) }))} value={filter.sensitivity ?? null} onChange={(sensitivity) => onFilter({ sensitivity: sensitivity ?? undefined })} comboboxProps={{ withinPortal: false }} />
      <Select size="xs" clearable searchable label={t("items.annotator")} data={people.map((one) => ({ value: one.person_id, label: one.name }))} value={filter.annotator ?? null} onChange={(annotator) => onFilter({ annotator: annotator ?? undefined })} comboboxProps={{ withinPortal: false }} />
      <NumberInput size="xs" label={t("items.agreement_below")} suffix="%" min={0} max={100} value={filter.agreement_below === undefined ? "" : Math.round(filter.agreement_below * 100)} onChange={(value) => onFilter({ agreement_below: typeof value === "number" ? value / 100 : undefined })} />
      <TextInput size="xs" label={t("items.contains")} description={t("items.contains_hint")} defaultValue={filter.contains ?? ""} onBlur={(event) => onFilter({ contains: event.currentTarget.value || undefined })} onKeyDown={(event) => { if (event.key === "Enter") onFilter({ contains: event.currentTarget.value || undefined }); }} />
      <TextInput size="xs" label={t("items.meta")} placeholder="key:value" defaultValue={filter.meta?.[0] ?? ""} onBlur={(event) => onFilter({ meta: event.currentTarget.value ? [event.currentTarget.value] : undefined })} onKeyDown={(event) => { if (event.key === "Enter") onFilter({ meta: event.currentTarget.value ? [event.currentTarget.value] : undefined }); }} />
      <Switch size="xs" label={t("items.only_withheld")} checked={filter.is_withheld ?? false} onChange={(event) => onFilter({ is_withheld: event.currentTarget.checked || undefined })} />
    </Stack>
  );
}

function useWordsOf(projectId: string): (part: FilterPart) => string {
  const { t } = useTranslation();
  const members = useQuery(membersQuery(projectId)).data;
  const slices = useQuery(slicesQuery(projectId)).data;
  const labelName = useLabelName(projectId);
  return ({ name, value }) => {
    if (name === "label" || name === "answered") return labelName(value);
    if (name === "status") return t(`state.${value}`, { defaultValue: value });
    if (name === "annotator") return (Array.isArray(members) ? members : []).find((one) => one.person_id === value)?.name ?? t("items.annotator");
    if (name === "slice_id") return (slices ?? []).find((one) => one.id === value)?.name ?? t("items.slice");
    if (name === "import_id") return t("items.one_import");
    if (name === "agreement_below" && Number(value) > 1) return t("items.compared");
    if (name === "agreement_below") return t("items.below", { n: Math.round(Number(value) * 100) });
    if (name === "version_id") return t("slices.one_version");
    if (name === "clause_id") return t("slices.one_clause");
    if (name === "disagreement") return t(`rulings.kind_${value}`, { defaultValue: value });
    if (name === "language") return languageName(value);
    if (name === "sensitivity") return t(`sensitivity.${value}`, { defaultValue: value });
    if (name === "is_withheld") return t("state.withheld");
    return name === "q" || name === "contains" ? `“${value}”` : value;
  };
}

/** Search, narrowings and saved slices, all in the address. */
export function FilterBar({ projectId, filter, onFilter, searchRef }: Props) {
  const { t } = useTranslation();
  const [query, setQuery] = useState(filter.q ?? "");
  const search = useDebouncedCallback((q: string) => onFilter({ q: q || undefined }), 180);
  const wordsOf = useWordsOf(projectId);
  const parts = partsOf(filter).filter((part) => part.name !== "q");
  return (
    <Group gap="xs">
      <TextInput ref={searchRef} flex="1 1 300px" maw={420} size="xs" leftSection={<IconSearch size={14} />} aria-label={t("items.search")} placeholder={t("items.search")} value={query} onChange={(event) => { setQuery(event.currentTarget.value); search(event.currentTarget.value); }} />
      <Popover position="bottom-start" trapFocus closeOnClickOutside>
        <Popover.Target><Button variant="default">{t("items.narrow")}</Button></Popover.Target>
        <Popover.Dropdown><Narrow projectId={projectId} filter={filter} onFilter={onFilter} /></Popover.Dropdown>
      </Popover>
      <Menu>
        <Menu.Target><Button variant="default">{t("items.slices")}</Button></Menu.Target>
        <SliceMenu projectId={projectId} filter={filter} onSlice={(slice_id) => onFilter({ slice_id })} />
      </Menu>
      {parts.map((part) => (
        <Button key={`${part.name}:${part.value}`} variant="light" rightSection={<IconX size={12} aria-hidden />} aria-label={t("items.take_away", { part: wordsOf(part) })} onClick={() => onFilter(without(filter, part))}><bdi>{wordsOf(part)}</bdi></Button>
      ))}
      {!isEmptyFilter(filter) && <Button variant="subtle" color="gray" onClick={() => { setQuery(""); onFilter(Object.fromEntries(Object.keys(filter).map((name) => [name, undefined]))); }}>{t("items.clear")}</Button>}
    </Group>
  );
}

/** Which items are shown; it lives in the address, so that every number can link to its items. */

export interface Filter {
  q?: string;
  contains?: string;
  status?: string[];
  label?: string[];
  /** What any annotator said, also where something else was settled. */
  answered?: string[];
  annotator?: string;
  agreement_below?: number;
  language?: string;
  sensitivity?: string;
  meta?: string[];
  import_id?: string;
  slice_id?: string;
  judged_week?: string;
  version_id?: string;
  disagreement?: string;
  clause_id?: string;
  is_withheld?: boolean;
  is_withdrawn?: boolean;
  sort?: string;
}

const TEXTS = ["q", "contains", "annotator", "language", "sensitivity", "import_id", "slice_id", "judged_week", "version_id", "disagreement", "clause_id", "sort"] as const;
const LISTS = ["status", "label", "answered", "meta"] as const;

function asList(value: unknown): string[] {
  return (Array.isArray(value) ? value : [value]).map(String).filter(Boolean);
}

/** Read a filter from the search part of an address; what is not understood is left out. */
export function readFilter(search: Record<string, unknown>): Filter {
  const filter: Filter = {};
  for (const name of TEXTS) if (search[name] !== undefined && search[name] !== "") filter[name] = String(search[name]);
  for (const name of LISTS) if (search[name] !== undefined) filter[name] = asList(search[name]);
  const below = Number(search.agreement_below);
  if (search.agreement_below !== undefined && Number.isFinite(below)) filter.agreement_below = below;
  if (search.is_withheld === true || search.is_withheld === "true") filter.is_withheld = true;
  if (search.is_withdrawn === true || search.is_withdrawn === "true") filter.is_withdrawn = true;
  return filter;
}

/** The filter as the server takes it: without the order and without what does not narrow. */
export function toQuery(filter: Filter): Record<string, string | string[] | number | boolean> {
  const entries = Object.entries(filter).filter(([name, value]) => name !== "sort" && value !== undefined && value !== "" && !(Array.isArray(value) && value.length === 0));
  return Object.fromEntries(entries) as Record<string, string | string[] | number | boolean>;
}

export function isEmptyFilter(filter: Filter): boolean {
  return Object.keys(toQuery(filter)).length === 0;
}

export interface FilterPart {
  name: keyof Filter;
  value: string;
}

/** Each narrowing on its own, to be shown and taken away one by one. */
export function partsOf(filter: Filter): FilterPart[] {
  return Object.entries(toQuery(filter)).flatMap(([name, value]) => asList(value).map((one) => ({ name: name as keyof Filter, value: one })));
}

export function without(filter: Filter, part: FilterPart): Filter {
  const value = filter[part.name];
  if (!Array.isArray(value)) return { ...filter, [part.name]: undefined };
  const rest = value.filter((one) => one !== part.value);
  return { ...filter, [part.name]: rest.length > 0 ? rest : undefined };
}

import { Button, Menu, Text } from "@mantine/core";
import { useInfiniteQuery, useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { cache } from "../../api/cache";
import { formatNumber } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Failure, Waiting } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { BulkBar } from "./BulkBar";
import { ColumnMenu, useColumns } from "./columns";
import { FilterBar } from "./FilterBar";
import { isEmptyFilter, readFilter } from "./filter";
import { ItemTable } from "./ItemTable";
import { countQuery, exportAddress, itemsQuery } from "./queries";
import { useFilter } from "./useFilter";

/** The first rows and their number, asked for before the page stands. */
export function prepare({ projectId = "" }: Record<string, string>, search: Record<string, unknown>): void {
  const filter = readFilter(search);
  void cache.ensureInfiniteQueryData(itemsQuery(projectId, filter)).catch(() => undefined);
  void cache.ensureQueryData(countQuery(projectId, filter)).catch(() => undefined);
}

/** All items, however many: search, narrow, act, take away. */
export function ItemsPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const [filter, setFilter] = useFilter();
  const [chosen, setChosen] = useState<ReadonlySet<string>>(new Set());
  const [columns, setColumns] = useColumns();
  const search = useRef<HTMLInputElement>(null);
  const { schema } = useReleasedGuide(projectId);
  const pages = useInfiniteQuery(itemsQuery(projectId, filter));
  const count = useQuery(countQuery(projectId, filter));
  const rows = useMemo(() => pages.data?.pages.flatMap((page) => page.items) ?? [], [pages.data]);
  useShortcuts(t("place.items"), [
    { keys: keys("lists.search"), label: t("items.search"), run: () => search.current?.focus() },
    { keys: "escape", label: t("items.clear_chosen"), run: () => setChosen(new Set()), disabled: chosen.size === 0 },
  ]);
  const lead = count.data && (count.data.is_estimate ? t("items.about", { n: formatNumber(count.data.count) }) : t(isEmptyFilter(filter) ? "items.exactly" : "items.found", { n: formatNumber(count.data.count) }));
  const isNothing = !pages.isPending && !pages.isError && rows.length === 0;
  return (
    <Page title={t("place.items")} width="wide" lead={lead ? <Text span inherit role="status">{lead}</Text> : " "} actions={<>
      <ColumnMenu columns={columns} onColumns={setColumns} />
      {may.judge && (
        <Menu>
          <Menu.Target><Button variant="default">{t("items.download")}</Button></Menu.Target>
          <Menu.Dropdown>{(["jsonl", "csv"] as const).map((format) => <Menu.Item key={format} component="a" href={exportAddress(projectId, filter, format)} download>{format.toUpperCase()}</Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      {may.lead && <Button component={Link} to={`/projects/${projectId}/import`}>{t("place.import")}</Button>}
    </>}>
      <FilterBar projectId={projectId} filter={filter} onFilter={setFilter} searchRef={search} />
      {may.lead && <BulkBar projectId={projectId} filter={filter} chosen={chosen} total={count.data?.count ?? 0} onDone={() => setChosen(new Set())} />}
      {pages.isError && <Failure error={pages.error} onRetry={() => void pages.refetch()} />}
      {pages.isPending && <Waiting />}
      {isNothing && (isEmptyFilter(filter)
        ? <Empty title={t("items.empty")} hint={t("items.empty_hint")} action={may.lead && <Button component={Link} to={`/projects/${projectId}/import`}>{t("place.import")}</Button>} />
        : <Empty title={t("items.none_match")} hint={t("items.none_match_hint")} action={<Button component={Link} to="." search={{} as never} variant="default">{t("items.clear")}</Button>} />)}
      {rows.length > 0 && (
        <ItemTable projectId={projectId} rows={rows} schema={schema} columns={columns} chosen={chosen} onChosen={setChosen} canChoose={may.lead} hasMore={pages.hasNextPage} isDimmed={pages.isPlaceholderData}
          onMore={() => { if (pages.hasNextPage && !pages.isFetchingNextPage) void pages.fetchNextPage(); }} filter={filter} onSort={(sort) => setFilter({ sort })} />
      )}
    </Page>
  );
}

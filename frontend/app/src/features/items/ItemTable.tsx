import type { Schema } from "@goldsmith/core";
import { Checkbox } from "@mantine/core";
import { useVirtualizer } from "@tanstack/react-virtual";
import { useNavigate } from "@tanstack/react-router";
import { useEffect, useRef, type KeyboardEvent, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { ItemLine } from "../../ui/media/MediaThumb";
import { Cell } from "./Cell";
import type { ColumnId } from "./columns";
import type { Filter } from "./filter";
import classes from "./items.module.css";

interface Props {
  projectId: string;
  rows: Api<"Item">[];
  schema: Schema;
  columns: ColumnId[];
  chosen: ReadonlySet<string>;
  onChosen: (chosen: ReadonlySet<string>) => void;
  canChoose: boolean;
  hasMore: boolean;
  isDimmed: boolean;
  onMore: () => void;
  filter: Filter;
  onSort: (sort: string | undefined) => void;
}

const ROW_HEIGHT = 38;
const WIDTHS: Record<ColumnId, string> = { external_id: "130px", status: "116px", labels: "minmax(240px, 1.1fr)", judgements: "86px", agreement: "84px", language: "108px", sensitivity: "104px", metadata: "minmax(130px, 0.5fr)", created_at: "120px" };
const NUMBERS: ReadonlySet<ColumnId> = new Set(["judgements", "agreement"]);
const SORTS: Partial<Record<ColumnId, string>> = { agreement: "agreement", external_id: "external_id", created_at: "newest" };

/** A click opens the item here; with Ctrl or Cmd the browser opens it beside. */
function stayUnlessAsked(event: MouseEvent): void {
  if (event.ctrlKey || event.metaKey || event.shiftKey) event.stopPropagation();
  else event.preventDefault();
}

/** Only the rows in sight exist; the text comes first, one line each. */
export function ItemTable({ projectId, rows, schema, columns, chosen, onChosen, canChoose, hasMore, isDimmed, onMore, filter, onSort }: Props) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const scroller = useRef<HTMLDivElement>(null);
  const virtual = useVirtualizer({ count: rows.length, getScrollElement: () => scroller.current, estimateSize: () => ROW_HEIGHT, overscan: 14 });
  const shown = virtual.getVirtualItems();
  const last = shown.at(-1)?.index ?? 0;
  useEffect(() => {
    if (hasMore && last >= rows.length - 30) onMore();
  }, [last, rows.length, hasMore, onMore]);
  const template = { gridTemplateColumns: `${canChoose ? "34px " : ""}minmax(var(--gs-text-min), var(--gs-text-max)) ${columns.map((column) => WIDTHS[column]).join(" ")}` };
  const toggle = (id: string) => {
    const next = new Set(chosen);
    if (!next.delete(id)) next.add(id);
    onChosen(next);
  };
  const allChosen = rows.length > 0 && rows.every((row) => chosen.has(row.id));
  const open = (id: string) => void navigate({ to: `/projects/${projectId}/items/${id}` });
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    const row = (event.target as HTMLElement).closest<HTMLElement>("[data-index]");
    const index = Number(row?.dataset.index ?? -1);
    const step = event.key === "ArrowDown" || event.key === "j" ? 1 : event.key === "ArrowUp" || event.key === "k" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.min(Math.max(index + step, 0), rows.length - 1);
    virtual.scrollToIndex(next);
    requestAnimationFrame(() => scroller.current?.querySelector<HTMLElement>(`[data-index="${next}"] a`)?.focus());
  };
  return (
    <div ref={scroller} className={classes.scroller} data-dimmed={isDimmed || undefined} role="table" aria-label={t("place.items")} aria-rowcount={hasMore ? -1 : rows.length} tabIndex={0} onKeyDown={onKeyDown}>
      <div className={classes.head} role="row" style={template}>
        {canChoose && <span role="columnheader"><Checkbox aria-label={t("items.choose_all")} checked={allChosen} indeterminate={!allChosen && chosen.size > 0} onChange={() => onChosen(allChosen ? new Set() : new Set(rows.map((row) => row.id)))} /></span>}
        <span role="columnheader">{t("items.text")}</span>
        {columns.map((column) => {
          const sort = SORTS[column];
          const isOn = sort !== undefined && filter.sort === sort;
          return (
            <span key={column} role="columnheader" className={NUMBERS.has(column) ? classes.number : undefined} aria-sort={isOn ? "ascending" : undefined}>
              {sort ? <button type="button" className={classes.sort} onClick={() => onSort(isOn ? undefined : sort)}>{t(`items.column.${column}`)}{isOn ? " ↓" : ""}</button> : t(`items.column.${column}`)}
            </span>
          );
        })}
      </div>
      <div style={{ height: virtual.getTotalSize(), position: "relative" }} role="rowgroup">
        {shown.map((line) => {
          const row = rows[line.index];
          if (!row) return null;
          return (
            <div key={row.id} role="row" aria-rowindex={line.index + 1} data-index={line.index} className={classes.row} data-chosen={chosen.has(row.id) || undefined} style={{ ...template, transform: `translateY(${line.start}px)`, height: ROW_HEIGHT }} onClick={() => open(row.id)}>
              {canChoose && <span role="cell" onClick={(event) => event.stopPropagation()}><Checkbox aria-label={t("items.choose", { n: line.index + 1 })} checked={chosen.has(row.id)} onChange={() => toggle(row.id)} /></span>}
              <span role="cell" className="gs-clip"><a href={`/projects/${projectId}/items/${row.id}`} className={classes.open} onClick={stayUnlessAsked}><ItemLine fields={row.fields} name={row.external_id} language={row.language} limit={260} /></a></span>
              {columns.map((column) => <span key={column} role="cell" className={NUMBERS.has(column) ? classes.number : "gs-clip"}><Cell row={row} column={column} schema={schema} /></span>)}
            </div>
          );
        })}
      </div>
    </div>
  );
}

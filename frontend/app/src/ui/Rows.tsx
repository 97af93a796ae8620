import { Paper, Table } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./Rows.module.css";

interface Column<T> {
  title: string;
  cell: (row: T) => ReactNode;
  align?: "start" | "end";
  width?: number | string;
}

interface Props<T> {
  label: string;
  rows: T[];
  columns: Column<T>[];
  keyOf: (row: T) => string;
}

/** A plain table of few rows. Roles are said, because a row that is laid out as a card loses its own. */
export function Rows<T>({ label, rows, columns, keyOf }: Props<T>) {
  return (
    <Paper style={{ overflow: "hidden" }}>
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={label}>
        <Table role="table" aria-label={label} highlightOnHover className={classes.table}>
          <Table.Thead role="rowgroup" bg="var(--gs-sunken)" className={classes.head}>
            <Table.Tr role="row">
              {columns.map((column, index) => (
                <Table.Th key={index} role="columnheader" w={column.width} fw={550} c="dimmed" style={{ textAlign: column.align ?? "start", whiteSpace: "nowrap" }}>{column.title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody role="rowgroup" className={classes.body}>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)} role="row" className={classes.row}>
                {columns.map((column, index) => (
                  <Table.Td key={index} role="cell" data-title={column.title || undefined} data-align={column.align} className={`${classes.cell} ${column.align === "end" ? "gs-num" : ""}`} style={{ textAlign: column.align ?? "start" }}>{column.cell(row)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

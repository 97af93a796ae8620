import { Paper, Table } from "@mantine/core";
import type { ReactNode } from "react";

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

/** A plain table of few rows. Long lists use VirtualRows. */
export function Rows<T>({ label, rows, columns, keyOf }: Props<T>) {
  return (
    <Paper style={{ overflow: "hidden" }}>
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={label}>
        <Table aria-label={label} highlightOnHover>
          <Table.Thead bg="var(--gs-sunken)">
            <Table.Tr>
              {columns.map((column, index) => (
                <Table.Th key={index} w={column.width} fw={550} c="dimmed" style={{ textAlign: column.align ?? "start", whiteSpace: "nowrap" }}>{column.title}</Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {rows.map((row) => (
              <Table.Tr key={keyOf(row)}>
                {columns.map((column, index) => (
                  <Table.Td key={index} className={column.align === "end" ? "gs-num" : undefined} style={{ textAlign: column.align ?? "start" }}>{column.cell(row)}</Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

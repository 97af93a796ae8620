import { Button, Checkbox, Popover, Stack } from "@mantine/core";
import { useLocalStorage } from "@mantine/hooks";
import { useTranslation } from "react-i18next";

export const COLUMNS = ["external_id", "status", "labels", "judgements", "agreement", "language", "sensitivity", "metadata", "created_at"] as const;
export type ColumnId = (typeof COLUMNS)[number];

const DEFAULT: ColumnId[] = ["status", "labels", "judgements", "agreement", "language"];

export function useColumns(): [ColumnId[], (columns: ColumnId[]) => void] {
  const [columns, setColumns] = useLocalStorage<ColumnId[]>({ key: "goldsmith-item-columns", defaultValue: DEFAULT, getInitialValueInEffect: false });
  return [COLUMNS.filter((column) => columns.includes(column)), setColumns];
}

/** Which columns are shown; remembered in this browser. */
export function ColumnMenu({ columns, onColumns }: { columns: ColumnId[]; onColumns: (columns: ColumnId[]) => void }) {
  const { t } = useTranslation();
  const toggle = (column: ColumnId) => onColumns(columns.includes(column) ? columns.filter((one) => one !== column) : [...columns, column]);
  return (
    <Popover position="bottom-end" trapFocus>
      <Popover.Target><Button variant="default">{t("items.columns")}</Button></Popover.Target>
      <Popover.Dropdown><Stack gap={8}>{COLUMNS.map((column) => <Checkbox key={column} label={t(`items.column.${column}`)} checked={columns.includes(column)} onChange={() => toggle(column)} />)}</Stack></Popover.Dropdown>
    </Popover>
  );
}

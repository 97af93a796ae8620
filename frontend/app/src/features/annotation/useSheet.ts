import type { BulkSheet, SheetState } from "@goldsmith/core";
import { useSyncExternalStore } from "react";

export function useSheet(sheet: BulkSheet): SheetState {
  return useSyncExternalStore(sheet.subscribe, () => sheet.snapshot);
}

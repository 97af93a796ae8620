import { Checkbox } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** Whether annotators may answer many items at once, in a grid. */
export function BulkInput({ mayBulk, onMayBulk }: { mayBulk: boolean; onMayBulk: (mayBulk: boolean) => void }) {
  const { t } = useTranslation();
  return <Checkbox label={t("batches.may_bulk")} description={t("batches.may_bulk_hint")} checked={mayBulk} onChange={(event) => onMayBulk(event.currentTarget.checked)} />;
}

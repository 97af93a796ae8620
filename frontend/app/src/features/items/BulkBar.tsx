import { Group, Paper, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { useAct } from "../../ui/useAct";
import { isEmptyFilter, type Filter } from "./filter";
import { actOnItems } from "./queries";

interface Props {
  projectId: string;
  filter: Filter;
  chosen: ReadonlySet<string>;
  total: number;
  onDone: () => void;
}

const ACTS = ["withhold", "restore", "withdraw"] as const;

/** Acts on the chosen items, or on everything the filter finds. */
export function BulkBar({ projectId, filter, chosen, total, onDone }: Props) {
  const { t } = useTranslation();
  const act = useAct(actOnItems, { refreshes: [["project", projectId]], says: (result) => t("items.acted", { n: formatNumber(result.changed), kept: formatNumber(result.kept ?? 0) }), done: onDone });
  const isAll = chosen.size === 0;
  if (isAll && isEmptyFilter(filter)) return null;
  const n = formatNumber(isAll ? total : chosen.size);
  const run = (name: (typeof ACTS)[number]) => act.mutate({ project_id: projectId, act: name, ...(isAll ? { filter } : { ids: [...chosen] }) });
  return (
    <Paper px="sm" py={6} bg="var(--gs-chosen)">
      <Group gap="sm">
        <Text size="sm">{t(isAll ? "items.all_found" : "items.chosen", { n })}</Text>
        {ACTS.map((name) => <ConfirmButton key={name} variant="subtle" color={name === "restore" ? undefined : "red"} loading={act.isPending} question={t(`items.${name}_question`, { n })} confirm={t(`items.${name}`)} onConfirm={() => run(name)}>{t(`items.${name}`)}</ConfirmButton>)}
      </Group>
    </Paper>
  );
}

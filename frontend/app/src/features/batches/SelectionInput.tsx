import { Group, NumberInput, SegmentedControl, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { slicesQuery } from "../../ui/shared-queries";

type Mode = "all" | "slice" | "sample" | "write";

export function useSelection() {
  const [mode, setMode] = useState<Mode>("all");
  const [sliceId, setSliceId] = useState<string | null>(null);
  const [size, setSize] = useState(200);
  const [seed, setSeed] = useState(1);
  const filter = (mode === "slice" || mode === "sample") && sliceId ? { slice_id: sliceId } : {};
  const value = { filter, sample_size: mode === "sample" ? size : null, seed } as Api<"EstimateBody">["selection"];
  return { mode, setMode, sliceId, setSliceId, size, setSize, seed, setSeed, value };
}

const MODES: Mode[] = ["all", "slice", "sample"];

/** Which items: all, a saved slice, a random sample that a seed makes repeatable, or new ones to be written. */
export function SelectionInput({ projectId, selection, canWrite }: { projectId: string; selection: ReturnType<typeof useSelection>; canWrite?: boolean }) {
  const { t } = useTranslation();
  const slices = useQuery(slicesQuery(projectId)).data ?? [];
  const { mode, setMode } = selection;
  return (
    <Stack gap="xs">
      <div><Text size="sm" fw={500} mb={3}>{t("place.items")}</Text>
      <SegmentedControl aria-label={t("place.items")} value={mode} onChange={(value) => setMode(value as Mode)} data={(canWrite ? [...MODES, "write" as const] : MODES).map((value) => ({ value, label: t(`batches.select_${value}`) }))} /></div>
      {(mode === "slice" || mode === "sample") && <Group gap="sm" align="flex-end">
        <Select flex={1} miw={150} clearable label={t("items.slice")} placeholder={t(slices.length > 0 ? (mode === "sample" ? "batches.select_all" : "items.slice") : "items.no_slices")} data={slices.map((slice) => ({ value: slice.id, label: slice.name }))} value={selection.sliceId} onChange={selection.setSliceId} />
        {mode === "sample" && <NumberInput w={110} label={t("batches.sample_size")} min={1} value={selection.size} onChange={(value) => typeof value === "number" && selection.setSize(value)} />}
        {mode === "sample" && <NumberInput w={90} label={t("batches.seed")} value={selection.seed} onChange={(value) => typeof value === "number" && selection.setSeed(value)} />}
      </Group>}
    </Stack>
  );
}

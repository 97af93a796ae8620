import { Checkbox, Group, NumberInput, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { sourcesQuery } from "./queries";

export interface Showing {
  isShown: boolean;
  hiddenPercent: number;
  sourceId: string | null;
}

export const newShowing = (): Showing => ({ isShown: false, hiddenPercent: 10, sourceId: null });

export const showingOf = (batch: Api<"Batch">): Showing => ({ isShown: batch.suggestions === "shown", hiddenPercent: Math.round(100 * (batch.hidden_share ?? 0.1)), sourceId: batch.suggestion_source_id ?? null });

export function toPolicy({ isShown, hiddenPercent, sourceId }: Showing) {
  return { suggestions: isShown ? ("shown" as const) : ("none" as const), hidden_share: hiddenPercent / 100, suggestion_source_id: sourceId };
}

/** Whether annotators see what was suggested, whose suggestions, and from how many slots they are hidden. */
export function ShowingInput({ projectId, showing, onShowing }: { projectId: string; showing: Showing; onShowing: (showing: Showing) => void }) {
  const { t } = useTranslation();
  const sources = useQuery(sourcesQuery(projectId)).data?.items ?? [];
  const set = (part: Partial<Showing>) => onShowing({ ...showing, ...part });
  return (
    <>
      <Checkbox label={t("batches.show_suggestions")} description={t("batches.show_suggestions_hint")} checked={showing.isShown} onChange={(event) => set({ isShown: event.currentTarget.checked })} />
      {showing.isShown && (
        <Group grow align="flex-start">
          <Select label={t("batches.suggestion_source")} placeholder={t("batches.newest_source")} clearable data={sources.map((source) => ({ value: source.id, label: `${source.name} ${source.version}` }))} value={showing.sourceId} onChange={(sourceId) => set({ sourceId })} />
          <NumberInput label={t("batches.hidden_share")} description={t("batches.hidden_share_hint")} suffix="%" min={0} max={100} value={showing.hiddenPercent} onChange={(value) => typeof value === "number" && set({ hiddenPercent: value })} />
        </Group>
      )}
    </>
  );
}

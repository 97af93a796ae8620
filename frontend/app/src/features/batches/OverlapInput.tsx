import { Checkbox, NumberInput, SimpleGrid } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";

export interface Adapting {
  isOn: boolean;
  fewest: number;
  confidence: number;
  full: number;
}

export const newAdapting = (): Adapting => ({ isOn: false, fewest: 2, confidence: 95, full: 5 });

export const toAdaptive = ({ isOn, fewest, confidence, full }: Adapting): Api<"AdaptiveBody"> | null =>
  isOn ? { fewest, confidence: confidence / 100, full_share: full / 100 } : null;

/** Whether items stop when their label is sure enough, between the fewest and the most labels. */
export function OverlapInput({ adapting, onAdapting, most, onMost }: { adapting: Adapting; onAdapting: (adapting: Adapting) => void; most: number; onMost: (most: number) => void }) {
  const { t } = useTranslation();
  const set = (part: Partial<Adapting>) => onAdapting({ ...adapting, ...part });
  const turn = (isOn: boolean) => {
    if (isOn && most <= adapting.fewest) onMost(adapting.fewest + 3);
    set({ isOn });
  };
  return (
    <>
      <Checkbox label={t("overlap.adapts")} description={t("overlap.adapts_hint")} checked={adapting.isOn} onChange={(event) => turn(event.currentTarget.checked)} />
      {adapting.isOn && (
        <SimpleGrid cols={{ base: 2, sm: 3 }} spacing="sm">
          <NumberInput label={t("overlap.fewest")} min={2} max={Math.max(2, most - 1)} value={adapting.fewest} onChange={(value) => typeof value === "number" && set({ fewest: value })} />
          <NumberInput label={t("overlap.most")} min={adapting.fewest + 1} max={50} value={most} onChange={(value) => typeof value === "number" && onMost(value)} />
          <NumberInput label={t("overlap.confidence")} suffix="%" min={50} max={99.9} decimalScale={1} value={adapting.confidence} onChange={(value) => typeof value === "number" && set({ confidence: value })} />
          <NumberInput style={{ gridColumn: "1 / -1" }} label={t("overlap.full_share")} description={t("overlap.full_share_hint")} suffix="%" min={1} max={20} value={adapting.full} onChange={(value) => typeof value === "number" && set({ full: value })} />
        </SimpleGrid>
      )}
    </>
  );
}

import { Button, Group, NumberInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { endOfDay, toDay } from "./deadline";
import { BulkInput } from "./BulkInput";
import { GoldInput, RepeatInput } from "./GoldInput";
import { ShowingInput, showingOf, toPolicy } from "./ShowingInput";

export function useBatchEdit(batch: Api<"Batch">) {
  const present = { name: batch.name, priority: batch.priority, day: toDay(batch.deadline), showing: showingOf(batch), mayBulk: batch.may_bulk ?? false, goldPercent: Math.round(1000 * (batch.gold_rate ?? 0)) / 10, repeatPercent: Math.round(1000 * (batch.repeat_rate ?? 0)) / 10, confidence: Math.round(1000 * (batch.adaptive?.confidence ?? 0)) / 10 };
  const [fields, setFields] = useState(present);
  const set = (part: Partial<typeof present>) => setFields((before) => ({ ...before, ...part }));
  const change: Api<"BatchChange"> = {
    name: fields.name.trim() || batch.name,
    priority: fields.priority,
    ...toPolicy(fields.showing),
    may_bulk: fields.mayBulk,
    gold_rate: fields.goldPercent / 100,
    repeat_rate: fields.repeatPercent / 100,
    ...(batch.adaptive ? { confidence: fields.confidence / 100 } : {}),
    // Left out where the day is the same: an hour set elsewhere stays.
    ...(fields.day === present.day ? {} : { deadline: endOfDay(fields.day) }),
  };
  return { fields, set, change, reset: () => setFields(present) };
}

/** Name and urgency of a batch; without a day it has no deadline. */
export function BatchEdit({ batch, edit }: { batch: Api<"Batch">; edit: ReturnType<typeof useBatchEdit> }) {
  const { t } = useTranslation();
  const { fields, set } = edit;
  return (
    <>
      <TextInput label={t("common.name")} data-autofocus value={fields.name} onChange={(event) => set({ name: event.currentTarget.value })} />
      <Group gap="sm" align="flex-end">
        <TextInput flex={1} miw={150} type="date" label={t("batches.deadline")} value={fields.day} onChange={(event) => set({ day: event.currentTarget.value })} />
        <Button variant="default" disabled={fields.day === ""} onClick={() => set({ day: "" })}>{t("batches.clear_deadline")}</Button>
      </Group>
      <NumberInput label={t("batches.priority")} min={-100} max={100} value={fields.priority} onChange={(value) => typeof value === "number" && set({ priority: value })} />
      {!batch.is_writing && <ShowingInput projectId={batch.project_id} showing={fields.showing} onShowing={(showing) => set({ showing })} />}
      {!batch.is_writing && <BulkInput mayBulk={fields.mayBulk} onMayBulk={(mayBulk) => set({ mayBulk })} />}
      {!batch.is_writing && <GoldInput percent={fields.goldPercent} onPercent={(goldPercent) => set({ goldPercent })} />}
      {!batch.is_writing && <RepeatInput percent={fields.repeatPercent} onPercent={(repeatPercent) => set({ repeatPercent })} />}
      {batch.adaptive && <NumberInput label={t("overlap.change_confidence")} suffix="%" min={50} max={99.9} decimalScale={1} value={fields.confidence} onChange={(value) => typeof value === "number" && set({ confidence: value })} />}
    </>
  );
}

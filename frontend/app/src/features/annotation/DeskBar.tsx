import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconArrowLeft, IconBook2 } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { Meter } from "../../ui/Meter";
import classes from "./annotation.module.css";
import type { DeskView } from "./desk-types";
import type { DeskAct } from "./useDeskActs";

export function Saving({ view }: { view: Pick<DeskView, "outbox"> }) {
  const { t } = useTranslation();
  const n = view.outbox.waiting.length;
  const state = view.outbox.state;
  const text = state === "offline" || state === "signed_out" ? t(`annotation.saving.${state}`, { n }) : n > 0 ? t("annotation.saving.sending", { n }) : t("annotation.saving.saved");
  return <Text size="xs" c={state === "offline" || state === "signed_out" ? "var(--gs-warn)" : "dimmed"} role="status" className="gs-num">{text}</Text>;
}

/** The slim head of the desk: out, how far, whether all is saved, the guideline. */
export function DeskBar({ title, view, acts }: { title: string; view: DeskView; acts: DeskAct[] }) {
  const { t } = useTranslation();
  const act = (id: DeskAct["id"]) => acts.find((one) => one.id === id) as DeskAct;
  const total = view.done + (view.remaining?.n ?? 0);
  return (
    <header className={classes.bar}>
      <Tooltip label={act("leave").label}>
        <ActionIcon variant="subtle" color="gray" onClick={(event) => act("leave").run(event.nativeEvent as never)} aria-label={act("leave").label}><IconArrowLeft size={18} className={classes.arrow} /></ActionIcon>
      </Tooltip>
      <h1 className={classes.heading} id="page-title" tabIndex={-1}><bdi>{title}</bdi></h1>
      {!view.isAlone && <Group gap="xs" flex={1} wrap="nowrap" maw={420}>
        <Meter height={4} total={total} label={t("annotation.progress")} parts={[{ value: view.done, color: "var(--gs-focus)", label: t("annotation.done") }]} />
        <Text size="xs" c="dimmed" className="gs-num" style={{ whiteSpace: "nowrap" }}>
          {view.remaining === null ? formatNumber(view.done) : t(view.remaining.hasMore ? "annotation.done_of_more" : "annotation.done_of", { done: formatNumber(view.done), left: formatNumber(view.remaining.n) })}
        </Text>
      </Group>}
      <Saving view={view} />
      <Tooltip label={act("guide").label}>
        <ActionIcon variant="default" onClick={(event) => act("guide").run(event.nativeEvent as never)} aria-label={act("guide").label}><IconBook2 size={16} /></ActionIcon>
      </Tooltip>
    </header>
  );
}

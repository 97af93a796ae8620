import { ActionIcon, Group, Text, Tooltip } from "@mantine/core";
import { IconArrowLeft } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../i18n/format";
import { Meter } from "../../ui/Meter";
import classes from "./annotation.module.css";
import { Saving } from "./DeskBar";
import type { GridView } from "./grid-desk";

/** The slim head of the grid: out, how far, whether all is saved. */
export function GridBar({ title, view, onLeave }: { title: string; view: GridView; onLeave: () => void }) {
  const { t } = useTranslation();
  const { done, remaining } = view;
  return (
    <header className={classes.bar}>
      <Tooltip label={t("grid.leave")}>
        <ActionIcon variant="subtle" color="gray" onClick={onLeave} aria-label={t("grid.leave")}><IconArrowLeft size={18} className={classes.arrow} /></ActionIcon>
      </Tooltip>
      <h1 className={classes.heading} id="page-title" tabIndex={-1}><bdi>{title}</bdi></h1>
      <Group gap="xs" flex={1} wrap="nowrap" maw={420}>
        <Meter height={4} total={done + (remaining?.n ?? 0)} label={t("annotation.progress")} parts={[{ value: done, color: "var(--gs-focus)", label: t("annotation.done") }]} />
        <Text size="xs" c="dimmed" className="gs-num" style={{ whiteSpace: "nowrap" }}>
          {remaining === null ? formatNumber(done) : t(remaining.hasMore ? "annotation.done_of_more" : "annotation.done_of", { done: formatNumber(done), left: formatNumber(remaining.n) })}
        </Text>
      </Group>
      <Saving view={view} />
    </header>
  );
}

import type { BulkSheet } from "@goldsmith/core";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { mediaIdOf } from "../../ui/media/media";
import { Keys } from "../../ui/Keys";
import { useKeys } from "../../ui/keymap";
import { useShortcuts, type Shortcut } from "../../ui/shortcuts";
import { useErrorText } from "../../ui/states";
import classes from "./annotation.module.css";
import own from "./grid.module.css";
import type { GridDesk, GridView } from "./grid-desk";
import { useSheet } from "./useSheet";

interface Props {
  grid: GridDesk;
  view: GridView;
  sheet: BulkSheet;
  say: (words: string) => void;
  onLeave: () => void;
}

/** What one can do with the grid, each with its key; capitals, so that label keys stay free. */
export function GridFoot({ grid, view, sheet, say, onLeave }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const errorText = useErrorText();
  const { selected, focus, order } = useSheet(sheet);
  const whole = sheet.whole.length, begun = sheet.begun.length;
  const model = [...selected][0] ?? focus;
  const hasText = model !== null && Object.values(view.leases.get(model)?.fields ?? {}).some((value) => value !== "" && mediaIdOf(value) === null);
  const seek = () => {
    if (model === null) return;
    if (!hasText) return void notifications.show({ id: "similar", message: t("grid.no_text"), autoClose: 3500 });
    say(t("grid.seeking"));
    grid.seek(model).then(() => say(t(sheet.snapshot.order.length > 1 ? "grid.similar_found" : "grid.nothing_similar", { n: sheet.snapshot.order.length - 1 })), (error: unknown) => notifications.show({ id: "similar", color: "red", message: [errorText(error).what, errorText(error).todo].filter(Boolean).join(" ") }));
  };
  const handIn = () => say(t("grid.handed_in", { n: grid.handIn() }));
  const acts: (Shortcut & { id: string })[] = [
    { id: "all", keys: keys("grid.all"), label: t("grid.all"), run: () => sheet.selectAll(), disabled: order.length === 0 },
    { id: "none", keys: "escape", label: t("grid.none"), run: () => sheet.selectNone(), disabled: selected.size === 0 },
    { id: "undo", keys: keys("grid.undo"), label: t("grid.undo"), run: () => say(t("grid.undone", { n: sheet.undo().length })), disabled: !sheet.canUndo },
    { id: "redo", keys: keys("grid.redo"), label: t("grid.redo"), run: () => void sheet.redo(), disabled: !sheet.canRedo },
    { id: "similar", keys: keys("grid.similar"), label: t("grid.similar"), run: seek, disabled: !hasText },
  ];
  useShortcuts(t("grid.title"), [...acts, { keys: keys("grid.submit"), label: t("grid.submit"), run: handIn, disabled: whole === 0, whileTyping: true }, { keys: keys("grid.leave"), label: t("grid.leave"), run: onLeave }]);
  return (
    <footer className={classes.foot}>
      <Group gap={4} className={classes.acts}>
        {acts.map((act) => (
          <Button key={act.id} variant="subtle" color="gray" disabled={act.disabled} className={classes.act} rightSection={<span className="gs-key"><Keys keys={act.keys} hidden /></span>} onClick={(event) => act.run(event.nativeEvent as never)}>{act.label}</Button>
        ))}
      </Group>
      <Group gap="sm" className={own.end}>
        {begun > 0 && <Text size="sm" c="var(--gs-warn)">{t("grid.begun", { n: begun })}</Text>}
        <Button size="sm" disabled={whole === 0} rightSection={<span className="gs-key"><Keys keys={keys("grid.submit")} hidden /></span>} onClick={handIn}>{whole > 0 ? t("grid.submit_n", { n: whole }) : t("grid.submit")}</Button>
      </Group>
    </footer>
  );
}

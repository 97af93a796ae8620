import { Button, Group } from "@mantine/core";
import { Keys } from "../../ui/Keys";
import classes from "./annotation.module.css";
import type { DeskView } from "./desk-types";
import type { DeskAct } from "./useDeskActs";

const QUIET: DeskAct["id"][] = ["back", "skip", "ask", "unsure", "note", "concern"];

/** The acts at the desk as buttons, for those who point; each shows its key. */
export function DeskFoot({ acts, view }: { acts: DeskAct[]; view: DeskView }) {
  const shown = acts.filter((act) => (view.revising && act.id === "forward") || QUIET.includes(act.id));
  const submit = acts.find((act) => act.id === "submit");
  return (
    <footer className={classes.foot}>
      <Group gap={4} className={classes.acts}>
        {shown.map((act) => (
          <Button key={act.id} variant="subtle" color="gray" disabled={act.disabled} className={classes.act} rightSection={<span className="gs-key"><Keys keys={act.keys} hidden /></span>}
            onClick={(event) => act.run(event.nativeEvent as never)}>{act.label}</Button>
        ))}
      </Group>
      {submit && <Button size="sm" rightSection={<span className="gs-key"><Keys keys={submit.keys} hidden /></span>} onClick={(event) => submit.run(event.nativeEvent as never)}>{submit.label}</Button>}
    </footer>
  );
}

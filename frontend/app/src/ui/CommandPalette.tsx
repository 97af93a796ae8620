import { Group, Modal, ScrollArea, Text, TextInput, UnstyledButton } from "@mantine/core";
import { useEffect, useState, type KeyboardEvent } from "react";
import { useTranslation } from "react-i18next";
import classes from "./CommandPalette.module.css";
import { matches, useCommandList, type Command } from "./commands";
import { Keys } from "./Keys";

interface Props {
  isOpen: boolean;
  onClose: () => void;
}

function Entry({ command, isActive, onRun }: { command: Command; isActive: boolean; onRun: () => void }) {
  return (
    <UnstyledButton
      id={`command-${command.id}`} role="option" aria-selected={isActive} tabIndex={-1}
      className={classes.entry} data-active={isActive || undefined} onClick={onRun}
      ref={(node) => { if (isActive) node?.scrollIntoView({ block: "nearest" }); }}
    >
      <Group justify="space-between" wrap="nowrap" gap="sm">
        <span className="gs-clip">{command.label}</span>
        <Group gap="sm" wrap="nowrap">
          <Text size="xs" c="dimmed" className="gs-clip">{command.group}</Text>
          {command.keys && <Keys keys={command.keys} />}
        </Group>
      </Group>
    </UnstyledButton>
  );
}

function Palette({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const [active, setActive] = useState(0);
  const found = useCommandList().filter((command) => matches(command, query)).slice(0, 60);
  useEffect(() => setActive(0), [query]);
  const run = (command: Command | undefined) => {
    if (!command) return;
    onClose();
    // The dialog gives the focus back first; a command may take it.
    setTimeout(command.run, 0);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === "ArrowDown") setActive((index) => Math.min(index + 1, found.length - 1));
    else if (event.key === "ArrowUp") setActive((index) => Math.max(index - 1, 0));
    else if (event.key === "Enter") run(found[active]);
    else return;
    event.preventDefault();
  };
  const activeId = found[active] ? `command-${found[active].id}` : undefined;
  return (
    <>
      <TextInput
        autoFocus data-autofocus size="md" variant="unstyled" px="md" py={4} value={query} placeholder={t("shell.palette_hint")}
        aria-label={t("shell.palette")} role="combobox" aria-expanded aria-controls="commands" aria-activedescendant={activeId}
        onChange={(event) => setQuery(event.currentTarget.value)} onKeyDown={onKeyDown}
      />
      <ScrollArea.Autosize mah="50vh" type="auto" className={classes.list} viewportProps={{ tabIndex: -1 }}>
        <div role="listbox" id="commands" aria-label={t("shell.palette")}>
          {found.map((command, index) => <Entry key={command.id} command={command} isActive={index === active} onRun={() => run(command)} />)}
        </div>
        {found.length === 0 && <Text p="md" c="dimmed">{t("shell.palette_empty")}</Text>}
      </ScrollArea.Autosize>
    </>
  );
}

/** Everything that can be done from here, by name. */
export function CommandPalette({ isOpen, onClose }: Props) {
  const { t } = useTranslation();
  return (
    <Modal opened={isOpen} onClose={onClose} withCloseButton={false} padding={0} yOffset="14vh" centered={false} size="lg" title={t("shell.palette")} styles={{ header: { display: "none" } }}>
      <Palette onClose={onClose} />
    </Modal>
  );
}

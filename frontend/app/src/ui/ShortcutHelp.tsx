import { Group, Modal, Stack, Text, Title } from "@mantine/core";
import { useTranslation } from "react-i18next";
import { Keys } from "./Keys";
import { useShortcutGroups, type ShortcutGroup } from "./shortcuts";

function GroupOfKeys({ group }: { group: ShortcutGroup }) {
  return (
    <Stack gap={4} mb="lg">
      <Title order={3}>{group.title}</Title>
      {group.shortcuts.filter((shortcut) => !shortcut.disabled && shortcut.label).map((shortcut) => (
        <Group key={shortcut.keys} justify="space-between" wrap="nowrap" gap="lg">
          <Text size="sm">{shortcut.label}</Text>
          <Keys keys={shortcut.keys} />
        </Group>
      ))}
    </Stack>
  );
}

/** The keys of what is on screen now. */
export function ShortcutHelp({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const groups = useShortcutGroups().filter((group) => group.shortcuts.some((shortcut) => !shortcut.disabled));
  return (
    <Modal opened={isOpen} onClose={onClose} title={t("shell.keys_title")} size="xl" closeButtonProps={{ "aria-label": t("common.close") }}>
      <div className="gs-columns">
        {[...groups].reverse().map((group, index) => <GroupOfKeys key={index} group={group} />)}
      </div>
    </Modal>
  );
}

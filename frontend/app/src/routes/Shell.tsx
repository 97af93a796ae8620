import { Outlet, useNavigate, useRouterState } from "@tanstack/react-router";
import { AppShell, Burger, Group, Text } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useEffect } from "react";
import { useTranslation } from "react-i18next";
import { CommandPalette } from "../ui/CommandPalette";
import { useCommands } from "../ui/commands";
import { useKeys } from "../ui/keymap";
import { ShortcutHelp } from "../ui/ShortcutHelp";
import { useShortcuts } from "../ui/shortcuts";
import { Navigation } from "./Navigation";
import { useGlobalCommands } from "./global-commands";

/** Everything around a screen: navigation, command palette, keys. */
export function Shell() {
  const { t } = useTranslation();
  const keys = useKeys();
  const navigate = useNavigate();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const isFocused = path.startsWith("/annotate/");
  const [isOpen, { toggle, close }] = useDisclosure(false);
  const [isPalette, palette] = useDisclosure(false);
  const [isHelp, help] = useDisclosure(false);
  const { commands, shortcuts } = useGlobalCommands(help.open);
  useCommands(commands);
  useShortcuts(t("shell.everywhere"), [
    { keys: keys("everywhere.palette"), label: t("shell.palette"), run: palette.open, whileTyping: true },
    { keys: keys("everywhere.help"), label: t("shell.show_keys"), run: help.open },
    ...shortcuts,
  ]);
  useEffect(close, [path, close]);
  useEffect(() => {
    document.getElementById("page-title")?.focus({ preventScroll: true });
  }, [path]);
  return (
    <AppShell
      header={{ height: 48, collapsed: isFocused, offset: !isFocused }} navbar={{ width: 224, breakpoint: "sm", collapsed: { mobile: !isOpen, desktop: isFocused } }}
      layout="alt" padding={0} transitionDuration={0} disabled={isFocused} styles={{ header: { borderColor: "var(--gs-line)" }, navbar: { borderColor: "var(--gs-line)", background: "var(--gs-sunken)" } }}
    >
      <a className="gs-skip" href="#content">{t("shell.skip")}</a>
      <AppShell.Header hiddenFrom="sm">
        <Group h="100%" px="sm" gap="xs">
          <Burger opened={isOpen} onClick={toggle} size="sm" aria-label={t("shell.menu")} />
          <Text fw={650} onClick={() => void navigate({ to: "/" })}>Goldsmith</Text>
        </Group>
      </AppShell.Header>
      {!isFocused && <AppShell.Navbar aria-label={t("shell.menu")}><Navigation onPalette={palette.open} onClose={close} /></AppShell.Navbar>}
      <AppShell.Main id="content" tabIndex={-1} style={{ outline: "none" }} pt={isFocused ? 0 : { base: 48, sm: 0 }}><Outlet /></AppShell.Main>
      <CommandPalette isOpen={isPalette} onClose={palette.close} />
      <ShortcutHelp isOpen={isHelp} onClose={help.close} />
    </AppShell>
  );
}

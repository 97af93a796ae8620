/** Commands and keys that hold on every screen: going places, theme, language. */

import { useMantineColorScheme } from "@mantine/core";
import { useNavigate, useParams } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { LANGUAGES, switchLanguage } from "../i18n";
import type { Command } from "../ui/commands";
import { useKeys } from "../ui/keymap";
import { mayDo, startOf, useHasWork, useMe } from "../ui/session";
import type { Shortcut } from "../ui/shortcuts";
import { PLACES } from "./places";

export function useGlobalCommands(showKeys: () => void): { commands: Command[]; shortcuts: Shortcut[] } {
  const { t } = useTranslation();
  const keys = useKeys();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();
  const { memberships } = useMe();
  const { projectId } = useParams({ strict: false }) as { projectId?: string };
  const role = memberships.find((membership) => membership.project_id === projectId)?.role;
  const hasWork = useHasWork();
  const here = projectId ? PLACES.filter((place) => mayDo(role)[place.needs]) : [];
  const go = (to: string) => void navigate({ to });
  const places = [
    ...(hasWork ? [{ id: "work", to: "/work" }] : []),
    { id: "projects", to: "/projects" },
    { id: "settings", to: "/settings" },
    ...here.map((place) => ({ id: place.id, to: place.to.replace("$projectId", projectId ?? "") })),
  ];
  const commands: Command[] = [
    ...places.map((place) => ({ id: `go-${place.id}`, label: t(`place.${place.id}`), group: t("shell.go_to"), keys: keys(`everywhere.${place.id}`), run: () => go(place.to) })),
    ...memberships.map((one) => ({ id: `project-${one.project_id}`, label: one.project_name, group: t("place.projects"), run: () => go(startOf(one)) })),
    ...(["auto", "light", "dark"] as const).map((scheme) => ({ id: `scheme-${scheme}`, label: t(`settings.scheme_${scheme}`), group: t("settings.theme"), run: () => setColorScheme(scheme) })),
    ...LANGUAGES.map((language) => ({ id: `language-${language.id}`, label: language.name, group: t("shell.language"), run: () => void switchLanguage(language.id) })),
    { id: "keys", label: t("shell.show_keys"), group: t("shell.everywhere"), keys: keys("everywhere.help"), run: showKeys },
  ];
  const shortcuts = places.map((place) => ({ keys: keys(`everywhere.${place.id}`), label: t(`place.${place.id}`), run: () => go(place.to) }));
  return { commands, shortcuts };
}

import { ActionIcon, Box, Divider, Group, Menu, NavLink, ScrollArea, Text, UnstyledButton, useMantineColorScheme } from "@mantine/core";
import { IconChevronDown, IconFolders, IconInbox, IconLogout, IconSearch, IconSettings, IconX } from "@tabler/icons-react";
import { Link, useNavigate, useParams, useRouterState } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { mayDo, startOf, useHasWork, useMe } from "../ui/session";
import { useKeys } from "../ui/keymap";
import { Keys } from "../ui/Keys";
import classes from "./Navigation.module.css";
import { PLACES } from "./places";
import { useSignOut } from "./session-edge";

function ProjectSwitcher({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { memberships } = useMe();
  const current = memberships.find((membership) => membership.project_id === projectId);
  return (
    <Menu width={260} position="bottom-start">
      <Menu.Target>
        <UnstyledButton className={classes.switcher} aria-label={`${t("shell.switch_project")}: ${current?.project_name ?? "…"}`}>
          <bdi className="gs-clip">{current?.project_name ?? "…"}</bdi>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        {memberships.map((membership) => (
          <Menu.Item key={membership.project_id} onClick={() => void navigate({ to: startOf(membership) })}>
            <bdi>{membership.project_name}</bdi> <Text span size="xs" c="dimmed">{t(`role.${membership.role}`)}</Text>
          </Menu.Item>
        ))}
      </Menu.Dropdown>
    </Menu>
  );
}

function ProjectPlaces({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const path = useRouterState({ select: (state) => state.location.pathname });
  const role = useMe().memberships.find((membership) => membership.project_id === projectId)?.role;
  const may = mayDo(role);
  return PLACES.filter((place) => may[place.needs]).map((place) => {
    const to = place.to.replace("$projectId", projectId);
    const isActive = place.id === "overview" ? path === to : path.startsWith(to) || (place.id === "questions" && path.endsWith("/rulings"));
    return (
      <NavLink key={place.id} component={Link} to={to} activeOptions={{ exact: place.id === "overview" }} active={isActive} aria-current={isActive ? "page" : undefined} className={classes.place}
        label={t(`place.${place.id}`)} leftSection={<place.icon size={16} stroke={1.6} aria-hidden />} />
    );
  });
}

function Account() {
  const { t } = useTranslation();
  const me = useMe();
  const signOut = useSignOut();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  return (
    <Menu width={200} position="top-start">
      <Menu.Target>
        <UnstyledButton className={classes.switcher} aria-label={`${t("shell.account")}: ${me.person.name}`}>
          <bdi className="gs-clip">{me.person.name}</bdi>
          <IconChevronDown size={14} aria-hidden />
        </UnstyledButton>
      </Menu.Target>
      <Menu.Dropdown>
        <Menu.Item component={Link} to="/settings" leftSection={<IconSettings size={15} />}>{t("place.settings")}</Menu.Item>
        <Menu.Label>{t("settings.theme")}</Menu.Label>
        {(["auto", "light", "dark"] as const).map((scheme) => (
          <Menu.Item key={scheme} fw={scheme === colorScheme ? 650 : undefined} onClick={() => setColorScheme(scheme)}>{t(`settings.scheme_${scheme}`)}</Menu.Item>
        ))}
        <Menu.Divider />
        <Menu.Item leftSection={<IconLogout size={15} />} onClick={signOut}>{t("shell.sign_out")}</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

export function Navigation({ onPalette, onClose }: { onPalette: () => void; onClose: () => void }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { projectId } = useParams({ strict: false }) as { projectId?: string };
  const path = useRouterState({ select: (state) => state.location.pathname });
  const hasWork = useHasWork();
  return (
    <Box className={classes.root}>
      <Group justify="space-between" px="sm" py="sm" wrap="nowrap">
        <Link to="/" className={classes.brand}><img src="/mark.svg" alt="" width={22} height={22} /> Goldsmith</Link>
        <ActionIcon variant="subtle" color="gray" hiddenFrom="sm" onClick={onClose} aria-label={t("common.close")}><IconX size={16} /></ActionIcon>
      </Group>
      <UnstyledButton className={classes.search} onClick={onPalette}>
        <IconSearch size={14} aria-hidden /> <span>{t("shell.palette_short")}</span> <Keys keys={keys("everywhere.palette")} hidden />
      </UnstyledButton>
      <ScrollArea flex={1} px="xs" type="auto" viewportProps={{ tabIndex: -1 }}>
        {hasWork && <NavLink component={Link} to="/work" activeOptions={{ exact: true }} className={classes.place} active={path === "/work"} label={t("place.work")} leftSection={<IconInbox size={16} stroke={1.6} aria-hidden />} />}
        <NavLink component={Link} to="/projects" activeOptions={{ exact: true }} className={classes.place} active={path === "/projects"} label={t("place.projects")} leftSection={<IconFolders size={16} stroke={1.6} aria-hidden />} />
        {projectId && <><Divider my="xs" /><ProjectSwitcher projectId={projectId} /><ProjectPlaces projectId={projectId} /></>}
      </ScrollArea>
      <Box p="xs" className={classes.foot}><Account /></Box>
    </Box>
  );
}

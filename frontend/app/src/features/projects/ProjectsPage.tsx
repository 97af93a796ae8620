import { Button, Group, Paper, SimpleGrid, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate } from "../../i18n/format";
import { useCommands } from "../../ui/commands";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { startOf, useMe } from "../../ui/session";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import classes from "./projects.module.css";
import { createProject, projectsQuery } from "./queries";

function NewProject({ isOpen, onClose }: { isOpen: boolean; onClose: () => void }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const [name, setName] = useState("");
  const [description, setDescription] = useState("");
  const act = useAct(createProject, {
    refreshes: [["projects"], ["me"]], isQuiet: true,
    done: (project) => void navigate({ to: `/projects/${project.id}/import` }),
  });
  return (
    <Dialog title={t("projects.new")} isOpen={isOpen} onClose={onClose} submit={t("projects.create")} onSubmit={() => act.mutate({ name: name.trim(), description })} isDisabled={name.trim() === ""} isBusy={act.isPending} error={act.error}>
      <TextInput label={t("projects.name")} description={t("projects.name_hint")} required data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
      <Textarea label={t("projects.description")} value={description} onChange={(event) => setDescription(event.currentTarget.value)} />
    </Dialog>
  );
}

function Card({ project }: { project: Api<"Project"> }) {
  const { t } = useTranslation();
  const to = startOf({ project_id: project.id, role: project.my_role });
  return (
    <Paper component={Link} to={to} p="md" className={classes.card}>
      <Stack gap={4}>
        <Text fw={620} size="lg"><bdi>{project.name}</bdi></Text>
        <Text size="sm" c="dimmed" lineClamp={2} mih={40}><bdi>{project.description || t("projects.no_description")}</bdi></Text>
        <Group gap="md" mt="xs">
          <Text size="xs" c="dimmed">{t("projects.you_are", { role: t(`role.${project.my_role}`) })}</Text>
          <Text size="xs" c="dimmed">{t("projects.people", { n: project.member_count })}</Text>
          <Text size="xs" c="dimmed">{formatDate(project.created_at)}</Text>
        </Group>
      </Stack>
    </Paper>
  );
}

export function ProjectsPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projects = useQuery(projectsQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  const { memberships, person } = useMe();
  const canStart = person.is_instance_owner;
  useShortcuts(t("place.projects"), [{ keys: keys("lists.new"), label: t("projects.new"), run: open, disabled: !canStart }]);
  useCommands(canStart ? [{ id: "new-project", label: t("projects.new"), group: t("place.projects"), keys: keys("lists.new"), run: open }] : []);
  const button = <Button onClick={open}>{t("projects.new")}</Button>;
  return (
    <Page title={t("place.projects")} lead={t("projects.lead")} actions={memberships.length > 0 && canStart && button}>
      <Loaded query={projects}>
        {(page) => page.items.length === 0
          ? <Empty title={t("projects.empty")} hint={t("projects.empty_hint")} action={canStart && button} />
          : <SimpleGrid cols={{ base: 1, sm: 2, lg: 3 }} spacing="sm">{page.items.map((project) => <Card key={project.id} project={project} />)}</SimpleGrid>}
      </Loaded>
      <NewProject isOpen={isOpen} onClose={close} />
    </Page>
  );
}

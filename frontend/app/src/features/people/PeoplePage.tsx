import { ActionIcon, Button, Group, Menu, Stack, Text, Tooltip } from "@mantine/core";
import { IconDots } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, languageName } from "../../i18n/format";
import { PersonName } from "../../ui/Chips";
import { ConfirmButton } from "../../ui/ConfirmButton";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Secret } from "../../ui/Secret";
import { mayDo, useMe, useRole } from "../../ui/session";
import { membersQuery } from "../../ui/shared-queries";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { InviteDialog } from "./InviteDialog";
import { invitationsQuery, removeMember, resetLink, withdrawInvitation } from "./queries";
import { RoleSelect } from "./RoleSelect";
import { mayAppoint } from "./roles";
import { ServiceAccountDialog } from "./ServiceAccountDialog";

const SHOWN = 3;

/** The first few by name, the rest on demand: a table of people stays one line a person. */
function Languages({ tags }: { tags: string[] }) {
  const { t } = useTranslation();
  if (tags.length === 0) return <Text size="sm" c="dimmed">{t("people.any_language")}</Text>;
  const names = tags.map(languageName);
  const rest = names.length - SHOWN;
  return (
    <Tooltip label={names.join(", ")} disabled={rest <= 0} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
      <Text size="sm" tabIndex={rest > 0 ? 0 : undefined} style={{ whiteSpace: "nowrap" }}>{names.slice(0, SHOWN).join(", ")}{rest > 0 && ` +${rest}`}</Text>
    </Tooltip>
  );
}

function Members({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const me = useMe();
  const members = useQuery(membersQuery(projectId));
  const refreshes = [["project", projectId]];
  const remove = useAct(removeMember, { refreshes });
  const reset = useAct(resetLink, {});
  const mine = useRole(projectId);
  const may = (row: Api<"Member">) => mayAppoint(mine, row.role) && row.person_id !== me.person.id && row.kind !== "imported";
  return (
    <Section title={t("people.members")}>
      {reset.data && <Secret label={t("people.reset_link")} value={location.origin + reset.data.path} />}
      <Loaded query={members}>
        {(list) => (
          <Rows label={t("people.members")} rows={list} keyOf={(row) => row.person_id} columns={[
            { title: t("common.name"), width: "26%", cell: (row) => <Stack gap={0} miw={0}><PersonName name={row.name} kind={row.kind} /><Text size="xs" c="dimmed">{row.email}</Text></Stack> },
            { title: t("people.role"), width: 170, cell: (row) => (may(row) ? <RoleSelect member={row} projectId={projectId} /> : t(`role.${row.role}`)) },
            { title: t("people.languages"), cell: (row) => <Languages tags={row.languages} /> },
            { title: t("people.sensitivities"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{row.sensitivities.map((one) => t(`sensitivity.${one}`)).join(", ") || "–"}</Text> },
            { title: t("people.since"), cell: (row) => <Text size="sm" style={{ whiteSpace: "nowrap" }}>{formatDate(row.since)}</Text> },
            { title: "", align: "end", cell: (row) => may(row) && (
              <Group gap={4} justify="flex-end" wrap="nowrap">
                {row.kind === "person" && me.person.is_instance_owner && <Menu><Menu.Target><ActionIcon variant="subtle" color="gray" aria-label={t("people.more_of", { name: row.name })}><IconDots size={16} /></ActionIcon></Menu.Target><Menu.Dropdown><Menu.Item onClick={() => reset.mutate(row.person_id)}>{t("people.make_reset_link")}</Menu.Item></Menu.Dropdown></Menu>}
                <ConfirmButton variant="subtle" color="gray" question={t("people.remove_question", { name: row.name })} confirm={t("people.remove")} onConfirm={() => remove.mutate({ project_id: projectId, person_id: row.person_id })}>{t("people.remove")}</ConfirmButton>
              </Group>
            ) },
          ]} />
        )}
      </Loaded>
    </Section>
  );
}

function Invitations({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const invitations = useQuery(invitationsQuery(projectId));
  const withdraw = useAct(withdrawInvitation, { refreshes: [["project", projectId, "invitations"]] });
  return (
    <Section title={t("people.invitations")}>
      <Loaded query={invitations}>
        {(list) => list.length === 0 ? <Empty title={t("people.no_invitations")} hint={t("people.no_invitations_hint")} /> : (
          <Rows label={t("people.invitations")} rows={list} keyOf={(row) => row.id} columns={[
            { title: t("identity.email"), cell: (row) => row.email ?? t("people.anybody") },
            { title: t("people.role"), cell: (row) => t(`role.${row.role}`) },
            { title: t("people.expires"), cell: (row) => formatDate(row.expires_at) },
            { title: "", align: "end", cell: (row) => <Button variant="subtle" color="gray" onClick={() => withdraw.mutate(row.id)}>{t("people.withdraw")}</Button> },
          ]} />
        )}
      </Loaded>
    </Section>
  );
}

/** Who belongs to the project, in which role, and who is invited. */
export function PeoplePage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const [dialog, setDialog] = useState<"invite" | "service" | null>(null);
  useShortcuts(t("place.people"), [{ keys: keys("lists.new"), label: t("people.invite"), run: () => setDialog("invite"), disabled: !may.lead }]);
  return (
    <Page title={t("place.people")} lead={t("people.lead")} actions={may.lead && <><Button variant="default" onClick={() => setDialog("service")}>{t("people.service")}</Button><Button onClick={() => setDialog("invite")}>{t("people.invite")}</Button></>}>
      <Members projectId={projectId} />
      {may.lead && <Invitations projectId={projectId} />}
      {dialog === "invite" && <InviteDialog projectId={projectId} onClose={() => setDialog(null)} />}
      {dialog === "service" && <ServiceAccountDialog projectId={projectId} onClose={() => setDialog(null)} />}
    </Page>
  );
}

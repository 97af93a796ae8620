import { Select, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Dialog } from "../../ui/Dialog";
import { mayDo, useRole, type Role } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { mayAppoint, ROLES } from "./roles";
import { setRole } from "./queries";

/** A member's role. A new one is asked about first: it holds at once, and may take the person off batches. */
export function RoleSelect({ member, projectId }: { member: Api<"Member">; projectId: string }) {
  const { t } = useTranslation();
  const mine = useRole(projectId);
  const [wanted, setWanted] = useState<Role | null>(null);
  const close = () => setWanted(null);
  const act = useAct(setRole, { refreshes: [["project", projectId], ["me"], ["batch"]], isQuiet: true, says: t("people.role_set", { name: member.name }), done: close });
  const choose = (role: Role | null) => {
    act.reset();
    setWanted(role === member.role ? null : role);
  };
  const leaves = wanted !== null && mayDo(member.role).annotate && !mayDo(wanted).annotate;
  if (!mayAppoint(mine, member.role)) return <>{t(`role.${member.role}`)}</>;
  return (
    <>
      <Select size="xs" w={150} allowDeselect={false} aria-label={t("people.role_of", { name: member.name })} value={member.role} onChange={(role) => choose(role as Role | null)}
        data={ROLES.filter((role) => mayAppoint(mine, role)).map((value) => ({ value, label: t(`role.${value}`) }))} />
      {wanted && (
        <Dialog title={t("people.role_of", { name: member.name })} isOpen isQuestion onClose={close} submit={t("people.set_role")} onSubmit={() => act.mutate({ project_id: projectId, person_id: member.person_id, role: wanted })} isBusy={act.isPending} error={act.error}>
          <Text size="md">{t("people.from_to", { from: t(`role.${member.role}`), to: t(`role.${wanted}`) })}</Text>
          <Text size="md">{t(`role.${wanted}_hint`)}</Text>
          {leaves && <Text size="md" c="var(--gs-warn)">{t("people.leaves_batches")}</Text>}
        </Dialog>
      )}
    </>
  );
}

import { Select, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { Secret } from "../../ui/Secret";
import { useRole, type Role } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { createServiceAccount } from "./queries";
import { mayAppoint, ROLES } from "./roles";

/** An account for a model or a script; its token is shown once. */
export function ServiceAccountDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const mine = useRole(projectId);
  const [name, setName] = useState("");
  const [role, setRole] = useState<Role>("annotator");
  const act = useAct(createServiceAccount, { refreshes: [["project", projectId]], isQuiet: true });
  const secret = act.data?.token.secret;
  const send = () => (secret ? onClose() : act.mutate({ project_id: projectId, name: name.trim(), role }));
  return (
    <Dialog title={t("people.service")} isOpen onClose={onClose} submit={t(secret ? "common.done" : "people.create_service")} onSubmit={send} isDisabled={!secret && name.trim() === ""} isBusy={act.isPending} isOver={secret !== undefined} error={act.error}>
      {secret ? <Secret label={t("settings.token")} value={secret} /> : (
        <>
          <TextInput label={t("common.name")} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Select label={t("people.role")} data={ROLES.filter((one) => mayAppoint(mine, one)).map((value) => ({ value, label: t(`role.${value}`) }))} value={role} onChange={(value) => setRole(value as Role)} />
        </>
      )}
    </Dialog>
  );
}

import { Select, TagsInput, TextInput } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { Secret } from "../../ui/Secret";
import { useRole, type Role } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { invite } from "./queries";
import { mayAppoint, ROLES } from "./roles";

/** A one-time link that lets somebody in, in one role. */
export function InviteDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const mine = useRole(projectId);
  const [email, setEmail] = useState("");
  const [role, setRole] = useState<Role>("annotator");
  const [languages, setLanguages] = useState<string[]>([]);
  const act = useAct(invite, { refreshes: [["project", projectId, "invitations"]], isQuiet: true });
  const path = act.data?.path;
  const send = () => (path ? onClose() : act.mutate({ project_id: projectId, body: { role, email: email || null, languages } }));
  return (
    <Dialog title={t("people.invite")} isOpen onClose={onClose} submit={t(path ? "common.done" : "people.make_link")} onSubmit={send} isBusy={act.isPending} isOver={path !== undefined} error={act.error}>
      {path ? <Secret label={t("people.invitation_link")} value={location.origin + path} hint={t("people.send_link")} /> : (
        <>
          <Select label={t("people.role")} description={t(`role.${role}_hint`)} data={ROLES.filter((one) => mayAppoint(mine, one)).map((value) => ({ value, label: t(`role.${value}`) }))} value={role} onChange={(value) => setRole(value as Role)} />
          <TextInput label={t("identity.email")} description={t("people.email_hint")} type="email" data-autofocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <TagsInput label={t("people.languages")} description={t("people.languages_hint")} value={languages} onChange={setLanguages} data={["en", "ar", "de", "es", "fr", "hi", "ja", "zh"]} />
        </>
      )}
    </Dialog>
  );
}

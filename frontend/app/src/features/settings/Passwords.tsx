import { Button, Group, Paper, PasswordInput, Stack } from "@mantine/core";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { Section } from "../../ui/Page";
import { Failure } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { changePassword } from "./queries";

export function Passwords() {
  const { t } = useTranslation();
  const [old, setOld] = useState("");
  const [fresh, setFresh] = useState("");
  const act = useAct(changePassword, { says: t("settings.password_changed"), isQuiet: true, done: () => { setOld(""); setFresh(""); } });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ old, new: fresh });
  };
  return (
    <Section title={t("settings.password")}>
      <Paper p="md">
        <form onSubmit={submit}>
          <Stack gap="sm">
            <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("identity.show_password") }} label={t("settings.old_password")} autoComplete="current-password" required value={old} onChange={(event) => setOld(event.currentTarget.value)} />
            <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("identity.show_password") }} label={t("identity.new_password")} autoComplete="new-password" required value={fresh} onChange={(event) => setFresh(event.currentTarget.value)} />
            {act.isError && <Failure error={act.error} />}
            <Group justify="flex-end"><Button type="submit" variant="default" loading={act.isPending}>{t("settings.change_password")}</Button></Group>
          </Stack>
        </form>
      </Paper>
    </Section>
  );
}

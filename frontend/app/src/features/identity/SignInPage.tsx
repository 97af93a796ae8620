import { Button, Divider, Group, PasswordInput, Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import { cache } from "../../api/cache";
import { Failure } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { EntryFrame } from "./EntryFrame";
import { demoQuery, signIn, signInDemo } from "./queries";

function DemoSignIns({ onIn }: { onIn: () => void }) {
  const { t } = useTranslation();
  const demo = useQuery(demoQuery);
  const act = useAct(signInDemo, { done: onIn });
  if (!demo.data || demo.data.length === 0) return null;
  return (
    <Stack gap="xs">
      <Divider label={t("identity.demo")} labelPosition="center" />
      <Text size="sm" c="dimmed">{t("identity.demo_hint")}</Text>
      {demo.data.map((person) => (
        <Button key={person.person_id} variant="default" size="sm" justify="space-between" loading={act.isPending && act.variables === person.person_id}
          rightSection={<Text size="xs" c="dimmed">{t(`role.${person.role}`)}</Text>} onClick={() => act.mutate(person.person_id)}>
          {person.name}
        </Button>
      ))}
    </Stack>
  );
}

export function SignInPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { next } = useSearch({ strict: false }) as { next?: string };
  const [email, setEmail] = useState("");
  const [password, setPassword] = useState("");
  const enter = async () => {
    await cache.resetQueries();
    await navigate({ to: next?.startsWith("/") && !next.startsWith("//") ? next : "/" });
  };
  const act = useAct(signIn, { done: enter, isQuiet: true });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ email, password });
  };
  return (
    <EntryFrame title={t("identity.sign_in")} lead={t("identity.closed")}>
      <form onSubmit={submit}>
        <Stack gap="sm">
          <TextInput label={t("identity.email")} type="email" required autoComplete="username" autoFocus value={email} onChange={(event) => setEmail(event.currentTarget.value)} />
          <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("identity.show_password") }} label={t("identity.password")} required autoComplete="current-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
          {act.isError && <Failure error={act.error} />}
          <Group justify="space-between" wrap="nowrap">
            <Text size="xs" c="dimmed">{t("identity.forgotten")}</Text>
            <Button type="submit" size="sm" loading={act.isPending} style={{ flex: "none" }}>{t("identity.sign_in")}</Button>
          </Group>
        </Stack>
      </form>
      <DemoSignIns onIn={enter} />
    </EntryFrame>
  );
}

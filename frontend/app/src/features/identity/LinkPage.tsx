import { Button, PasswordInput, Stack, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { cache } from "../../api/cache";
import { ApiError } from "../../api/problem";
import type { Me, Role } from "../../ui/session";
import { Failure, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { EntryFrame } from "./EntryFrame";
import { acceptLink, linkQuery, meQuery } from "./queries";

const MIN_LENGTH = 10;

/** Whoever was invited begins where their work is: experts in the queue of questions. */
const HOMES: Partial<Record<Role, string>> = { expert: "/questions", adviser: "/questions", reviewer: "/review", manager: "", owner: "", viewer: "" };

function homeOf(link: Api<"Link">, me: Me | null): string {
  const joined = me?.memberships.find((one) => one.project_name === link.project_name && one.role === link.role);
  if (!joined) return "/";
  const place = HOMES[joined.role];
  return place === undefined ? "/work" : `/projects/${joined.project_id}${place}`;
}

function AcceptForm({ secret, link }: { secret: string; link: Api<"Link"> }) {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const isReset = link.kind === "password_reset";
  const [name, setName] = useState(link.name ?? "");
  const [email, setEmail] = useState(link.email ?? "");
  const [password, setPassword] = useState("");
  const act = useAct((body: Api<"AcceptanceBody">) => acceptLink(secret, body), {
    isQuiet: true,
    done: async () => {
      // Nothing of an earlier sign-in stays; the link itself is used up and not asked about again.
      cache.removeQueries({ predicate: (query) => query.queryKey[0] !== "link" });
      await navigate({ to: homeOf(link, await cache.fetchQuery(meQuery)) });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    act.mutate({ name, password, ...(link.email ? {} : { email }) } as Api<"AcceptanceBody">);
  };
  return (
    <form onSubmit={submit}>
      <Stack gap="sm">
        {!isReset && <TextInput label={t("identity.name")} description={t("identity.name_hint")} required autoFocus value={name} onChange={(event) => setName(event.currentTarget.value)} autoComplete="name" />}
        <TextInput label={t("identity.email")} type="email" required={!link.email} readOnly={!!link.email} dir="ltr" value={email} onChange={(event) => setEmail(event.currentTarget.value)} autoComplete="username" />
        <PasswordInput visibilityToggleButtonProps={{ "aria-label": t("identity.show_password") }} label={t("identity.new_password")} description={t("identity.password_hint", { n: MIN_LENGTH })} required minLength={MIN_LENGTH} autoComplete="new-password" value={password} onChange={(event) => setPassword(event.currentTarget.value)} />
        {act.isError && <Failure error={act.error} />}
        <Button type="submit" size="sm" loading={act.isPending}>{t("identity.accept")}</Button>
      </Stack>
    </form>
  );
}

/** What a one-time link opens: the first owner, an invitation, a new password. */
export function LinkPage() {
  const { t } = useTranslation();
  const { secret } = useParams({ strict: false }) as { secret: string };
  const query = useQuery(linkQuery(secret));
  const link = query.data;
  const lead = link?.kind === "invitation" ? t("identity.invited", { project: link.project_name ?? "", role: t(`role.${link.role ?? "annotator"}`) }) : link && t(`identity.${link.kind}_lead`);
  return (
    <EntryFrame title={t(link ? `identity.${link.kind}` : "identity.link")} lead={lead}>
      {query.error instanceof ApiError && query.error.status === 404 ? <><Failure error={query.error} /><Button component={Link} to="/sign-in" variant="default">{t("identity.sign_in")}</Button></> : <Loaded query={query}>{(loaded) => <AcceptForm secret={secret} link={loaded} />}</Loaded>}
    </EntryFrame>
  );
}

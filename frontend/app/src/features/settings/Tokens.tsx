import { Button, Checkbox, Group, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Secret } from "../../ui/Secret";
import { useMe } from "../../ui/session";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { createToken, revokeToken, tokensQuery } from "./queries";

type Scope = Api<"TokenBody">["scopes"][number];

function NewToken({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation();
  const all = useMe().scopes as Scope[];
  const [name, setName] = useState("");
  const [scopes, setScopes] = useState<Scope[]>(all);
  const act = useAct(createToken, { refreshes: [["me", "tokens"]], isQuiet: true });
  const secret = act.data?.secret;
  return (
    <Dialog title={t("settings.new_token")} isOpen onClose={onClose} submit={t(secret ? "common.done" : "settings.make_token")} onSubmit={() => (secret ? onClose() : act.mutate({ name: name.trim(), scopes }))} isDisabled={!secret && (name.trim() === "" || scopes.length === 0)} isBusy={act.isPending} isOver={secret !== undefined} error={act.error}>
      {secret ? <Secret label={t("settings.token")} value={secret} /> : (
        <>
          <TextInput label={t("common.name")} description={t("settings.token_hint")} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <Checkbox.Group label={t("settings.scopes")} value={scopes} onChange={(values) => setScopes(values as Scope[])}><Group mt={6}>{all.map((scope) => <Checkbox key={scope} value={scope} label={t(`settings.scope_${scope}`, { defaultValue: scope })} />)}</Group></Checkbox.Group>
        </>
      )}
    </Dialog>
  );
}

/** Keys for scripts and models that act in my name. */
export function Tokens() {
  const { t } = useTranslation();
  const tokens = useQuery(tokensQuery);
  const [isOpen, { open, close }] = useDisclosure(false);
  const revoke = useAct(revokeToken, { refreshes: [["me", "tokens"]] });
  return (
    <Section title={t("settings.tokens")} actions={<Button variant="default" onClick={open}>{t("settings.new_token")}</Button>}>
      <Loaded query={tokens}>
        {(list) => list.length === 0 ? <Empty title={t("settings.no_tokens")} hint={t("settings.no_tokens_hint")} /> : (
          <Rows label={t("settings.tokens")} rows={list} keyOf={(row) => row.id} columns={[
            { title: t("common.name"), cell: (row) => <bdi>{row.name}</bdi> },
            { title: t("settings.scopes"), cell: (row) => row.scopes.map((scope) => t(`settings.scope_${scope}`, { defaultValue: scope })).join(", ") },
            { title: t("settings.used"), cell: (row) => (row.used_at ? formatAgo(row.used_at) : t("settings.never")) },
            { title: "", align: "end", cell: (row) => <Button variant="subtle" color="gray" onClick={() => revoke.mutate(row.id)}>{t("settings.revoke")}</Button> },
          ]} />
        )}
      </Loaded>
      {isOpen && <NewToken onClose={close} />}
    </Section>
  );
}

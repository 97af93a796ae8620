import { Badge, Button, Group } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { formatAgo } from "../../i18n/format";
import { Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { nameOfAgent } from "./agents";
import { endSession, sessionsQuery } from "./queries";

const FEW = 6;

/** Where I am signed in. */
export function Sessions() {
  const { t } = useTranslation();
  const [isAll, setIsAll] = useState(false);
  const sessions = useQuery(sessionsQuery);
  const end = useAct(endSession, { refreshes: [["me", "sessions"]] });
  return (
    <Section title={t("settings.sessions")}>
      <Loaded query={sessions}>
        {(list) => <><Rows label={t("settings.sessions")} rows={isAll ? list : list.slice(0, FEW)} keyOf={(row) => row.id} columns={[
          { title: t("settings.browser"), cell: (row) => <bdi title={row.agent}>{nameOfAgent(row.agent)}</bdi> },
          { title: t("settings.seen"), cell: (row) => formatAgo(row.seen_at) },
          { title: "", align: "end", cell: (row) => (row.is_current ? <Badge color="gray">{t("settings.this_one")}</Badge> : <Button variant="subtle" color="gray" onClick={() => end.mutate(row.id)}>{t("settings.end")}</Button>) },
        ]} />
        {!isAll && list.length > FEW && <Group justify="center"><Button variant="default" onClick={() => setIsAll(true)}>{t("common.more")}</Button></Group>}</>}
      </Loaded>
    </Section>
  );
}

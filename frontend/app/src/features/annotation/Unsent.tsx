import { Outbox, openStore, type OutboxEntry, type OutboxView } from "@goldsmith/core";
import { Alert, Button, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { cache } from "../../api/cache";
import { useMe } from "../../ui/session";
import type { Stored } from "./desk-types";
import { sendKept } from "./queries";

/** Work that an earlier sitting could not send: it is sent now, and said while it is not. */
export function Unsent() {
  const { t } = useTranslation();
  const personId = useMe().person.id;
  const [view, setView] = useState<OutboxView | null>(null);
  const [outbox, setOutbox] = useState<Outbox<Stored> | null>(null);
  useEffect(() => {
    const own = new Outbox<Stored>({ store: openStore<OutboxEntry>("outbox"), personId, send: sendKept, onStored: () => void cache.invalidateQueries({ queryKey: ["work"] }) });
    const resume = () => void own.resume();
    own.subscribe(() => setView(own.view));
    setOutbox(own);
    void own.open();
    window.addEventListener("online", resume);
    return () => {
      window.removeEventListener("online", resume);
      own.close();
    };
  }, [personId]);
  if (!view || !outbox) return null;
  return (
    <>
      {view.waiting.length > 0 && view.state !== "sending" && (
        <Alert color="yellow" p="xs" role="status">
          <Group gap="sm"><Text size="sm">{t("annotation.offline", { n: view.waiting.length })}</Text><Button variant="default" onClick={() => void outbox.resume()}>{t("annotation.send_now")}</Button></Group>
        </Alert>
      )}
      {view.refused.map((entry) => (
        <Alert key={entry.key} color="red" p="xs" role="alert">
          <Group gap="sm">
            <Text size="sm">{t("annotation.refused", { reason: entry.refusal?.detail || entry.refusal?.code })}</Text>
            <Button variant="default" onClick={() => void outbox.retry(entry.key)}>{t("common.try_again")}</Button>
            <Button variant="subtle" color="red" onClick={() => void outbox.discard(entry.key)}>{t("annotation.discard")}</Button>
          </Group>
        </Alert>
      ))}
    </>
  );
}

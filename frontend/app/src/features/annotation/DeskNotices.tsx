import { Alert, Button, Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Desk } from "./desk";
import type { DeskView } from "./desk-types";

/** What stands between the work and the server, and what to do about it. */
export function DeskNotices({ desk, view }: { desk: Pick<Desk, "resume" | "retry" | "discard">; view: Pick<DeskView, "outbox"> }) {
  const { t } = useTranslation();
  const { outbox } = view;
  return (
    <>
      {outbox.state === "offline" && <Alert color="yellow" radius={0} p="xs" role="status">{t("annotation.offline", { n: outbox.waiting.length })}</Alert>}
      {outbox.state === "signed_out" && (
        <Alert color="yellow" radius={0} p="xs" role="alert">
          <Group gap="sm">
            <Text size="sm">{t("annotation.signed_out", { n: outbox.waiting.length })}</Text>
            <Button component="a" href="/sign-in" target="_blank" rel="opener">{t("annotation.sign_in_again")}</Button>
            <Button variant="default" onClick={desk.resume}>{t("annotation.send_now")}</Button>
          </Group>
        </Alert>
      )}
      {outbox.refused.map((entry) => (
        <Alert key={entry.key} color="red" radius={0} p="xs" role="alert">
          <Group gap="sm">
            <Text size="sm">{t("annotation.refused", { reason: entry.refusal?.detail || entry.refusal?.code })}</Text>
            <Button variant="default" onClick={() => desk.retry(entry.key)}>{t("common.try_again")}</Button>
            <Button variant="subtle" color="red" onClick={() => desk.discard(entry.key)}>{t("annotation.discard")}</Button>
          </Group>
        </Alert>
      ))}
    </>
  );
}

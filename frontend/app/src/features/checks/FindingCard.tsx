import { Badge, Button, Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Keys } from "../../ui/Keys";
import { ItemLine } from "../../ui/media/MediaThumb";
import { usePhrase } from "../../ui/usePhrase";
import classes from "./checks.module.css";

interface Props {
  finding: Api<"Finding">;
  isCurrent: boolean;
  isBusy: boolean;
  onFocus: () => void;
  onSend: () => void;
  onConfirm: () => void;
  onDismiss: () => void;
}

/** One entry: the item, its label, why it is doubted, and what to do about it. */
export function FindingCard({ finding, isCurrent, isBusy, onFocus, onSend, onConfirm, onDismiss }: Props) {
  const { t } = useTranslation();
  const say = usePhrase();
  const to = (id: string) => `/projects/${finding.project_id}/items/${id}`;
  const isOpen = finding.state === "open";
  const key = (keys: string) => <span className="gs-key"><Keys keys={keys} hidden /></span>;
  return (
    <Paper component="article" p="md" tabIndex={-1} className={classes.card} data-current={isCurrent || undefined} aria-current={isCurrent ? "true" : undefined} aria-label={finding.external_id || t("items.one")} onFocus={onFocus}>
      <Stack gap="xs">
        <Group justify="space-between" gap="xs">
          <Group gap="xs"><Badge variant="light">{t(`checks.kind_${finding.kind}`)}</Badge>{finding.question_title && <Text size="sm" c="dimmed"><bdi>{finding.question_title}</bdi></Text>}{finding.label && <Text size="sm" fw={600}><bdi>{finding.label}</bdi></Text>}</Group>
          {!isOpen && <Badge color="gray">{t(finding.state === "sent" && finding.is_changed != null ? (finding.is_changed ? "checks.changed" : "checks.kept") : `checks.state_${finding.state}`)}</Badge>}
        </Group>
        <Link className={`gs-link ${classes.item}`} to={to(finding.item_id)}><ItemLine fields={{ excerpt: finding.excerpt }} name={finding.external_id} language="und" limit={180} /></Link>
        <Text size="sm">{say(finding.reason_phrase, finding.reason)}</Text>
        {finding.other_item_id && <Link className={`gs-link ${classes.item}`} to={to(finding.other_item_id)}><ItemLine fields={{ excerpt: finding.other_excerpt ?? "" }} name="" language="und" limit={180} /></Link>}
        {finding.note && <Text size="sm" c="dimmed"><bdi>{finding.note}</bdi></Text>}
        {isOpen && <Group gap="sm">
          <Button size="xs" variant={isCurrent ? "light" : "default"} loading={isBusy} onClick={onSend} rightSection={isCurrent && key("shift+s")}>{t("checks.send")}</Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={onConfirm} rightSection={isCurrent && key("shift+c")}>{t("checks.confirm")}</Button>
          <Button size="xs" variant="default" disabled={isBusy} onClick={onDismiss} rightSection={isCurrent && key("shift+d")}>{t("checks.dismiss")}</Button>
        </Group>}
      </Stack>
    </Paper>
  );
}

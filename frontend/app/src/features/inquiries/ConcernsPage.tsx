import { Badge, Button, Checkbox, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo } from "../../i18n/format";
import { ItemView } from "../../ui/answering/ItemView";
import { Dialog } from "../../ui/Dialog";
import { Page } from "../../ui/Page";
import { Empty, Loaded } from "../../ui/states";
import { TextView } from "../../ui/TextView";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { concernsQuery, resolveConcern } from "./queries";

function Resolve({ concern, onClose }: { concern: Api<"Concern">; onClose: () => void }) {
  const { t } = useTranslation();
  const [resolution, setResolution] = useState("");
  const [withhold, setWithhold] = useState(concern.kind === "privacy" || concern.kind === "harm");
  const act = useAct(resolveConcern, { refreshes: [["project", concern.project_id]], isQuiet: true, done: onClose });
  return (
    <Dialog title={t("concerns.resolve")} isOpen onClose={onClose} submit={t("concerns.resolve")} onSubmit={() => act.mutate({ id: concern.id, resolution, withhold })} isBusy={act.isPending} error={act.error} isDisabled={resolution.trim() === ""}>
      <Textarea label={t("concerns.resolution")} data-autofocus dir="auto" value={resolution} onChange={(event) => setResolution(event.currentTarget.value)} />
      <Checkbox label={t("concerns.withhold")} description={t("concerns.withhold_hint")} checked={withhold} onChange={(event) => setWithhold(event.currentTarget.checked)} />
    </Dialog>
  );
}

/** What somebody worries about in an item, and what was decided. */
export function ConcernsPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const concerns = useQuery(concernsQuery(projectId));
  const [open, setOpen] = useState<Api<"Concern"> | null>(null);
  return (
    <Page title={t("place.concerns")} lead={t("concerns.lead")}>
      <Loaded query={concerns}>
        {(page) => page.items.length === 0 ? <Empty title={t("concerns.empty")} hint={t("concerns.empty_hint")} /> : (
          <Stack gap="sm">
            {page.items.map((one) => (
              <Paper key={one.id} p="md">
                <Stack gap="sm">
                  <Group gap="xs"><Badge color="red">{t(`annotation.concern_reason.${one.kind}`)}</Badge>{one.is_withheld && <Badge color="gray">{t("state.withheld")}</Badge>}<Text size="xs" c="dimmed"><bdi>{one.raised_by_name}</bdi> · {formatAgo(one.raised_at)}</Text></Group>
                  <ItemView fields={one.fields} isSmall />
                  {one.note && <Text className="gs-said" size="md"><TextView text={one.note} /></Text>}
                  <Group justify="space-between">
                    <Link className="gs-link" to={`/projects/${one.project_id}/items/${one.item_id}`}>{t("review.whole_item")}</Link>
                    {one.is_resolved ? <Text className="gs-said" size="sm" c="dimmed"><TextView text={one.resolution ?? ""} /></Text> : <Button onClick={() => setOpen(one)}>{t("concerns.resolve")}</Button>}
                  </Group>
                </Stack>
              </Paper>
            ))}
          </Stack>
        )}
      </Loaded>
      {open && <Resolve concern={open} onClose={() => setOpen(null)} />}
    </Page>
  );
}

import { Accordion, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { formatTime } from "../../i18n/format";
import { GuidePanel } from "../../ui/answering/GuidePanel";
import { toGuide } from "../../ui/answering/guide";
import { guidelineVersionQuery, guidelineVersionsQuery } from "../../ui/shared-queries";
import { Empty, Loaded } from "../../ui/states";

function Content({ id }: { id: string }) {
  const version = useQuery(guidelineVersionQuery(id));
  return <Loaded query={version}>{(data) => <GuidePanel guide={toGuide(data.content)} />}</Loaded>;
}

/** The released versions, to be read. */
export function Versions({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const versions = useQuery(guidelineVersionsQuery(projectId));
  return (
    <Loaded query={versions}>
      {(list) => list.items.length === 0 ? <Empty title={t("guideline.no_versions")} hint={t("guideline.no_versions_hint")} /> : (
        <Accordion variant="separated" keepMounted={false}>
          {list.items.map((version) => (
            <Accordion.Item key={version.id} value={version.id}>
              <Accordion.Control><Group gap="sm"><Text fw={600}>{t("guideline.version", { n: version.number })}</Text><Text size="sm" c="dimmed">{formatTime(version.released_at)}</Text><Text size="sm"><bdi>{version.note}</bdi></Text></Group></Accordion.Control>
              <Accordion.Panel><Content id={version.id} /></Accordion.Panel>
            </Accordion.Item>
          ))}
        </Accordion>
      )}
    </Loaded>
  );
}

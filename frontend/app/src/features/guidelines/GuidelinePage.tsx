import { Button, Group, Stack, Tabs, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { GuidePanel } from "../../ui/answering/GuidePanel";
import type { Guide } from "../../ui/answering/guide";
import { Page } from "../../ui/Page";
import { mayDo, useRole } from "../../ui/session";
import { guidelineVersionsQuery } from "../../ui/shared-queries";
import { Empty, Failure, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { ClausesEditor } from "./ClausesEditor";
import { ExamplesEditor } from "./ExamplesEditor";
import { FileMenu } from "./FileMenu";
import classes from "./guidelines.module.css";
import { Preview } from "./Preview";
import { QuestionsEditor } from "./QuestionsEditor";
import { ReleaseButton } from "./ReleaseButton";
import { Templates } from "./Templates";
import { useDraft, type Draft } from "./useDraft";
import { Versions } from "./Versions";

function Editor({ guide, draft, projectId }: { guide: Guide; draft: Draft; projectId: string }) {
  const { t } = useTranslation();
  const [tab, setTab] = useState<string | null>("questions");
  return (
    <div className={classes.editor}>
      <div className={classes.write}>
        <Tabs value={tab} onChange={setTab} keepMounted={false}>
          <Tabs.List mb="md" className={classes.tabs}>
            <Tabs.Tab value="questions">{t("guideline.questions")}</Tabs.Tab>
            <Tabs.Tab value="rules">{t("guideline.rules", { n: guide.clauses.length })}</Tabs.Tab>
            <Tabs.Tab value="examples">{t("guideline.examples", { n: guide.examples.length })}</Tabs.Tab>
            <Tabs.Tab value="versions">{t("guideline.versions")}</Tabs.Tab>
          </Tabs.List>
          <Tabs.Panel value="questions"><QuestionsEditor guide={guide} projectId={projectId} change={draft.change} /></Tabs.Panel>
          <Tabs.Panel value="rules"><ClausesEditor guide={guide} change={draft.change} /></Tabs.Panel>
          <Tabs.Panel value="examples"><ExamplesEditor guide={guide} change={draft.change} /></Tabs.Panel>
          <Tabs.Panel value="versions"><Versions projectId={projectId} /></Tabs.Panel>
        </Tabs>
      </div>
      <Preview guide={guide} projectId={projectId} change={draft.change} />
    </div>
  );
}

function ToRulings({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  return <Button component={Link} variant="default" to={`/projects/${projectId}/rulings`}>{t("rulings.title")}</Button>;
}

/** What holds now, for those who work by it. */
function Released({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const versions = useQuery(guidelineVersionsQuery(projectId));
  const guide = useReleasedGuide(projectId);
  return (
    <Page title={t("place.guideline")} width="narrow" actions={<ToRulings projectId={projectId} />}>
      <Loaded query={versions}>{(page) => (page.items.length === 0 ? <Empty title={t("guideline.none_released")} hint={t("guideline.none_released_hint")} /> : <GuidePanel guide={guide} />)}</Loaded>
    </Page>
  );
}

/** The guideline: to write for those who may, to read for everybody else. */
export function GuidelinePage() {
  const projectId = useProjectId();
  return mayDo(useRole(projectId)).editGuideline ? <Writing projectId={projectId} /> : <Released projectId={projectId} />;
}

/** Writing the guideline, beside the real screen on real items. */
function Writing({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const draft = useDraft(projectId);
  const may = mayDo(useRole(projectId));
  const { guide } = draft;
  const isEmpty = guide !== null && guide.schema.questions.length === 0;
  return (
    <Page title={t("place.guideline")} width="wide" lead={t("guideline.lead")} actions={guide && (
      <Group gap="sm">
        <Text size="xs" c={draft.state === "failed" ? "var(--gs-bad)" : "dimmed"} role="status">{t(`guideline.state_${draft.state}`)}</Text>
        <ToRulings projectId={projectId} />
        {!isEmpty && <FileMenu guide={guide} change={draft.change} />}
        {may.lead && <ReleaseButton projectId={projectId} guide={guide} save={draft.save} />}
      </Group>
    )}>
      <Loaded query={draft.query}>
        {() => (
          <Stack gap="md">
            {draft.error != null && <><Failure error={draft.error} /><Group><Button variant="default" onClick={() => void draft.reload()}>{t("guideline.reload")}</Button></Group></>}
            {guide && isEmpty && <Templates change={draft.change} />}
            {guide && !isEmpty && <Editor guide={guide} draft={draft} projectId={projectId} />}
          </Stack>
        )}
      </Loaded>
    </Page>
  );
}

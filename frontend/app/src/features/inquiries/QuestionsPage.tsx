import { Button, Group, Modal, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo } from "../../i18n/format";
import { GuidePanel } from "../../ui/answering/GuidePanel";
import { toGuide } from "../../ui/answering/guide";
import { ItemView } from "../../ui/answering/ItemView";
import { Page, Section } from "../../ui/Page";
import { rulingName } from "../../ui/rulings/citing";
import { rulingsQuery } from "../../ui/rulings/queries";
import { RulingDialog } from "../../ui/rulings/RulingDialog";
import { mayDo, useRole } from "../../ui/session";
import { guidelineVersionQuery } from "../../ui/shared-queries";
import { Empty, Loaded } from "../../ui/states";
import { TextView } from "../../ui/TextView";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { answerQuestion, questionsQuery } from "./queries";

/** The rulings made on a question, and the way to make one. */
function Rule({ inquiry, made }: { inquiry: Api<"Inquiry">; made: Api<"Ruling">[] }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  return (
    <Group gap="xs">
      {made.map((one) => <Link key={one.id} className="gs-link" to={`/projects/${one.project_id}/rulings`}>{t("rulings.ruled", { name: rulingName(one.number) })}</Link>)}
      {made.length === 0 && <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{t("rulings.rule")}</Button>}
      {isOpen && <RulingDialog start={{ inquiry_id: inquiry.id, text: inquiry.text, decision: inquiry.answer ?? "" }} onClose={() => setOpen(false)} />}
    </Group>
  );
}

/** The guideline as it was when the question was asked, to answer by. */
function AskedOn({ inquiry }: { inquiry: Api<"Inquiry"> }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(false);
  const id = inquiry.guideline_version_id;
  const version = useQuery({ ...guidelineVersionQuery(id ?? ""), enabled: isOpen });
  if (!id) return null;
  const name = t("guideline.version", { n: inquiry.guideline_version });
  return (
    <>
      <Button size="compact-sm" variant="default" onClick={() => setOpen(true)}>{name}</Button>
      <Modal opened={isOpen} onClose={() => setOpen(false)} title={t("questions.asked_on", { name })} size="lg" closeButtonProps={{ "aria-label": t("common.close") }}>
        <Loaded query={version}>{(data) => <GuidePanel guide={toGuide(data.content)} />}</Loaded>
      </Modal>
    </>
  );
}

function Question({ inquiry, canAnswer, canOpen, rulings }: { inquiry: Api<"Inquiry">; canAnswer: boolean; canOpen: boolean; rulings?: Api<"Ruling">[] }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState("");
  const act = useAct(answerQuestion, { refreshes: [["project", inquiry.project_id]], says: t("questions.answered") });
  const send = () => act.mutate({ id: inquiry.id, answer: answer.trim() });
  return (
    <Paper p="md">
      <Stack gap="sm">
        {inquiry.brief ? <Text size="md"><Text span c="dimmed" size="sm">{t("annotation.write")}: </Text><bdi>{inquiry.brief.scenario}</bdi></Text> : <ItemView fields={inquiry.fields} isSmall />}
        <Group gap="xs"><Text className="gs-said" fw={600}><TextView text={inquiry.text} /></Text><Text size="xs" c="dimmed">{inquiry.asked_by_name && <><bdi>{inquiry.asked_by_name}</bdi> · </>}{formatAgo(inquiry.asked_at)}</Text>{canOpen && inquiry.item_id && <Link className="gs-link" to={`/projects/${inquiry.project_id}/items/${inquiry.item_id}`}>{t("review.whole_item")}</Link>}<AskedOn inquiry={inquiry} /></Group>
        {inquiry.answer !== null && <Text className="gs-said" size="md"><TextView text={inquiry.answer} /> <Text span size="xs" c="dimmed"><bdi>{inquiry.answered_by_name}</bdi></Text></Text>}
        {rulings && <Rule inquiry={inquiry} made={rulings.filter((one) => one.inquiry_id === inquiry.id)} />}
        {inquiry.answer === null && canAnswer && (
          <Group align="flex-end" gap="xs">
            <Textarea flex={1} dir="auto" label={t("questions.answer")} value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey) && answer.trim()) send(); }} />
            <Button disabled={answer.trim() === ""} loading={act.isPending} onClick={send}>{t("questions.send")}</Button>
          </Group>
        )}
      </Stack>
    </Paper>
  );
}

/** What annotators asked, waiting for somebody who knows. */
export function QuestionsPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const questions = useQuery(questionsQuery(projectId, true));
  const answered = useQuery(questionsQuery(projectId, false)).data?.items.filter((one) => one.answer !== null) ?? [];
  const may = mayDo(useRole(projectId));
  const rulings = useQuery(rulingsQuery(projectId, { limit: 200 })).data?.items ?? [];
  return (
    <Page title={t("place.questions")} lead={t("questions.lead")} actions={<Button component={Link} variant="default" to={`/projects/${projectId}/rulings`}>{t("rulings.title")}</Button>}>
      <Loaded query={questions}>
        {(page) => {
          const open = page.items.filter((one) => one.answer === null);
          return (
            <>
              {open.length === 0 && <Empty title={t("questions.empty")} hint={t("questions.empty_hint")} />}
              <Stack gap="sm">{open.map((one) => <Question key={one.id} inquiry={one} canAnswer={may.answerQuestions} canOpen={may.read} />)}</Stack>
              {answered.length > 0 && <Section title={t("questions.done")}><Stack gap="sm">{answered.map((one) => <Question key={one.id} inquiry={one} canAnswer={false} canOpen={may.read} rulings={rulings} />)}</Stack></Section>}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}

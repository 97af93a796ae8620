import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { IntervalText } from "../../ui/IntervalText";
import { Page, Section } from "../../ui/Page";
import { Rows } from "../../ui/Rows";
import { Empty, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { ContestView } from "./Contests";
import { OwnCourses } from "./OwnCourse";
import { ownQualityQuery, raiseContest } from "./queries";
import { ByClass, FEWEST_GOLD, FEWEST_LABELS, Oddities, PaceText, SkillText, Steady } from "./SkillView";

function ContestDialog({ projectId, onClose }: { projectId: string; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const act = useAct(raiseContest, { refreshes: [["my", "quality"]], isQuiet: true, says: t("skill.contested"), done: onClose });
  return (
    <Dialog title={t("skill.contest")} isOpen onClose={onClose} submit={t("skill.contest")} onSubmit={() => act.mutate({ projectId, body: { text } })} isBusy={act.isPending} error={act.error} isDisabled={text.trim() === ""}>
      <Text size="sm">{t("skill.contest_hint")}</Text>
      <Textarea label={t("skill.contest_text")} data-autofocus dir="auto" autosize minRows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </Dialog>
  );
}

/** How often a reviewer agreed: of a random share, and of what people differed on. */
function Reviewed({ own }: { own: Api<"OwnQuality"> }) {
  const { t } = useTranslation();
  return [["sampled", own.reviewed] as const, ["hard", own.disputed] as const].map(([word, rate]) => rate && rate.n > 0 && (
    <Group key={word} gap="sm"><Text size="sm" c="dimmed">{t(`quality.${word}`)}</Text><IntervalText interval={rate} /></Group>
  ));
}

function Own({ own }: { own: Api<"OwnQuality"> }) {
  const { t } = useTranslation();
  const [isOpen, setIsOpen] = useState(false);
  const person = own.person;
  return (
    <Section title={own.project_name} actions={<Button variant="default" onClick={() => setIsOpen(true)}>{t("skill.contest")}</Button>}>
      <Paper p="md">
        <Stack gap="sm">
          {person ? (
            <>
              <Text size="md">{t("quality.n_labels", { count: person.judgements, n: formatNumber(person.judgements) })}{own.set_aside > 0 && ` · ${t("skill.own_set_aside", { n: formatNumber(own.set_aside) })}`}</Text>
              <Group gap="sm" align="flex-start"><Text size="sm" c="dimmed">{t("quality.pace")}</Text><PaceText pace={person.pace} /></Group>
              <Rows label={own.project_name} rows={person.questions} keyOf={(row) => row.question_id} columns={[
                { title: t("skill.question"), cell: (row) => <bdi>{row.title}</bdi> },
                { title: t("skill.gold"), cell: (row) => <SkillText skill={row.gold} tooFew={FEWEST_GOLD} /> },
                { title: t("skill.peers"), cell: (row) => <SkillText skill={row.peers} tooFew={FEWEST_LABELS} /> },
                { title: t("skill.odd"), cell: (row) => <Oddities skill={row} /> },
              ]} />
              <ByClass questions={person.questions} />
              <OwnCourses own={own} />
              <Steady rows={person.consistency ?? []} />
              <Reviewed own={own} />
              {own.alike.map((pair) => <Text key={pair.question_id} size="sm">{t("skill.own_alike", { question: pair.title, n: formatNumber(pair.same_wrong), shared: formatNumber(pair.shared), expected: formatNumber(pair.expected, 1) })}</Text>)}
              <Text size="xs" c="dimmed">{t("course.intervals")}</Text>
              {own.computed_at && <Text size="xs" c="dimmed">{t("skill.computed", { ago: formatAgo(own.computed_at) })}</Text>}
            </>
          ) : <Text size="md" c="dimmed">{t("skill.own_empty")}</Text>}
        </Stack>
      </Paper>
      {own.contests.map((one) => <ContestView key={one.id} contest={one} />)}
      {isOpen && <ContestDialog projectId={own.project_id} onClose={() => setIsOpen(false)} />}
    </Section>
  );
}

/** What is kept about the one who looks, and a way to say that it is wrong. */
export function MyQualityPage() {
  const { t } = useTranslation();
  const query = useQuery(ownQualityQuery());
  return (
    <Page title={t("skill.mine")} lead={t("skill.mine_lead")}>
      <Loaded query={query}>
        {(rows) => rows.length === 0 ? <Empty title={t("skill.own_empty")} action={<Button component={Link} variant="default" to="/work">{t("place.work")}</Button>} /> : <Stack gap="xl">{rows.map((own) => <Own key={own.project_id} own={own} />)}</Stack>}
      </Loaded>
    </Page>
  );
}

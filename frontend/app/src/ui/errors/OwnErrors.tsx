import type { Answers } from "@goldsmith/core";
import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerText } from "../answering/AnswerText";
import { toGuide } from "../answering/guide";
import { ItemContext } from "../answering/itemContext";
import { Dialog } from "../Dialog";
import { ItemLine } from "../media/MediaThumb";
import { Section } from "../Page";
import { guidelineVersionQuery } from "../shared-queries";
import { useAct } from "../useAct";
import { contestSettled, ownErrorsQuery, readOwnError } from "./queries";
import classes from "./errors.module.css";

type Error = Api<"OwnError">;

function Contest({ error, onClose }: { error: Error; onClose: () => void }) {
  const { t } = useTranslation();
  const [text, setText] = useState("");
  const act = useAct(contestSettled, { refreshes: [["my"]], isQuiet: true, says: t("skill.contested"), done: onClose });
  return (
    <Dialog title={t("errors.contest")} isOpen onClose={onClose} submit={t("errors.contest")} onSubmit={() => act.mutate({ error, text })} isBusy={act.isPending} error={act.error} isDisabled={text.trim() === ""}>
      <Text size="sm">{t("errors.contest_hint")}</Text>
      <Textarea label={t("errors.why")} data-autofocus dir="auto" autosize minRows={3} value={text} onChange={(event) => setText(event.currentTarget.value)} />
    </Dialog>
  );
}

function Answer({ error, which }: { error: Error; which: "own" | "settled" }) {
  const { t } = useTranslation();
  const version = useQuery({ ...guidelineVersionQuery(error.guideline_version_id ?? ""), enabled: error.guideline_version_id !== null }).data;
  const schema = version && toGuide(version.content).schema;
  const question = schema?.questions.find((one) => one.id === error.question_id);
  if (!schema || !question) return null;
  const answers = { [error.question_id]: error[which] } as unknown as Answers;
  return (
    <ItemContext value={{ schema, fields: error.fields, language: error.language, order: null }}>
      <Group gap="xs" align="baseline"><Text size="sm" c="dimmed">{t(`errors.${which}`)}</Text><AnswerText question={question} answers={answers} /></Group>
    </ItemContext>
  );
}

/** What the reason cites: the ruling's decision, and the rule of the guideline that it is about. */
function Cited({ error }: { error: Error }) {
  const { t } = useTranslation();
  const version = useQuery({ ...guidelineVersionQuery(error.guideline_version_id ?? ""), enabled: error.guideline_version_id !== null }).data;
  const clauses = version ? toGuide(version.content).clauses : [];
  return error.rulings.map((ruling) => {
    const clause = clauses.find((one) => one.id === ruling.clause_id);
    return <Text key={ruling.number} size="sm"><bdi>R{ruling.number}</bdi> · <bdi>{ruling.decision}</bdi>{clause && <> · <bdi>{t("errors.rule", { title: clause.title })}</bdi></>}</Text>;
  });
}

function One({ error, onContest }: { error: Error; onContest: () => void }) {
  const { t } = useTranslation();
  const read = useAct(readOwnError, { refreshes: [["my", "errors"]], isQuiet: true });
  return (
    <Stack gap={4} p="sm" className={classes.row} role="group" aria-label={t("errors.one", { question: error.title })}>
      <div className="gs-clip"><ItemLine fields={error.fields} limit={200} /></div>
      <Text size="xs" c="dimmed"><bdi>{error.project_name}</bdi> · <bdi>{error.title}</bdi></Text>
      <Group gap="lg"><Answer error={error} which="own" /><Answer error={error} which="settled" /></Group>
      {error.rationale && <Text size="sm"><bdi>{error.rationale}</bdi></Text>}
      <Cited error={error} />
      <Group gap="xs" mt={4}>
        <Button variant="default" loading={read.isPending} onClick={() => read.mutate(error)}>{t("errors.read")}</Button>
        <Button variant="default" onClick={onContest}>{t("errors.contest")}</Button>
        {error.batch_id && <Link className="gs-link" to={`/annotate/${error.batch_id}`} search={{ annotation: error.annotation_id } as never}>{t("errors.open")}</Link>}
      </Group>
    </Stack>
  );
}

/** Up to five of one's own answers that were settled otherwise, each with its reason: for oneself alone. */
export function OwnErrors() {
  const { t } = useTranslation();
  const rows = useQuery(ownErrorsQuery).data ?? [];
  const [open, setOpen] = useState<Error | null>(null);
  if (rows.length === 0) return null;
  return (
    <Section id="errors" title={t("errors.title")} lead={t("errors.lead")}>
      <Paper>{rows.map((error) => <One key={`${error.adjudication_id}:${error.question_id}`} error={error} onContest={() => setOpen(error)} />)}</Paper>
      {open && <Contest error={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

/** At the desk, after a stretch of work: a line that leads there, if there is something to look at. */
export function LookBack() {
  const { t } = useTranslation();
  const n = useQuery(ownErrorsQuery).data?.length ?? 0;
  return n === 0 ? null : <Text size="sm" px="md" py={6} className={classes.offer} role="status">{t("errors.offer", { n })} <Link className="gs-link" to="/work" hash="errors">{t("errors.look")}</Link></Text>;
}

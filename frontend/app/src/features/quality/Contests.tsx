import { Button, Group, Paper, Stack, Text, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo } from "../../i18n/format";
import { Dialog } from "../../ui/Dialog";
import { Section } from "../../ui/Page";
import { useAct } from "../../ui/useAct";
import { answerContest, contestsQuery } from "./queries";

function AnswerDialog({ contest, onClose }: { contest: Api<"Contest">; onClose: () => void }) {
  const { t } = useTranslation();
  const [answer, setAnswer] = useState("");
  const act = useAct(answerContest, { refreshes: [["project", contest.project_id, "contests"]], isQuiet: true, done: onClose });
  return (
    <Dialog title={t("skill.answer")} isOpen onClose={onClose} submit={t("skill.answer")} onSubmit={() => act.mutate({ id: contest.id, answer })} isBusy={act.isPending} error={act.error} isDisabled={answer.trim() === ""}>
      <Text size="md"><bdi>{contest.text}</bdi></Text>
      <Textarea label={t("skill.answer")} data-autofocus dir="auto" value={answer} onChange={(event) => setAnswer(event.currentTarget.value)} />
    </Dialog>
  );
}

/** One contest with its answer, as both sides see it. */
export function ContestView({ contest, onAnswer }: { contest: Api<"Contest">; onAnswer?: () => void }) {
  const { t } = useTranslation();
  return (
    <Paper p="sm">
      <Group justify="space-between" align="flex-start" gap="sm">
        <Stack gap={2} flex="1 1 240px">
          <Text size="xs" c="dimmed"><bdi>{contest.raised_by_name}</bdi> · {formatAgo(contest.raised_at)}</Text>
          <Text size="md"><bdi>{contest.text}</bdi></Text>
          {contest.item_id && <Link className="gs-link" to={`/projects/${contest.project_id}/items/${contest.item_id}`}>{t("review.whole_item")}</Link>}
          {contest.answer !== null ? <Text size="sm"><Text span c="dimmed"><bdi>{contest.answered_by_name}</bdi>: </Text><bdi>{contest.answer}</bdi></Text> : <Text size="sm" c="dimmed">{t("skill.waits")}</Text>}
        </Stack>
        {contest.answer === null && onAnswer && <Button variant="default" onClick={onAnswer}>{t("skill.answer")}</Button>}
      </Group>
    </Paper>
  );
}

/** What people contest about their figures or about gold. */
export function Contests({ projectId }: { projectId: string }) {
  const { t } = useTranslation();
  const rows = useQuery(contestsQuery(projectId)).data ?? [];
  const [open, setOpen] = useState<Api<"Contest"> | null>(null);
  if (rows.length === 0) return null;
  return (
    <Section title={t("skill.contests")}>
      {rows.map((one) => <ContestView key={one.id} contest={one} onAnswer={() => setOpen(one)} />)}
      {open && <AnswerDialog contest={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

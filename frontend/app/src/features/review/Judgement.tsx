import { valuesOf, type Answers, type Question } from "@goldsmith/core";
import { Badge, Button, Group, Menu, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration } from "../../i18n/format";
import { AnswerText } from "../../ui/answering/AnswerText";
import type { Guide } from "../../ui/answering/guide";
import { PersonName, StateBadge } from "../../ui/Chips";
import { Dialog } from "../../ui/Dialog";
import { useAct } from "../../ui/useAct";
import { giveVerdict } from "./queries";
import classes from "./review.module.css";

interface Props {
  judgement: Api<"Judgement">;
  guide: Guide;
  differing: string[];
  itemId: string;
  projectId: string;
  mayReview: boolean;
  isRandom: boolean;
}

interface Given {
  question_id: string;
  verdict: string;
  reason: string;
}

function RejectDialog({ question, onClose, onReject, isBusy, error }: { question: Question; onClose: () => void; onReject: (reason: string, to: string) => void; isBusy: boolean; error: unknown }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [to, setTo] = useState("author");
  return (
    <Dialog title={t("review.reject")} isOpen onClose={onClose} submit={t("review.reject")} onSubmit={() => onReject(reason, to)} isDisabled={reason.trim() === ""} isBusy={isBusy} error={error}>
      <Text size="sm" c="dimmed"><bdi>{question.title}</bdi></Text>
      <Textarea label={t("review.reason")} description={t("review.reason_hint")} data-autofocus dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Radio.Group label={t("review.return_to")} value={to} onChange={setTo}><Group mt={6}><Radio value="author" label={t("review.to_author")} /><Radio value="another" label={t("review.to_another")} /></Group></Radio.Group>
    </Dialog>
  );
}

function Verdicts({ judgement, question, props }: { judgement: Api<"Judgement">; question: Question; props: Props }) {
  const { t } = useTranslation();
  const [isRejecting, setIsRejecting] = useState(false);
  const act = useAct(giveVerdict, { refreshes: [["item", props.itemId], ["project", props.projectId, "review"]], isQuiet: isRejecting, done: () => setIsRejecting(false) });
  const give = (body: Partial<Api<"VerdictBody">>) => act.mutate({ annotation_id: judgement.annotation_id, body: { question_id: question.id, reason: "", is_random: props.isRandom, ...body } as Api<"VerdictBody"> });
  const given = (judgement.verdicts as unknown as Given[]).find((one) => one.question_id === question.id);
  if (given) return <Group gap={6}><StateBadge state={given.verdict} />{given.reason && <Text size="xs" c="dimmed"><bdi>{given.reason}</bdi></Text>}</Group>;
  if (!props.mayReview) return null;
  const others = (question.labels ?? []).filter((label) => !valuesOf(judgement.answers as Answers, question.id).includes(label.id));
  const fixTo = (value: string) => give({ verdict: "fix", reason: t("review.fixed"), fixed: { [question.id]: { state: "answered", marks: [{ id: "fixed", field: question.field ?? null, anchor: null, value, attributes: {}, suggestion_id: null }] } } as never });
  return (
    <Group gap={4}>
      <Button variant="default" size="compact-xs" loading={act.isPending} onClick={() => give({ verdict: "accept" })}>{t("review.accept")}</Button>
      {question.kind === "one_of" && (
        <Menu>
          <Menu.Target><Button variant="default" size="compact-xs">{t("review.fix")}</Button></Menu.Target>
          <Menu.Dropdown>{others.map((label) => <Menu.Item key={label.id} onClick={() => fixTo(label.id)}><bdi>{label.name}</bdi></Menu.Item>)}</Menu.Dropdown>
        </Menu>
      )}
      <Button variant="default" size="compact-xs" onClick={() => { act.reset(); setIsRejecting(true); }}>{t("review.reject")}</Button>
      {isRejecting && <RejectDialog question={question} onClose={() => setIsRejecting(false)} onReject={(reason, to) => give({ verdict: "reject", reason, return_to: to } as never)} isBusy={act.isPending} error={act.error} />}
    </Group>
  );
}

/** One annotator's answers; what differs from the others is marked. */
export function Judgement(props: Props) {
  const { judgement, guide, differing } = props;
  const { t } = useTranslation();
  const answers = judgement.answers as Answers;
  const asked = guide.schema.questions.filter((question) => answers[question.id] && answers[question.id]?.state !== "not_asked");
  return (
    <article className={classes.judgement}>
      <Group justify="space-between" wrap="nowrap" gap="xs">
        <Text fw={600} size="sm" component="div" miw={0}><PersonName name={judgement.annotator_name} kind={judgement.annotator_kind} /></Text>
        <Group gap={6} wrap="nowrap">
          {judgement.unsure && <Badge color="yellow">{t("annotation.unsure")}</Badge>}
          {judgement.active_ms != null && judgement.active_ms > 0 && <Text size="xs" c="dimmed" className="gs-num">{formatDuration(judgement.active_ms)}</Text>}
        </Group>
      </Group>
      {asked.map((question) => (
        <Stack key={question.id} gap={4} className={differing.includes(question.id) ? classes.differs : classes.same}>
          {guide.schema.questions.length > 1 && <Text size="xs" c="dimmed"><bdi>{question.title}</bdi></Text>}
          <AnswerText question={question} answers={answers} />
          <Verdicts judgement={judgement} question={question} props={props} />
        </Stack>
      ))}
      {judgement.note && <Text size="sm" c="dimmed"><bdi>{judgement.note}</bdi></Text>}
    </article>
  );
}

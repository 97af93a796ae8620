import { valuesOf, type Answers, type Question } from "@goldsmith/core";
import { Badge, Button, Group, Menu, Radio, Stack, Text, Textarea } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerText } from "../../ui/answering/AnswerText";
import type { Guide } from "../../ui/answering/guide";
import { StateBadge } from "../../ui/Chips";
import { Dialog } from "../../ui/Dialog";
import { useAct } from "../../ui/useAct";
import { giveVerdict } from "./queries";
import classes from "./review.module.css";

type One = Api<"QuestionVerdict">;

interface Props {
  judgement: Api<"BlindAnnotation">;
  verdicts: Api<"Verdict">[];
  guide: Guide;
  differing: string[];
  itemId: string;
  projectId: string;
  mayReview: boolean;
}

function RejectDialog({ question, onClose, onReject, isBusy, error }: { question: Question; onClose: () => void; onReject: (reason: string, to: string) => void; isBusy: boolean; error: unknown }) {
  const { t } = useTranslation();
  const [reason, setReason] = useState("");
  const [to, setTo] = useState("author");
  return (
    <Dialog title={t("review.reject")} isOpen onClose={onClose} submit={t("review.reject")} onSubmit={() => onReject(reason, to)} isDisabled={reason.trim() === ""} isBusy={isBusy} error={error}>
      <Text size="sm" c="dimmed"><bdi>{question.title}</bdi></Text>
      <Textarea label={t("review.reason")} description={t("review.reason_hint")} data-autofocus dir="auto" value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
      <Radio.Group label={t("review.return_to")} value={to} onChange={setTo}><Group mt={6}><Radio value="author" label={t("review.to_author")} /><Radio value="anyone" label={t("review.to_another")} /></Group></Radio.Group>
    </Dialog>
  );
}

function Verdicts({ judgement, question, props }: { judgement: Api<"BlindAnnotation">; question: Question; props: Props }) {
  const { t } = useTranslation();
  const [isRejecting, setIsRejecting] = useState(false);
  const act = useAct(giveVerdict, { refreshes: [["item", props.itemId], ["project", props.projectId, "review"]], isQuiet: isRejecting, done: () => setIsRejecting(false) });
  const give = (verdict: Pick<One, "verdict"> & Partial<One>, reopenFor = "author") =>
    act.mutate({ annotation_id: judgement.id, body: { verdicts: [{ question_id: question.id, reason: "", fixed: null, ...verdict }], reopen_for: reopenFor } as Api<"VerdictBody"> });
  const given = props.verdicts.find((one) => one.question_id === question.id);
  if (given) return <Group gap={6}><StateBadge state={given.verdict} />{given.reason && <Text size="xs" c="dimmed"><bdi>{given.reason}</bdi></Text>}</Group>;
  if (!props.mayReview) return null;
  const others = (question.labels ?? []).filter((label) => !valuesOf(judgement.answers as Answers, question.id).includes(label.id));
  const fixTo = (value: string) => give({ verdict: "fix", reason: t("review.fixed"), fixed: { state: "answered", marks: [{ id: "fixed", field: question.field ?? null, value, attributes: {}, suggestion_id: null }] } as One["fixed"] });
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
      {isRejecting && <RejectDialog question={question} onClose={() => setIsRejecting(false)} onReject={(reason, to) => give({ verdict: "reject", reason }, to)} isBusy={act.isPending} error={act.error} />}
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
        <Text fw={600} size="sm" component="div" miw={0}>{judgement.is_own ? t("review.you") : judgement.alias}</Text>
        <Group gap={6} wrap="nowrap">
          {judgement.is_unsure && <Badge color="yellow">{t("annotation.unsure")}</Badge>}
          {!judgement.is_counted && <Badge color="gray">{t("review.uncounted")}</Badge>}
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

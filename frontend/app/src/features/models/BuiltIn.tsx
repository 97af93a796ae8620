import { Button, Group, Paper, Progress, Select, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatAgo, formatNumber, formatShare } from "../../i18n/format";
import { StateBadge } from "../../ui/Chips";
import { Section } from "../../ui/Page";
import { useAct } from "../../ui/useAct";
import { usePhrase } from "../../ui/usePhrase";
import { LearningCurve } from "./LearningCurve";
import classes from "./models.module.css";
import { modelsQuery, openBatchesQuery, putToWork, trainableQuery, trainModel } from "./queries";

/** A score never travels alone: its interval, its n, how it was measured, and what chance would give. */
function ScoreText({ score }: { score: Api<"Score"> }) {
  const { t } = useTranslation();
  if (score.value === null) return <Text size="sm">{t(`models.${score.measure}`)}: {t("quality.undefined")}</Text>;
  return (
    <div>
      <Text size="sm">{t(`models.${score.measure}`)}: <b className="gs-num">{formatShare(score.value, 1)}</b> <Text span c="dimmed">({t("quality.interval", { low: formatShare(score.low ?? 0, 1), high: formatShare(score.high ?? 1, 1) })})</Text></Text>
      <Text size="xs" c="dimmed">{t("models.held_out", { count: score.n, n: formatNumber(score.n) })}{score.baseline !== null && score.baseline !== undefined && ` · ${t("models.baseline", { share: formatShare(score.baseline) })}`}</Text>
      {score.baseline != null && score.low !== null && score.low <= score.baseline && <Text size="xs" c="var(--gs-warn)">{t("models.no_better")}</Text>}
    </div>
  );
}

function PutToWork({ model, projectId }: { model: Api<"Model">; projectId: string }) {
  const { t } = useTranslation();
  const batches = (useQuery(openBatchesQuery(projectId)).data?.items ?? []).filter((batch) => batch.state !== "closed" && !batch.is_writing);
  const [batchId, setBatchId] = useState<string | null>(null);
  const chosen = batchId ?? batches[0]?.id;
  const act = useAct(putToWork, { refreshes: [["project", projectId, "models"], ["project", projectId, "sources"]], says: t("models.at_work") });
  if (!chosen) return <Text size="sm" c="dimmed">{t("models.no_batch")}</Text>;
  const go = (which: "suggestions" | "order") => () => act.mutate({ modelId: model.id, batchId: chosen, act: which });
  return (
    <Group gap="xs">
      <Select size="xs" w={200} aria-label={t("batches.one")} data={batches.map((batch) => ({ value: batch.id, label: batch.name }))} value={chosen} allowDeselect={false} onChange={setBatchId} />
      <Button size="xs" loading={act.isPending} onClick={go("suggestions")}>{t("models.suggest")}</Button>
      {model.kind !== "tagger" && <Button size="xs" variant="default" loading={act.isPending} title={t("models.order_hint")} onClick={go("order")}>{t("models.order")}</Button>}
    </Group>
  );
}

function Version({ model, projectId, mayTrain, isNewest }: { model: Api<"Model">; projectId: string; mayTrain: boolean; isNewest: boolean }) {
  const { t } = useTranslation();
  const say = usePhrase();
  const isOn = model.state === "queued" || model.state === "running";
  return (
    <div className={classes.version}>
      <Group justify="space-between" mb={4}>
        <Group gap="sm"><Text fw={600}>{t("models.version", { n: model.number })}</Text>{model.state !== "done" && <StateBadge state={model.state} />}<Text size="xs" c="dimmed">{formatAgo(model.created_at)}</Text></Group>
        {model.trained_at && <Text size="xs" c="dimmed" title={model.digest}>{t("models.learnt_from", { count: model.n_train ?? 0, n: formatNumber(model.n_train ?? 0) })} · {t("models.suggested", { count: model.suggestions ?? 0, n: formatNumber(model.suggestions ?? 0) })}</Text>}
      </Group>
      {isOn && <Progress value={model.job_total ? (100 * model.job_done) / model.job_total : 8} size="sm" aria-label={t("models.training")} />}
      {model.state === "failed" && <Text size="sm" c="var(--gs-bad)" role="alert">{say(model.error_phrase, model.error)} <bdi>{model.error}</bdi></Text>}
      <div className={isNewest && (model.curve?.length ?? 0) > 1 ? classes.columns : undefined}>
        <Stack gap="sm">
          {model.score && <ScoreText score={model.score} />}
          {model.trained_at && mayTrain && <PutToWork model={model} projectId={projectId} />}
        </Stack>
        {isNewest && <LearningCurve points={model.curve ?? []} measure={model.score?.measure ?? "accuracy"} />}
      </div>
    </div>
  );
}

/** What Goldsmith can train on what is settled, question by question, with every version it has trained. */
export function BuiltIn({ projectId, mayTrain }: { projectId: string; mayTrain: boolean }) {
  const { t } = useTranslation();
  const trainable = useQuery(trainableQuery(projectId)).data ?? [];
  const models = useQuery(modelsQuery(projectId)).data ?? [];
  const act = useAct(trainModel, { refreshes: [["project", projectId, "models"]] });
  return (
    <Section title={t("models.built_in")} lead={t("models.built_in_lead")}>
      {trainable.length === 0 && <Text c="dimmed">{t("models.nothing_trainable")}</Text>}
      {trainable.map((question) => {
        const versions = models.filter((model) => model.question_id === question.question_id);
        return (
          <Paper key={question.question_id} p="md" component="section" aria-label={question.title}>
            <Stack gap="sm">
              <Group justify="space-between">
                <div>
                  <Text fw={600}><bdi>{question.title}</bdi></Text>
                  <Text size="sm" c="dimmed">{t(`models.kind_${question.kind}`)} · {t("models.settled", { n: formatNumber(question.settled) })}{question.settled < question.needed && ` · ${t("models.needed", { n: question.needed })}`}</Text>
                </div>
                {mayTrain && <Button size="xs" variant={versions.length > 0 ? "default" : "filled"} disabled={question.settled < question.needed} loading={act.isPending} onClick={() => act.mutate({ projectId, questionId: question.question_id })}>{t(versions.length > 0 ? "models.train_again" : "models.train")}</Button>}
              </Group>
              {versions.map((model, index) => <Version key={model.id} model={model} projectId={projectId} mayTrain={mayTrain} isNewest={index === 0} />)}
            </Stack>
          </Paper>
        );
      })}
    </Section>
  );
}

import type { Answers } from "@goldsmith/core";
import { Group, Paper, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDuration, formatTime } from "../../i18n/format";
import { AnswersText } from "../../ui/answering/AnswerText";
import { ItemContext } from "../../ui/answering/itemContext";
import { toGuide } from "../../ui/answering/guide";
import { JudgementBadges, PersonName } from "../../ui/Chips";
import { Section } from "../../ui/Page";
import { guidelineVersionQuery } from "../../ui/shared-queries";
import { TextView } from "../../ui/TextView";
import { ContestSettled } from "./ContestSettled";
import classes from "./items.module.css";
import { judgementsQuery, reviewQuery } from "./queries";

/** The author by name for those who answer for the project, else by a letter; and the guideline judged under. */
function Author({ judgement, known }: { judgement: Api<"BlindAnnotation">; known?: Api<"ItemJudgement"> }) {
  const { t } = useTranslation();
  return (
    <Group gap="xs">
      <Text fw={550} size="sm" component="div">{known ? <PersonName name={known.annotator_name} kind={known.annotator_kind} /> : judgement.is_own ? t("review.you") : judgement.alias}</Text>
      {known?.guideline_number != null && <Text size="xs" c="dimmed">{t("guideline.version", { n: known.guideline_number })}</Text>}
      {known?.annotation.active_ms ? <Text size="xs" c="dimmed">{formatDuration(known.annotation.active_ms)}</Text> : null}
    </Group>
  );
}

/** Who said what, under which version, in how much time. */
export function Judgements({ itemId, projectId, canSeeWho }: { itemId: string; projectId: string; canSeeWho: boolean }) {
  const { t } = useTranslation();
  const authors = useQuery({ ...judgementsQuery(itemId), enabled: canSeeWho }).data;
  const review = useQuery(reviewQuery(itemId)).data;
  const versionId = review?.guideline_version_id;
  const version = useQuery({ ...guidelineVersionQuery(versionId ?? ""), enabled: !!versionId });
  if (!review || !version.data) return null;
  const { schema } = toGuide(version.data.content);
  const item = { schema, fields: review.fields, language: review.language, order: null };
  return (
    <ItemContext value={item}><Section title={t("items.judgements")}>
      <Paper>
        {review.annotations.length === 0 && <Text p="sm" c="dimmed">{t("items.no_judgements")}</Text>}
        {review.annotations.map((one) => (
          <Stack key={one.id} gap={4} className={classes.judgement}>
            <Group justify="space-between">
              <Author judgement={one} known={authors?.find((author) => author.annotation.id === one.id)} />
              <Text size="xs" c="dimmed">{formatTime(one.created_at)}</Text>
            </Group>
            <Group gap="xs"><AnswersText schema={schema} answers={one.answers as Answers} /><JudgementBadges judgement={one} /></Group>
            {one.note && <Text className="gs-said" size="sm" c="dimmed"><TextView text={one.note} /></Text>}
          </Stack>
        ))}
        {review.adjudication && (
          <Stack gap={4} bg="var(--gs-chosen)" className={classes.judgement}>
            <Group justify="space-between"><Text fw={600} size="sm">{t(`review.settled_${review.adjudication.source}`, { defaultValue: t("review.settled_adjudication") })}</Text><Text size="xs" c="dimmed"><bdi>{review.adjudication.decided_by_name}</bdi> · {formatTime(review.adjudication.created_at)}</Text></Group>
            <AnswersText schema={schema} answers={review.adjudication.answers as Answers} />
            {review.adjudication.rationale && <Text className="gs-said" size="sm"><TextView text={review.adjudication.rationale} /></Text>}
            {review.annotations.some((one) => one.is_own) && <ContestSettled projectId={projectId} itemId={itemId} />}
          </Stack>
        )}
      </Paper>
    </Section></ItemContext>
  );
}

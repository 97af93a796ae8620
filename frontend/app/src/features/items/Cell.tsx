import { findQuestion, TIE, type Question, type Schema } from "@goldsmith/core";
import { Group, Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatShare, languageName } from "../../i18n/format";
import { LabelChip, StateBadge } from "../../ui/Chips";
import { choiceColor, choiceName } from "../../ui/choices";
import type { ColumnId } from "./columns";

interface Standing {
  state?: string;
  value?: (string | number)[];
  distribution?: Record<string, number>;
}

/** How many said so, where not all did. */
function minority(given: number | undefined, total: number): string | undefined {
  return given !== undefined && total > 1 && given < total ? `${given}/${total}` : undefined;
}

function Labels({ labels, schema }: { labels: Record<string, unknown>; schema: Schema }) {
  const { t } = useTranslation();
  const entries = Object.entries(labels as Record<string, Standing>).filter(([, one]) => (one.value?.length ?? 0) > 0 || Object.keys(one.distribution ?? {}).length > 0);
  return (
    <Group gap={4} wrap="nowrap" component="span">
      {entries.flatMap(([question, one]) => {
        const total = Object.values(one.distribution ?? {}).reduce((sum, n) => sum + n, 0);
        if (!one.value?.length) return [<Text key={question} size="xs" c="dimmed" span>{t("items.undecided")}</Text>];
        const known = findQuestion(schema, question);
        return one.value.map((value) => <LabelChip key={`${question}:${value}`} name={valueName(t, schema, known, value)} color={choiceColor(known, value)} count={minority(one.distribution?.[String(value)], total)} />);
      })}
    </Group>
  );
}

const LONGEST = 60;

/** A value in words; a rank or verdict comes with the answer or criterion it was given to. */
function valueName(t: TFunction, schema: Schema, question: Question | undefined, value: string | number): string {
  const titleOf = (id: string) => schema.fields.find((field) => field.id === id)?.title ?? id;
  if (question?.kind === "preference") return value === TIE ? t("outputs.tie") : titleOf(String(value));
  const [said, about] = String(value).split(" @");
  if (about === undefined || said === undefined) return choiceName(question, value).slice(0, LONGEST);
  if (question?.kind === "ranking") return `${said}. ${titleOf(about)}`;
  if (question?.kind === "best_worst") return `${t(`outputs.${said}`)}: ${titleOf(about)}`;
  return `${question?.labels?.find((label) => label.id === about)?.name ?? about}: ${t(`outputs.verdict.${said}`)}`;
}

/** One cell of the table of items. */
export function Cell({ row, column, schema }: { row: Api<"Item">; column: ColumnId; schema: Schema }) {
  const { t } = useTranslation();
  switch (column) {
    case "external_id": return <Text size="xs" ff="monospace" span><bdi>{row.external_id}</bdi></Text>;
    case "status": return <StateBadge state={row.is_withdrawn ? "withdrawn" : row.is_withheld ? "withheld" : row.status} />;
    case "labels": return <Labels labels={row.labels} schema={schema} />;
    case "judgements": return <span className="gs-num">{row.judgements}</span>;
    case "agreement": return row.agreement === null ? <Text span c="dimmed" size="sm">–</Text> : <span className="gs-num">{formatShare(row.agreement)}</span>;
    case "language": return <>{row.language === "und" ? "–" : languageName(row.language)}</>;
    case "sensitivity": return <>{t(`sensitivity.${row.sensitivity}`)}</>;
    case "metadata": return <Text size="xs" span><bdi>{Object.entries(row.metadata).map(([key, value]) => `${key}: ${String(value)}`).join(" · ")}</bdi></Text>;
    case "created_at": return <>{formatDate(row.created_at)}</>;
  }
}

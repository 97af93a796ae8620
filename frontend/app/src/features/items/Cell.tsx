import { findQuestion, TIE, type Question, type Schema } from "@goldsmith/core";
import { Text } from "@mantine/core";
import type { TFunction } from "i18next";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatDate, formatShare, languageName } from "../../i18n/format";
import { LabelChip, StateBadge } from "../../ui/Chips";
import { choiceColor, choiceName } from "../../ui/choices";
import type { ColumnId } from "./columns";
import classes from "./items.module.css";

interface Standing {
  state?: string;
  value?: (string | number)[];
  distribution?: Record<string, number>;
}

/** How many said so, where not all did. */
function minority(given: number | undefined, total: number): string | undefined {
  return given !== undefined && total > 1 && given < total ? `${given}/${total}` : undefined;
}

function Labels({ labels, schema, fields }: { labels: Record<string, unknown>; schema: Schema; fields: Record<string, string> }) {
  const { t } = useTranslation();
  const placeOf = (id: string) => schema.questions.findIndex((question) => question.id === id);
  const entries = Object.entries(labels as Record<string, Standing>).sort(([one], [other]) => placeOf(one) - placeOf(other)).filter(([, one]) => (one.value?.length ?? 0) > 0 || Object.keys(one.distribution ?? {}).length > 0);
  const open = entries.filter(([, one]) => !one.value?.length).map(([, one]) => t(one.state === "ambiguous" ? "rulings.ambiguous" : "items.undecided"));
  const chips = entries.flatMap(([question, one]) => {
    const total = Object.values(one.distribution ?? {}).reduce((sum, n) => sum + n, 0);
    const known = findQuestion(schema, question);
    return wordsOf(t, schema, known, one.value ?? [], fields).map(([name, value]) => ({ key: `${question}:${value}`, name, color: choiceColor(known, value), count: minority(one.distribution?.[String(value)], total) }));
  });
  return (
    <span className={classes.labels} title={[...open, ...chips.map((chip) => chip.name)].join(" · ")}>
      {[...new Set(open)].map((word) => <Text key={word} size="xs" c="dimmed" span>{word}{open.length > 1 && ` × ${open.filter((one) => one === word).length}`}</Text>)}
      {chips.map((chip) => <LabelChip {...chip} key={chip.key} />)}
    </span>
  );
}

const LONGEST = 60;

/** A value in words; a ranking, a rubric and a correction each as one. */
function wordsOf(t: TFunction, schema: Schema, question: Question | undefined, values: (string | number)[], fields: Record<string, string>): [string, string | number][] {
  const titleOf = (id: string | undefined) => schema.fields.find((field) => field.id === id)?.title ?? id ?? "";
  const told = values.map((value) => String(value).split(" @"));
  const first = values[0] ?? "";
  if (question?.per_turn && question.kind === "correction") return [[t("turns.rewritten"), 0]];
  if (values.length === 0) return [];
  switch (question?.kind) {
    case "preference":
      return [[first === TIE ? t("outputs.tie") : titleOf(String(first)), first]];
    case "ranking":
      return [[told.sort((one, other) => Number(one[0]) - Number(other[0])).map((one, at, all) => (at === 0 ? "" : all[at - 1]?.[0] === one[0] ? " = " : " › ") + titleOf(one[1])).join(""), 0]];
    case "best_worst":
      return [[told.map(([said, id]) => `${t(`outputs.${said}`)}: ${titleOf(id)}`).join(" · "), 0]];
    case "rubric": {
      const judged = told.filter(([verdict]) => verdict !== "not_applicable");
      return [[t("outputs.met_of", { met: judged.filter(([verdict]) => verdict === "met").length, of: judged.length }), 0]];
    }
    case "shapes":
    case "regions":
      return [...new Set(values.map(String))].map((value) => [choiceName(question, value), value]);
    case "correction":
      return first === fields[question.field ?? ""] ? [] : [[t("outputs.corrected"), 0]];
    default:
      return values.map((value) => [choiceName(question, value).slice(0, LONGEST), value]);
  }
}

/** One cell of the table of items. */
export function Cell({ row, column, schema }: { row: Api<"Item">; column: ColumnId; schema: Schema }) {
  const { t } = useTranslation();
  switch (column) {
    case "external_id": return <Text size="xs" ff="monospace" span><bdi>{row.external_id}</bdi></Text>;
    case "status": return <StateBadge state={row.is_withdrawn ? "withdrawn" : row.is_withheld ? "withheld" : row.status} />;
    case "labels": return <Labels labels={row.labels} schema={schema} fields={row.fields} />;
    case "judgements": return <span className="gs-num">{row.judgements}</span>;
    case "agreement": return row.agreement === null ? <Text span c="dimmed" size="sm">–</Text> : <span className="gs-num">{formatShare(row.agreement)}</span>;
    case "language": return <>{row.language === "und" ? "–" : languageName(row.language)}</>;
    case "sensitivity": return <>{t(`sensitivity.${row.sensitivity}`)}</>;
    case "metadata": return <Text size="xs" span><bdi>{Object.entries(row.metadata).map(([key, value]) => `${key}: ${String(value)}`).join(" · ")}</bdi></Text>;
    case "created_at": return <>{formatDate(row.created_at)}</>;
  }
}

import type { Question } from "@goldsmith/core";
import { Paper, Select, Table } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { TextView } from "../../ui/TextView";
import classes from "./imports.module.css";
import { ColumnTarget } from "./ColumnTarget";
import { authorOf, choose, fieldNameOf, firstTarget, hasAnnotatorColumn, ROLES, type ColumnChoice, type ColumnRole } from "./mapping";

interface Props {
  upload: Api<"Upload">;
  choices: ColumnChoice[];
  onChoices: (choices: ColumnChoice[]) => void;
  questions: Question[];
  /** Whether there is a store whose files a column may name. */
  hasStore: boolean;
}

const SHOWN = 6;

/** Marks of a file by their labels, `car × 2, bird`; nothing where a list holds something else. */
function labelled(value: unknown): string | null {
  if (!Array.isArray(value) || value.length === 0) return null;
  const counts = new Map<string, number>();
  for (const one of value as unknown[]) {
    const label = typeof one === "string" ? one : (one as { label?: unknown } | null)?.label;
    if (typeof label !== "string") return null;
    counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return [...counts].map(([label, n]) => (n > 1 ? `${label} × ${n}` : label)).join(", ");
}

function show(value: unknown): string {
  if (value === null || value === undefined) return "";
  const told = labelled(value);
  if (told !== null) return told;
  return typeof value === "string" ? value : JSON.stringify(value);
}

/** The first rows as they were read, and above each column what it becomes. */
export function MappingTable({ upload, choices, onChoices, questions, hasStore }: Props) {
  const { t } = useTranslation();
  const isMedia = upload.format === "media";
  const rolesOf = (column: string) => ROLES.filter((role) => hasStore || role !== "reference").filter((role) => !isMedia || (column === "file" ? role === "field" || role === "ignore" : role !== "field"))
    .map((value) => ({ value, label: isMedia && value === "field" ? t("imports.role_media") : t(`imports.role.${value}`) }));
  const roleOf = new Map(choices.map((choice) => [choice.column, choice.role]));
  return (
    <Paper style={{ overflow: "hidden" }}>
      <Table.ScrollContainer minWidth={0} type="native" tabIndex={0} role="region" aria-label={t("imports.preview")}>
        <Table aria-label={t("imports.preview")} layout="auto">
          <Table.Thead bg="var(--gs-sunken)" className={classes.mapping}>
            <Table.Tr>
              {choices.map((choice) => (
                <Table.Th key={choice.column} miw={196} style={{ verticalAlign: "top" }}>
                  <bdi>{isMedia ? t(`imports.media_column.${choice.column}`, { defaultValue: choice.column }) : choice.column}</bdi>
                  <Select size="xs" mt={4} aria-label={t("imports.becomes", { column: choice.column })} data={rolesOf(choice.column)} value={choice.role}
                    onChange={(role) => onChoices(choose(choices, choice.column, { role: role as ColumnRole, target: role === "reference" ? "image" : role === "field" ? (isMedia ? (upload.suggested?.fields["file"] ?? "image") : fieldNameOf(choice.column, choices)) : firstTarget(role as ColumnRole, choice.column, questions.map((one) => one.id)) }))} />
                  <ColumnTarget choice={choice} questions={questions} hasAnnotatorColumn={hasAnnotatorColumn(choices)} author={authorOf(choices, choice)} onChange={(change) => onChoices(choose(choices, choice.column, change))} />
                </Table.Th>
              ))}
            </Table.Tr>
          </Table.Thead>
          <Table.Tbody>
            {upload.rows.slice(0, SHOWN).map((row, index) => (
              <Table.Tr key={index}>
                {choices.map((choice) => (
                  <Table.Td key={choice.column} maw={420} opacity={roleOf.get(choice.column) === "ignore" ? 0.45 : 1} style={{ verticalAlign: "top", overflowWrap: "anywhere" }}><TextView text={show(row[choice.column])} limit={220} /></Table.Td>
                ))}
              </Table.Tr>
            ))}
          </Table.Tbody>
        </Table>
      </Table.ScrollContainer>
    </Paper>
  );
}

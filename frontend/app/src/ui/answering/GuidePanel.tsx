import { Badge, Group, Stack, Text, TextInput, Title } from "@mantine/core";
import { IconSearch } from "@tabler/icons-react";
import { useState, type ReactNode, type Ref } from "react";
import { useTranslation } from "react-i18next";
import { colorOf } from "../colors";
import { MarkdownView } from "../MarkdownView";
import { AnswersText } from "./AnswerText";
import classes from "./answering.module.css";
import type { Clause, Example, Guide } from "./guide";
import { ItemContext } from "./itemContext";
import { ItemView } from "./ItemView";

function has(query: string, ...texts: (string | null | undefined)[]): boolean {
  const words = query.toLocaleLowerCase().split(/\s+/).filter(Boolean);
  const text = texts.join(" ").toLocaleLowerCase();
  return words.every((word) => text.includes(word));
}

function ClauseView({ clause, number }: { clause: Clause; number: number }) {
  return (
    <div className={classes.clause}>
      <Text fw={600} size="md"><span className={classes.number}>{number}</span><bdi>{clause.title}</bdi></Text>
      <MarkdownView text={clause.body} />
    </div>
  );
}

function ExampleView({ example, guide }: { example: Example; guide: Guide }) {
  const { t } = useTranslation();
  const item = { schema: guide.schema, fields: example.fields, language: null, order: null, marked: { answers: example.answers } };
  return (
    <ItemContext value={item}><div className={classes.example}>
      <Stack gap={6}>
        <ItemView fields={example.fields} schema={guide.schema} isSmall />
        <Group gap="xs"><AnswersText schema={guide.schema} answers={example.answers} />{example.kind === "border" && <Badge color="orange">{t("answering.border")}</Badge>}</Group>
        {example.explanation && <Text size="sm" c="dimmed"><bdi>{example.explanation}</bdi></Text>}
      </Stack>
    </div></ItemContext>
  );
}

/** The guideline in place: labels with their descriptions, rules, examples; one search over all. */
export function GuidePanel({ guide, searchRef, beside }: { guide: Guide; searchRef?: Ref<HTMLInputElement>; beside?: (query: string) => ReactNode }) {
  const { t } = useTranslation();
  const [query, setQuery] = useState("");
  const labels = guide.schema.questions.flatMap((question) => (question.labels ?? []).map((label, index) => ({ label, index, question })));
  const described = labels.filter(({ label, question }) => label.description && has(query, label.name, label.description, question.title));
  const clauses = guide.clauses.map((clause, index) => ({ clause, number: index + 1 })).filter(({ clause }) => has(query, clause.title, clause.body));
  const examples = guide.examples.filter((example) => has(query, ...Object.values(example.fields), example.explanation));
  const isNothing = described.length + clauses.length + examples.length === 0;
  return (
    <Stack gap="md">
      <TextInput ref={searchRef} size="xs" leftSection={<IconSearch size={14} />} placeholder={t("answering.search_guide")} aria-label={t("answering.search_guide")} value={query} onChange={(event) => setQuery(event.currentTarget.value)} />
      {guide.introduction && !query && <MarkdownView text={guide.introduction} />}
      {described.length > 0 && (
        <Stack gap={6}>
          <Title order={3}>{t("answering.labels")}</Title>
          {described.map(({ label, index, question }) => (
            <div key={`${question.id}:${label.id}`} className={classes.described}>
              <span className={classes.dot} style={{ background: colorOf(label.color, index) }} aria-hidden />
              <Text size="sm" dir="auto"><b>{label.name}</b> {label.description}</Text>
            </div>
          ))}
        </Stack>
      )}
      {clauses.length > 0 && <div><Title order={3}>{t("answering.rules")}</Title>{clauses.map((one) => <ClauseView key={one.clause.id} {...one} />)}</div>}
      {beside?.(query)}
      {examples.length > 0 && <Stack gap="xs"><Title order={3}>{t("answering.examples")}</Title>{examples.map((example) => <ExampleView key={example.id} example={example} guide={guide} />)}</Stack>}
      {isNothing && <Text size="sm" c="dimmed">{t(query ? "answering.nothing_found" : "answering.guide_empty")}</Text>}
    </Stack>
  );
}

import { ActionIcon, Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { IconArrowDown, IconArrowUp, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import type { Clause, Guide } from "../../ui/answering/guide";
import { Empty } from "../../ui/states";
import { addClause, move } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  change: (act: (guide: Guide) => Guide) => void;
}

/** The rules as numbered clauses in Markdown. */
export function ClausesEditor({ guide, change }: Props) {
  const { t } = useTranslation();
  const set = (id: string, part: Partial<Clause>) => change((before) => ({ ...before, clauses: before.clauses.map((one) => (one.id === id ? { ...one, ...part } : one)) }));
  const shift = (index: number, by: number) => change((before) => ({ ...before, clauses: move(before.clauses, index, by) }));
  const remove = (id: string) => change((before) => ({ ...before, clauses: before.clauses.filter((one) => one.id !== id) }));
  const add = <Button variant="default" onClick={() => change(addClause)}>{t("guideline.add_clause")}</Button>;
  if (guide.clauses.length === 0) return <Empty title={t("guideline.no_clauses")} hint={t("guideline.no_clauses_hint")} action={add} />;
  return (
    <Stack gap="md">
      {guide.clauses.map((clause, index) => (
        <section key={clause.id} className={classes.card}>
          <Group gap="xs" wrap="nowrap" mb="xs">
            <Text fw={600} className="gs-num">{index + 1}</Text>
            <TextInput flex={1} dir="auto" aria-label={t("guideline.clause_title", { n: index + 1 })} placeholder={t("guideline.clause_title_hint")} value={clause.title} onChange={(event) => set(clause.id, { title: event.currentTarget.value })} />
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.up")} onClick={() => shift(index, -1)}><IconArrowUp size={15} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.down")} onClick={() => shift(index, 1)}><IconArrowDown size={15} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" aria-label={t("guideline.remove_clause", { n: index + 1 })} onClick={() => remove(clause.id)}><IconTrash size={15} /></ActionIcon>
          </Group>
          <Textarea dir="auto" minRows={3} aria-label={t("guideline.clause_body", { n: index + 1 })} placeholder={t("guideline.clause_body_hint")} value={clause.body} onChange={(event) => set(clause.id, { body: event.currentTarget.value })} />
        </section>
      ))}
      <Group>{add}</Group>
    </Stack>
  );
}

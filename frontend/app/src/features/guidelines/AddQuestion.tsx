import type { QuestionKind } from "@goldsmith/core";
import { Button, Group, Select, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState, type FormEvent } from "react";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { itemPageQuery } from "../../ui/shared-queries";
import { useProjectId } from "../../ui/useProjectId";
import { addQuestion, fieldsOf } from "./edit";

const KINDS: QuestionKind[] = ["one_of", "several_of", "rating", "number", "short_text", "date", "preference", "ranking", "best_worst", "rubric", "correction", "spans", "relations", "chains", "shapes", "regions"];

export function AddQuestion({ change }: { change: (act: (guide: Guide) => Guide) => void }) {
  const { t } = useTranslation();
  const item = useQuery(itemPageQuery(useProjectId(), 30)).data?.items[0];
  const [title, setTitle] = useState("");
  const [kind, setKind] = useState<QuestionKind>("one_of");
  const add = (event: FormEvent) => {
    event.preventDefault();
    if (title.trim() === "") return;
    change((guide) => addQuestion(guide, kind, title.trim(), fieldsOf(item?.fields)));
    setTitle("");
  };
  return (
    <form onSubmit={add}>
      <Group gap="xs" align="flex-end">
        <TextInput flex="1 1 220px" label={t("guideline.new_question")} placeholder={t("guideline.new_question_hint")} value={title} onChange={(event) => setTitle(event.currentTarget.value)} />
        <Select w={170} label={t("guideline.kind")} data={KINDS.map((value) => ({ value, label: t(`guideline.kind_${value}`) }))} value={kind} onChange={(value) => setKind(value as QuestionKind)} />
        <Button type="submit" size="sm" variant="default" disabled={title.trim() === ""}>{t("guideline.add")}</Button>
      </Group>
    </form>
  );
}

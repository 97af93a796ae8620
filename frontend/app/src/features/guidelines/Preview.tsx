import { AnswerDocument, candidatesOf, checkAnswers, shuffleBy, isAnsweredByOneKey, type AnswerProblem, type Field } from "@goldsmith/core";
import { Button, Group, Text } from "@mantine/core";
import { notifications } from "@mantine/notifications";
import { useQuery } from "@tanstack/react-query";
import { useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import type { Guide } from "../../ui/answering/guide";
import { ItemContext, type JudgedItem } from "../../ui/answering/itemContext";
import { ItemView } from "../../ui/answering/ItemView";
import { useRegions } from "../../ui/answering/regions/useRegions";
import { useShapes } from "../../ui/answering/shapes/useShapes";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { turnTo } from "../../ui/answering/turns/turnPlace";
import { useBadges } from "../../ui/answering/useBadges";
import { useDocument } from "../../ui/answering/useDocument";
import { Keys } from "../../ui/Keys";
import { itemPageQuery } from "../../ui/shared-queries";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { addExample } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  guide: Guide;
  projectId: string;
  change: (act: (guide: Guide) => Guide) => void;
}

const TRIED = 30;

function sampleOf(fields: Field[], text: string): Record<string, string> {
  return Object.fromEntries((fields.length > 0 ? fields.map((field) => field.id) : ["text"]).map((id) => [id, text]));
}

/** The real annotation screen on real items of the project. Trial answers go nowhere. */
export function Preview({ guide, projectId, change }: Props) {
  const { t } = useTranslation();
  const keys = useKeys();
  const items = useQuery(itemPageQuery(projectId, TRIED));
  const [at, setAt] = useState(0);
  const [currentId, setCurrentId] = useState<string>();
  const [problems, setProblems] = useState<AnswerProblem[]>([]);
  const list = items.data?.items ?? [];
  const item = list.length > 0 ? list[at % list.length] : undefined;
  const sample = t("guideline.sample_text");
  const fields = useMemo(() => item?.fields ?? sampleOf(guide.schema.fields, sample), [item, guide.schema.fields, sample]);
  const document = useMemo(() => new AnswerDocument(guide.schema), [guide.schema, item?.id]);
  const isOneKey = isAnsweredByOneKey(guide.schema);
  const next = () => {
    setProblems([]);
    setCurrentId(undefined);
    setAt((index) => index + 1);
  };
  const submit = () => {
    const found = checkAnswers(guide.schema, document.snapshot.answers, fields);
    setProblems(found);
    if (!found[0]) return next();
    turnTo(document, found[0].questionId, found[0].turn);
    setCurrentId(found[0].questionId);
  };
  const keepAsExample = () => {
    const answers = document.snapshot.answers;
    change((before) => addExample(before, { item_id: item?.id ?? null, fields: { ...fields }, answers, kind: "border", explanation: "", clause_ids: [] }));
    notifications.show({ message: t("guideline.example_kept"), autoClose: 3000 });
  };
  const { answers } = useDocument(document);
  const badges = useBadges(guide.schema, answers);
  const order = useMemo(() => shuffleBy(candidatesOf(guide.schema).filter((id) => (fields[id] ?? "").trim() !== ""), item?.id ?? ""), [guide.schema, item?.id]);
  const session = useSpans({ document, fields, language: item?.language, currentId, onCurrent: setCurrentId });
  const shapes = useShapes({ document, currentId, onCurrent: setCurrentId });
  const regions = useRegions({ document, currentId, onCurrent: setCurrentId });
  const judged: JudgedItem = { session, shapes, regions, turning: { document, currentId, onCurrent: setCurrentId }, schema: guide.schema, fields, language: item?.language ?? null, order: order.length > 1 ? order : null };
  useAnswerKeys({ document, item: judged, currentId, onCurrent: setCurrentId, onChosen: () => { if (isOneKey) setTimeout(next, 220); } });
  useShortcuts(t("guideline.preview"), [
    { keys: keys("preview.next"), label: t("guideline.try_next"), run: submit },
    { keys: keys("preview.keep"), label: t("guideline.make_example"), run: keepAsExample },
    { keys: "mod+z", label: t("annotation.undo"), run: () => void document.undo() },
  ]);
  return (
    <aside className={classes.preview} aria-label={t("guideline.preview")}>
      <div className={classes.previewHead}><Text size="sm" fw={600}>{t("guideline.preview")}</Text><Text size="xs" c="dimmed">{t(item ? "guideline.preview_hint" : "guideline.preview_no_items")}</Text></div>
      <ItemContext value={judged}><div className={classes.previewBody}>
        <ItemView fields={fields} schema={guide.schema} language={item?.language} badges={badges} />
        <AnswerSheet document={document} problems={problems} currentId={currentId} onCurrent={setCurrentId} />
      </div></ItemContext>
      <Group className={classes.previewFoot} justify="space-between" gap="xs">
        <Button variant="default" onClick={keepAsExample} rightSection={<Keys keys={keys("preview.keep")} hidden />}>{t("guideline.make_example")}</Button>
        <Button onClick={submit} rightSection={<span className="gs-key"><Keys keys={keys("preview.next")} hidden /></span>}>{t("guideline.try_next")}</Button>
      </Group>
    </aside>
  );
}

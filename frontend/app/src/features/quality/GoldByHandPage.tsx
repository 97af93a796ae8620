import { AnswerDocument, checkAnswers, type AnswerProblem } from "@goldsmith/core";
import { Button, Group, NumberInput, Paper, SimpleGrid, Stack, Textarea } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useMemo, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import type { Guide } from "../../ui/answering/guide";
import { ItemContext } from "../../ui/answering/itemContext";
import { ItemView } from "../../ui/answering/ItemView";
import { useRegions } from "../../ui/answering/regions/useRegions";
import { useShapes } from "../../ui/answering/shapes/useShapes";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { turnTo } from "../../ui/answering/turns/turnPlace";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { Keys } from "../../ui/Keys";
import { useKeys } from "../../ui/keymap";
import { Page } from "../../ui/Page";
import { useShortcuts } from "../../ui/shortcuts";
import { Failure, Loaded } from "../../ui/states";
import { useAct } from "../../ui/useAct";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { goldItemQuery, makeGold } from "./queries";

function Sheet({ item, guide, projectId }: { item: Api<"Item">; guide: Guide; projectId: string }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const navigate = useNavigate();
  const document = useMemo(() => new AnswerDocument(guide.schema, { answers: {} }), [guide]);
  const [currentId, setCurrentId] = useState<string>();
  const [problems, setProblems] = useState<AnswerProblem[]>([]);
  const [reason, setReason] = useState("");
  const [most, setMost] = useState(50);
  const field = useRef<HTMLTextAreaElement>(null);
  const { fields, language } = item;
  const session = useSpans({ document, fields, language, currentId, onCurrent: setCurrentId });
  const shapes = useShapes({ document, currentId, onCurrent: setCurrentId });
  const regions = useRegions({ document, currentId, onCurrent: setCurrentId });
  const context = useMemo(() => ({ schema: guide.schema, fields, language, order: null, session, shapes, regions, turning: { document, currentId, onCurrent: setCurrentId } }), [guide, fields, language, session, shapes, regions, document, currentId]);
  const act = useAct(makeGold, { refreshes: [["project", projectId], ["item", item.id]], isQuiet: true, says: t("common.done"), done: () => void navigate({ to: `/projects/${projectId}/quality/gold` }) });
  const make = () => {
    const found = checkAnswers(guide.schema, document.snapshot.answers, fields);
    setProblems(found);
    if (found[0]) turnTo(document, found[0].questionId, found[0].turn);
    if (found.length === 0 && reason.trim() === "") field.current?.focus();
    else if (found.length === 0) act.mutate({ projectId, body: { item_ids: [item.id], answers: document.snapshot.answers as never, reason, most_exposures: most } });
  };
  useAnswerKeys({ document, item: context, currentId, onCurrent: setCurrentId, onChosen: () => setProblems([]) });
  useShortcuts(t("gold.by_hand"), [{ keys: keys("review.settle"), label: t("gold.make"), run: make, whileTyping: true }]);
  return (
    <ItemContext value={context}>
      <SimpleGrid cols={{ base: 1, md: 2 }} spacing="xl">
        <Paper p="lg"><ItemView fields={fields} schema={guide.schema} language={language} /></Paper>
        <Stack gap="md">
          <AnswerSheet document={document} problems={problems} currentId={currentId} onCurrent={setCurrentId} />
          <Textarea ref={field} required dir="auto" label={t("skill.reason")} description={t("gold.reason_hint")} value={reason} onChange={(event) => setReason(event.currentTarget.value)} />
          <NumberInput label={t("gold.most")} description={t("gold.most_hint")} min={1} max={100_000} value={most} onChange={(value) => typeof value === "number" && setMost(value)} />
          {act.isError && <Failure error={act.error} />}
          <Group justify="flex-end"><Button size="sm" loading={act.isPending} onClick={make} rightSection={<span className="gs-key"><Keys keys={keys("review.settle")} hidden /></span>}>{t("gold.make")}</Button></Group>
        </Stack>
      </SimpleGrid>
    </ItemContext>
  );
}

/** Gold made by hand: an expert answers an item and says why; from then on it measures people. */
export function GoldByHandPage() {
  const { t } = useTranslation();
  const projectId = useProjectId();
  const { itemId } = useParams({ strict: false }) as { itemId: string };
  const item = useQuery(goldItemQuery(itemId));
  const guide = useReleasedGuide(projectId);
  return (
    <Page title={t("gold.by_hand")} lead={t("gold.by_hand_lead")} actions={<Button component={Link} variant="default" to={`/projects/${projectId}/items/${itemId}`}>{t("review.whole_item")}</Button>}>
      <Loaded query={item}>{(data) => guide.schema.questions.length > 0 && <Sheet item={data} guide={guide} projectId={projectId} />}</Loaded>
    </Page>
  );
}

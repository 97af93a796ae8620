import { isAnsweredByOneKey } from "@goldsmith/core";
import { Alert, Badge, Group, Text } from "@mantine/core";
import { useEffect, useMemo, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import { ItemView } from "../../ui/answering/ItemView";
import { useRegions } from "../../ui/answering/regions/useRegions";
import { useShapes } from "../../ui/answering/shapes/useShapes";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { ItemContext } from "../../ui/answering/itemContext";
import { turnTo } from "../../ui/answering/turns/turnPlace";
import { useBadges } from "../../ui/answering/useBadges";
import { useDocument } from "../../ui/answering/useDocument";
import { languageName } from "../../i18n/format";
import classes from "./annotation.module.css";
import { BriefForm } from "./BriefForm";
import { CameBack } from "./CameBack";
import type { Desk } from "./desk";
import type { DeskView } from "./desk-types";
import { SuggestionPanel } from "./SuggestionPanel";
import { useSuggestions } from "./useSuggestions";

type Working = DeskView & { lease: NonNullable<DeskView["lease"]>; guide: NonNullable<DeskView["guide"]>; document: NonNullable<DeskView["document"]> };

function Work({ desk, view }: { desk: Desk; view: Working }) {
  const { t } = useTranslation();
  const { lease, guide, document } = view;
  const { answers, note, isUnsure } = useDocument(document);
  const badges = useBadges(guide.schema, answers);
  const { fields, language, order, brief } = lease;
  const isRead = view.revising?.isReviewed ?? false;
  const [currentId, setCurrentId] = useState<string>();
  const hands = useSpans({ document, fields, language, currentId, onCurrent: setCurrentId });
  const drawing = useShapes({ document, currentId, onCurrent: setCurrentId });
  const hearing = useRegions({ document, currentId, onCurrent: setCurrentId });
  const session = isRead || brief ? null : hands;
  const shapes = isRead || brief ? null : drawing;
  const regions = isRead || brief ? null : hearing;
  const marked = useMemo(() => (isRead ? { answers: document.snapshot.answers } : undefined), [isRead, document]);
  const isOneKey = isAnsweredByOneKey(guide.schema);
  const onChosen = () => {
    if (isOneKey && !lease.brief) desk.submit();
  };
  const suggested = useSuggestions({ lease, document, isOff: view.revising !== null || brief !== null, onQuestion: setCurrentId, onTaken: onChosen });
  const { ghosts } = suggested;
  const item = useMemo(() => ({ schema: guide.schema, fields: brief ? brief.written : fields, language, order, session, shapes, regions, marked, ghosts, turning: isRead ? undefined : { document, currentId, onCurrent: setCurrentId } }), [guide, fields, language, order, brief?.written, session, shapes, regions, marked, ghosts, isRead, document, currentId]);
  useEffect(() => setCurrentId(guide.schema.questions[0]?.id), [lease.id, guide]);
  useEffect(() => {
    const [problem] = view.problems;
    if (!problem) return;
    turnTo(document, problem.questionId, problem.turn);
    setCurrentId(problem.questionId);
  }, [view.problems]);
  useAnswerKeys({ document, item, currentId, onCurrent: setCurrentId, onChosen, isOff: view.revising?.isReviewed });
  return (
    <ItemContext value={item}>
      <section className={classes.item} aria-label={t("annotation.item")} data-lease={lease.id}>
        <Group gap="xs" mb="sm" mih={22}>
          {lease.language !== "und" && <Text size="xs" c="dimmed">{languageName(lease.language)}</Text>}
          {view.revising && <Badge color="orange">{t("annotation.revising")}</Badge>}
          {isUnsure && <Badge color="yellow">{t("annotation.unsure")}</Badge>}
          {note && <Badge color="gray">{t("annotation.has_note")}</Badge>}
        </Group>
        {lease.message && <Alert className="gs-said" p="xs" mb="sm" variant="light" title={t("annotation.came_back")}><CameBack {...lease} /></Alert>}
        {view.revising?.isReviewed && <Alert p="xs" mb="sm" variant="light">{t("annotation.only_read")}</Alert>}
        {lease.brief && <BriefForm key={lease.id} brief={lease.brief} schema={guide.schema} isReadOnly={view.revising !== null} isUnwritten={view.isUnwritten} onWrite={(field, text) => desk.write(field, text)} />}
        <ItemView fields={fields} schema={guide.schema} language={language} badges={badges} />
      </section>
      <section className={classes.answers} aria-label={t("annotation.answers")}>
        {!view.revising && <SuggestionPanel lease={lease} hands={suggested} schema={guide.schema} />}
        <AnswerSheet document={document} problems={view.problems} currentId={currentId} onCurrent={setCurrentId} onChosen={onChosen} isReadOnly={view.revising?.isReviewed} />
        {isOneKey && !lease.brief && <Text size="xs" c="dimmed" mt="sm">{t("annotation.one_key")}</Text>}
      </section>
    </ItemContext>
  );
}

export function DeskWork({ desk, view }: { desk: Desk; view: DeskView }) {
  return view.lease && view.guide && view.document ? <Work desk={desk} view={view as Working} /> : null;
}

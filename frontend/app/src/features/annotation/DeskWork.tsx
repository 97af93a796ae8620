import { isAnsweredByOneKey } from "@goldsmith/core";
import { Alert, Badge, Group, Text } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { AnswerSheet } from "../../ui/answering/AnswerSheet";
import { ItemView } from "../../ui/answering/ItemView";
import { useSpans } from "../../ui/answering/spans/useSpans";
import { useAnswerKeys } from "../../ui/answering/useAnswerKeys";
import { useDocument } from "../../ui/answering/useDocument";
import { languageName } from "../../i18n/format";
import classes from "./annotation.module.css";
import { BriefForm } from "./BriefForm";
import type { Desk } from "./desk";
import type { DeskView } from "./desk-types";

type Working = DeskView & { lease: NonNullable<DeskView["lease"]>; guide: NonNullable<DeskView["guide"]>; document: NonNullable<DeskView["document"]> };

function Work({ desk, view }: { desk: Desk; view: Working }) {
  const { t } = useTranslation();
  const { lease, guide, document } = view;
  const { note, isUnsure } = useDocument(document);
  const [currentId, setCurrentId] = useState<string>();
  const isOneKey = isAnsweredByOneKey(guide.schema);
  const onChosen = () => {
    if (isOneKey && !lease.brief) desk.submit();
  };
  useEffect(() => setCurrentId(guide.schema.questions[0]?.id), [lease.id, guide]);
  useEffect(() => {
    if (view.problems[0]) setCurrentId(view.problems[0].questionId);
  }, [view.problems]);
  const session = useSpans({ document, fields: lease.fields, language: lease.language, currentId, onCurrent: setCurrentId });
  useAnswerKeys({ document, currentId, onCurrent: setCurrentId, onChosen, isOff: view.revising?.isReviewed, session });
  return (
    <>
      <section className={classes.item} aria-label={t("annotation.item")} data-lease={lease.id}>
        <Group gap="xs" mb="sm" mih={22}>
          {lease.language !== "und" && <Text size="xs" c="dimmed">{languageName(lease.language)}</Text>}
          {view.revising && <Badge color="orange">{t("annotation.revising")}</Badge>}
          {isUnsure && <Badge color="yellow">{t("annotation.unsure")}</Badge>}
          {note && <Badge color="gray">{t("annotation.has_note")}</Badge>}
        </Group>
        {lease.message && <Alert p="xs" mb="sm" variant="light" title={t("annotation.came_back")}><bdi>{lease.message}</bdi></Alert>}
        {view.revising?.isReviewed && <Alert p="xs" mb="sm" variant="light">{t("annotation.only_read")}</Alert>}
        {lease.brief && <BriefForm key={lease.id} brief={lease.brief} fields={guide.schema.fields} isReadOnly={view.revising !== null} isUnwritten={view.isUnwritten} onWrite={(field, text) => desk.write(field, text)} />}
        <ItemView fields={lease.fields} shown={guide.schema.fields} language={lease.language} session={session} isReadOnly={view.revising?.isReviewed} />
      </section>
      <section className={classes.answers} aria-label={t("annotation.answers")}>
        <AnswerSheet document={document} problems={view.problems} currentId={currentId} onCurrent={setCurrentId} onChosen={onChosen} isReadOnly={view.revising?.isReviewed} session={session} />
        {isOneKey && !lease.brief && <Text size="xs" c="dimmed" mt="sm">{t("annotation.one_key")}</Text>}
      </section>
    </>
  );
}

export function DeskWork({ desk, view }: { desk: Desk; view: DeskView }) {
  return view.lease && view.guide && view.document ? <Work desk={desk} view={view as Working} /> : null;
}

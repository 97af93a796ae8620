import type { SpanSession } from "@goldsmith/core";
import { Select, Text } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../Dialog";

/** Asks before labelling every other place where the same text stands; it is one act to undo. */
export function OccurrencesDialog({ session, onClose }: { session: SpanSession; onClose: () => void }) {
  const { t } = useTranslation();
  const [found] = useState(() => session.occurrences());
  const [label, setLabel] = useState(found?.label ?? found?.question.labels?.[0]?.id ?? null);
  const count = found?.ranges.length ?? 0;
  const run = () => {
    if (label) session.labelAll(label);
    onClose();
  };
  return (
    <Dialog title={t("spans.all")} isOpen onClose={onClose} submit={t("spans.all_do", { n: count })} onSubmit={run} isDisabled={count === 0 || !label} isQuestion={count > 0}>
      <Text size="sm">{found ? t("spans.all_ask", { n: count, text: found.text }) : t("spans.choose_first")}</Text>
      {found && <Select label={t("spans.label")} data={(found.question.labels ?? []).map((one) => ({ value: one.id, label: one.name }))} value={label} onChange={setLabel} allowDeselect={false} />}
    </Dialog>
  );
}

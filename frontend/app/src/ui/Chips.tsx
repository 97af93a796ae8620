import { Badge, Group, Tooltip } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../api/client";
import classes from "./Chips.module.css";

/** A label: its colour as a dot, its name as text, so that colour is never the only sign. */
export function LabelChip({ name, color, count }: { name: string; color: string; count?: string }) {
  return (
    <span className={classes.label}>
      <span className={classes.dot} style={{ background: color }} aria-hidden />
      <bdi className="gs-clip">{name}</bdi>
      {count && <span className={classes.count}>{count}</span>}
    </span>
  );
}

const TONES: Record<string, string> = {
  open: "green", active: "green", done: "green", released: "green", reviewed: "green", adjudicated: "green", accept: "green", judged: "teal", settled: "green", finished: "green",
  paused: "yellow", disputed: "orange", running: "blue", in_progress: "blue", queued: "gray", new: "gray", draft: "gray", closed: "gray",
  failed: "red", reject: "red", withheld: "red", withdrawn: "red", fix: "orange", cancelled: "gray",
};

/** A state in words; the words come from the catalogue under `state.`. */
export function StateBadge({ state }: { state: string }) {
  const { t } = useTranslation();
  return (
    <span className={classes.state} data-tone={TONES[state] ?? "gray"}>
      <span className={classes.dot} aria-hidden />
      {t(`state.${state}`, { defaultValue: state })}
    </span>
  );
}

const KINDS = ["simulated", "imported", "service"];

/** A person's name; people who are no people are named for what they are. */
export function PersonName({ name, kind }: { name: string; kind?: string | null }) {
  const { t } = useTranslation();
  return (
    <Group component="span" gap={6} wrap="nowrap" display="inline-flex" maw="100%">
      <bdi className="gs-clip">{name}</bdi>
      {kind && KINDS.includes(kind) && (
        <Tooltip label={t(`person.${kind}_hint`)}><Badge color="gray" size="xs" style={{ flex: "none" }}>{t(`person.${kind}`)}</Badge></Tooltip>
      )}
    </Group>
  );
}

/** What to know of a judgement beside its answers: in doubt, handed in late, not counted, revised. */
export function JudgementBadges({ judgement }: { judgement: Api<"BlindAnnotation"> }) {
  const { t } = useTranslation();
  return (
    <>
      {judgement.is_unsure && <Badge color="yellow">{t("annotation.unsure")}</Badge>}
      {judgement.is_late && <Tooltip label={t("review.late_hint")}><Badge color="orange" tabIndex={0}>{t("review.late")}</Badge></Tooltip>}
      {!judgement.is_counted && <Badge color="gray">{t("review.uncounted")}</Badge>}
      {judgement.revision > 1 && <Badge color="gray">{t("work.revision", { n: judgement.revision })}</Badge>}
    </>
  );
}

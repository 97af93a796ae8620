import { attributesFor, formatTime, speakerOf, transcriptOf, SPEAKER, type ChosenRegion, type RegionSession } from "@goldsmith/core";
import { Autocomplete, Select, Text, Textarea } from "@mantine/core";
import { IconPlayerPlay, IconTrash, IconZoomScan } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import { Keys } from "../../Keys";
import { useKeys } from "../../keymap";
import { AttributeInputs } from "../spans/AttributeInputs";
import { useDocument } from "../useDocument";
import { focusSound } from "./focus";
import { RegionLabels } from "./RegionLabels";
import classes from "./regions.module.css";
import { SoundTool } from "./SoundBar";
import type { TimeStage } from "./timeStage";
import { useRegionState } from "./useRegions";

/** Words for a screen reader, said again when the same thing happens twice. */
function Spoken({ session }: { session: RegionSession }) {
  const { t } = useTranslation();
  const { said } = useRegionState(session);
  const words = said.key && t(`regions.said.${said.key}`, { label: said.label, tier: said.tier, from: said.from, to: said.to, n: said.n, of: said.of, defaultValue: "" });
  return <div className={classes.spoken} role="status" aria-live="polite">{words}{said.turn % 2 === 1 ? "\u00a0" : ""}</div>;
}

/** Who speaks: one of a list, or any name; names given before are offered again. */
function Speaker({ session, chosen }: { session: RegionSession; chosen: ChosenRegion }) {
  const { t } = useTranslation();
  const [written, setWritten] = useState(speakerOf(chosen.mark));
  const set = (name: string | null) => session.attribute(SPEAKER, name?.trim() ?? null);
  const listed = chosen.tier.speakers ?? [];
  if (listed.length > 0) return <Select size="xs" label={t("regions.speaker")} data={listed} clearable value={speakerOf(chosen.mark) || null} onChange={set} />;
  const known = [...new Set(session.marks.map(speakerOf).filter(Boolean))];
  return <Autocomplete size="xs" dir="auto" label={t("regions.speaker")} maxLength={100} data={known} value={written} onChange={setWritten} onOptionSubmit={set} onBlur={() => set(written)} />;
}

/** What is heard in the chosen region, and by whom it is said. */
function Said({ session, chosen }: { session: RegionSession; chosen: ChosenRegion }) {
  const { t } = useTranslation();
  const keys = useKeys();
  const { mark, tier } = chosen;
  const [written, setWritten] = useState(transcriptOf(mark));
  const stored = transcriptOf(mark);
  // Blanks at the end are kept while somebody types; an undo shows what is there again.
  const shown = written.trim() === stored.trim() ? written : stored;
  const write = (words: string) => {
    setWritten(words);
    session.write(words);
  };
  const hasWords = (tier.transcript ?? "none") !== "none";
  if (!hasWords && !tier.has_speaker) return null;
  const hint = <>{t("regions.play_typing")} <Keys keys={keys("regions.play_typing")} hidden /> · {t("regions.write_done")} <Keys keys={keys("regions.write_done")} hidden /></>;
  return (
    <div className={classes.said}>
      {hasWords && <Textarea size="sm" rows={2} dir={tier.direction ?? "auto"} label={t("regions.transcript")} description={hint} required={tier.transcript === "required"} maxLength={10_000} value={shown} onChange={(event) => write(event.currentTarget.value)}
        onKeyDown={(event) => { if (event.key === "Escape") { event.preventDefault(); focusSound(); } }} />}
      {tier.has_speaker && <Speaker session={session} chosen={chosen} />}
    </div>
  );
}

const REFUSALS = ["full", "taken", "too_short", "begin_first", "choose_first", "at_edge", "split_where", "alone"];

/** What is in hand and what can be done with it; where nothing is, how to begin. */
export function RegionLine({ session, stage }: { session: RegionSession; stage: TimeStage | null }) {
  const { t } = useTranslation();
  useDocument(session.document);
  const { said, edge } = useRegionState(session);
  const { chosen, question, begunAt, tier } = session;
  const specs = chosen ? attributesFor(chosen.question, chosen.mark.value) : [];
  const label = question?.labels?.length ? session.nextLabel : null;
  return (
    <div className={classes.hand} data-region-panel>
      <div className={classes.line}>
        {chosen && question ? <>
          {(question.labels ?? []).length > 0 && <LabelChip name={choiceName(question, String(chosen.mark.value))} color={choiceColor(question, String(chosen.mark.value))} />}
          <Text size="sm" span><bdi>{chosen.tier.title}</bdi></Text>
          <Text size="xs" c="dimmed" className="gs-num" span dir="ltr">{formatTime(chosen.region.start)} – {formatTime(chosen.region.end)}</Text>
          {edge && <Text size="xs" span c="var(--gs-warn)">{t(`regions.edge_${edge}`)}</Text>}
          <span className={classes.grow} />
          <SoundTool act="regions.play_region" label={t("regions.play_region")} onClick={() => session.onHear?.(chosen.region)}><IconPlayerPlay size={17} /></SoundTool>
          <SoundTool act="regions.zoom_region" label={t("regions.zoom_region")} onClick={() => stage?.zoomTo(chosen.region)}><IconZoomScan size={17} /></SoundTool>
          <SoundTool act="regions.delete" label={t("regions.delete")} onClick={() => session.remove()}><IconTrash size={17} /></SoundTool>
        </> : <>
          {question && label && <LabelChip name={choiceName(question, label)} color={choiceColor(question, label)} />}
          <Text size="sm" c="dimmed" flex="1 1 180px">{t(begunAt === null ? "regions.how" : "regions.how_begun", { tier: tier?.title, from: formatTime(begunAt ?? 0) })}</Text>
        </>}
      </div>
      {REFUSALS.includes(said.key) && <Text size="sm" c="var(--gs-warn)">{t(`regions.said.${said.key}`)}</Text>}
      {chosen && <Said key={chosen.mark.id} session={session} chosen={chosen} />}
      {chosen && specs.length > 0 && <AttributeInputs key={`of-${chosen.mark.id}`} session={session} mark={chosen.mark} specs={specs} />}
      {question && (question.labels ?? []).length > 0 && <RegionLabels session={session} question={question} className={classes.near} />}
      <Spoken session={session} />
    </div>
  );
}

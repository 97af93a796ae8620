import { isRegions, type RegionSession } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useEffect, useRef, useState, useSyncExternalStore, type PointerEvent } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../states";
import { useGhosts } from "../ghosts";
import { useDocument } from "../useDocument";
import { focusSound } from "./focus";
import { heardOn } from "./heard";
import { RULER } from "./paintSound";
import { RegionLine } from "./RegionLine";
import classes from "./regions.module.css";
import { SoundBar } from "./SoundBar";
import type { TimeStage } from "./timeStage";
import { usePlayer, usePlayerState } from "./usePlayer";
import { useRegionState } from "./useRegions";
import { useSound, type Sound } from "./useSound";
import { onSoundKey, useSoundKeys } from "./useSoundKeys";
import { useSoundStrokes } from "./useSoundStrokes";
import { spectrogramOf, useTimeStage } from "./useTimeStage";

interface Props {
  session: RegionSession;
  field: string;
  title: string;
  value: string;
}

const never = () => () => undefined;

/** What is drawn under the sound follows the answers; what is chosen comes into sight. */
function useHeard(stage: TimeStage | null, session: RegionSession, field: string): void {
  const { answers } = useDocument(session.document);
  const { chosenId } = useRegionState(session);
  const ghosts = useGhosts();
  useEffect(() => stage?.draw(heardOn(session.document.schema, answers, field, undefined, ghosts)), [stage, session, field, answers, chosenId, ghosts]);
  useEffect(() => {
    const rows = heardOn(session.document.schema, ghosts?.answers ?? {}, field, undefined, ghosts);
    const inHand = rows.flatMap((row) => row.regions).find((one) => one.ghost === "current");
    if (stage && inHand) stage.reveal(inHand);
  }, [stage, session, field, ghosts]);
  useEffect(() => {
    const { chosen } = session;
    if (stage && chosen && chosen.question.field === field && !session.isStroking) stage.reveal(chosen.region);
  }, [stage, session, field, chosenId]);
}

/** The names of the tiers beside their rows; a press makes it the tier of the next region. */
function Gutter({ session, field, soundHeight }: { session: RegionSession; field: string; soundHeight: number }) {
  const { t } = useTranslation();
  const { questionId } = useRegionState(session);
  const rows = session.rowsOf(field);
  return (
    <div className={classes.gutter} role="radiogroup" aria-label={t("regions.tiers")}>
      <div style={{ height: RULER + soundHeight, flex: "none" }} />
      {rows.map((row) => {
        const isOn = row.question.id === questionId && row.tier.id === session.tier?.id;
        return <button key={`${row.question.id}/${row.tier.id}`} type="button" role="radio" aria-checked={isOn} className={`${classes.tier} gs-clip`} title={row.tier.title} onClick={() => { session.setTier(row); focusSound(); }}><bdi>{row.tier.title}</bdi></button>;
      })}
    </div>
  );
}

/** The whole recording in small, with the part that is seen; a press goes there. */
function useMap(stage: TimeStage | null) {
  const go = (event: PointerEvent<HTMLCanvasElement>) => {
    const { left, width } = event.currentTarget.getBoundingClientRect();
    stage?.centre((event.clientX - left) / width);
  };
  return {
    onPointerDown: (event: PointerEvent<HTMLCanvasElement>) => { event.currentTarget.setPointerCapture(event.pointerId); go(event); },
    onPointerMove: (event: PointerEvent<HTMLCanvasElement>) => { if (event.buttons > 0) go(event); },
  };
}

function Editor({ session, field, title, sound }: Props & { sound: Sound }) {
  const { t } = useTranslation();
  const { stage, refs } = useTimeStage(sound, session);
  const audio = useRef<HTMLAudioElement>(null);
  const player = usePlayer(audio, sound, session, stage);
  const { isFailed } = usePlayerState(player);
  const [isSpectrogram, setSpectrogram] = useState(true);
  const { questionId } = useRegionState(session);
  const isNear = useSyncExternalStore(stage?.subscribe ?? never, () => stage?.isSpectrogramSeen ?? true);
  session.measure(field, sound.durationMs);
  useSoundKeys(session, stage, player, field);
  useHeard(stage, session, field);
  useEffect(() => {
    if (!stage) return;
    stage.spectrogram = isSpectrogram ? spectrogramOf(sound, stage.soundCame) : null;
    stage.refit();
  }, [stage, isSpectrogram, sound]);
  const chosen = session.chosen?.region;
  useEffect(() => {
    if (chosen) player?.retime(chosen);
  }, [player, chosen]);
  const strokes = useSoundStrokes({ session, stage, player, field, room: refs.room });
  const map = useMap(stage);
  const isAbout = session.question?.field === field && isRegions(session.question);
  useEffect(() => {
    // The sound takes the keyboard when its question is the current one, unless somebody is writing.
    if (isAbout && !document.activeElement?.closest("input, textarea, [contenteditable], [role=dialog]")) focusSound();
  }, [isAbout, questionId]);
  const waveHeight = stage?.waveHeight ?? 0, spectrogramHeight = stage && isSpectrogram ? stage.spectrogramHeight : 0;
  return (
    <div className={classes.editor}>
      <SoundBar session={session} stage={stage} player={player} durationMs={sound.durationMs} isSpectrogram={isSpectrogram} onSpectrogram={setSpectrogram} />
      <div className={classes.time}>
        <Gutter session={session} field={field} soundHeight={waveHeight + spectrogramHeight} />
        <div ref={refs.room} className={classes.room} role="application" aria-roledescription={t("regions.marking_area")} aria-label={t("regions.sound_of", { title })} aria-describedby={`regions-hint-${field}`} tabIndex={0} data-moves data-sound={field} onKeyDown={(event) => onSoundKey(session, player, event)} {...strokes}>
          <canvas ref={refs.wave} className={classes.layer} aria-hidden />
          {isSpectrogram && !isNear && <div className={classes.far} style={{ top: RULER + waveHeight, height: spectrogramHeight }}>{t("regions.zoom_for_spectrogram")}</div>}
          <canvas ref={refs.rows} className={classes.layer} aria-hidden />
          <canvas ref={refs.hand} className={classes.layer} aria-hidden />
        </div>
      </div>
      <canvas ref={refs.map} className={classes.map} aria-hidden {...map} />
      {isFailed && <Text size="sm" c="var(--gs-warn)" px="sm" py={4} role="alert">{t("regions.cannot_play")}</Text>}
      <audio ref={audio} src={sound.address} preload="metadata" hidden />
      <div id={`regions-hint-${field}`} className={classes.spoken}>{t("regions.keys_hint")}</div>
      <RegionLine session={session} stage={stage} />
    </div>
  );
}

/** A recording whose regions are marked, by hand or by keys alone. */
export function SoundEditor(props: Props) {
  const { t } = useTranslation();
  const { sound, isPreparing, error, isNone } = useSound(props.value);
  if (error) return <Failure error={error} />;
  if (isNone) return <Text size="sm" c="var(--gs-warn)">{t("regions.no_sound")}</Text>;
  if (!sound) return <div className={classes.waiting} aria-busy>{isPreparing && <Text size="sm" c="dimmed" p="md" role="status">{t("media.preparing")}</Text>}</div>;
  return <Editor key={sound.media.id} {...props} sound={sound} />;
}

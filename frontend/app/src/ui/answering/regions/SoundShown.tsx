import type { Answers, Mark, Schema } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useEffect, useRef, type MouseEvent } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../states";
import { useItem } from "../itemContext";
import { heardOn, type HeardRow } from "./heard";
import { RULER } from "./paintSound";
import classes from "./regions.module.css";
import { useSound, type Sound } from "./useSound";
import { useTimeWheel } from "./useSoundStrokes";
import { useTimeStage } from "./useTimeStage";

interface Props {
  value: string;
  field: string;
  title: string;
  schema: Schema;
  answers: Answers;
  /** What stands out, such as regions that others do not have. */
  looks?: (mark: Mark) => unknown;
  isSmall?: boolean;
}

function Names({ rows, soundHeight }: { rows: HeardRow[]; soundHeight: number }) {
  return (
    <div className={classes.gutter}>
      <div style={{ height: RULER + soundHeight, flex: "none" }} />
      {rows.map((row) => <button key={`${row.questionId}/${row.tierId}`} type="button" disabled className={`${classes.tier} gs-clip`} title={row.title}><bdi>{row.title}</bdi></button>)}
    </div>
  );
}

function Shown({ field, title, schema, answers, looks, sound }: Props & { sound: Sound }) {
  const { t } = useTranslation();
  const { regions: session } = useItem();
  const { stage, refs } = useTimeStage(sound, null, true);
  const audio = useRef<HTMLAudioElement>(null);
  const rows = heardOn(schema, answers, field, looks && ((mark) => looks(mark) != null));
  const text = JSON.stringify(rows);
  useEffect(() => stage?.draw(rows), [stage, text]);
  useTimeWheel(stage, refs.room);
  const n = rows.reduce((sum, row) => sum + row.regions.length, 0);
  // A press plays from there: the region that is hit, else on.
  const hear = (event: MouseEvent<HTMLDivElement>) => {
    const { left, top } = event.currentTarget.getBoundingClientRect();
    const at = stage?.toMs(event.clientX - left) ?? 0;
    const row = stage?.rowAt(event.clientY - top);
    const hit = typeof row === "number" ? rows[row]?.regions.find((one) => one.start <= at && at < one.end) : undefined;
    if (session?.onHear) session.onHear(hit ?? { start: at, end: sound.durationMs });
    else if (audio.current) {
      audio.current.currentTime = (hit?.start ?? at) / 1000;
      void audio.current.play().catch(() => undefined);
    }
  };
  return (
    <div className={classes.shown}>
      <div className={classes.time}>
        <Names rows={rows} soundHeight={stage?.soundHeight ?? 0} />
        <div ref={refs.room} className={classes.room} data-shown role="img" aria-label={t("regions.shown", { title, n })} onClick={hear} onDoubleClick={() => stage?.fit()}>
          <canvas ref={refs.wave} className={classes.layer} aria-hidden />
          <canvas ref={refs.rows} className={classes.layer} aria-hidden />
          <canvas ref={refs.hand} className={classes.layer} aria-hidden />
        </div>
      </div>
      {!session && <audio ref={audio} controls preload="metadata" src={sound.address} aria-label={t("media.sound_of", { title })} style={{ display: "block", width: "100%" }} />}
    </div>
  );
}

/** A recording with the regions of some answers, to be looked at and listened to: the wheel zooms. */
export function SoundShown(props: Props) {
  const { t } = useTranslation();
  const { sound, error, isNone } = useSound(props.value);
  if (error) return <Failure error={error} />;
  if (isNone) return <Text size="sm" c="dimmed">{t("regions.no_sound")}</Text>;
  if (!sound) return <div className={classes.waiting} aria-busy />;
  return <Shown key={sound.media.id} {...props} sound={sound} />;
}

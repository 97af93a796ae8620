import type { RegionSession } from "@goldsmith/core";
import { ActionIcon, Text, Tooltip } from "@mantine/core";
import { IconArrowsJoin, IconArrowsMaximize, IconBracketsContainEnd, IconBracketsContainStart, IconCut, IconGradienter, IconPlayerPause, IconPlayerPlay, IconRepeat, IconPlayerTrackPrev, IconPlayerTrackNext, IconZoomIn, IconZoomOut } from "@tabler/icons-react";
import { useSyncExternalStore, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format";
import { Keys } from "../../Keys";
import { toAria, useKeys } from "../../keymap";
import { focusSound } from "./focus";
import { sayPlace, type Player } from "./player";
import classes from "./regions.module.css";
import type { TimeStage } from "./timeStage";
import { usePlayerState } from "./usePlayer";
import { TIME_ZOOM } from "./useSoundKeys";

interface ToolProps {
  act?: string;
  label: string;
  isOn?: boolean;
  onClick: () => void;
  children: ReactNode;
}

export function SoundTool({ act, label, isOn, onClick, children }: ToolProps) {
  const keys = useKeys();
  const shown = act ? keys(act) : "";
  const run = () => {
    onClick();
    focusSound();
  };
  return (
    <Tooltip label={<>{label} {shown && <Keys keys={shown} hidden />}</>}>
      <ActionIcon variant={isOn ? "filled" : "subtle"} color={isOn ? undefined : "gray"} size={32} aria-label={label} aria-pressed={isOn} aria-keyshortcuts={shown ? toAria(shown) : undefined} onClick={run}>{children}</ActionIcon>
    </Tooltip>
  );
}

/** Where the head is. It moves sixty times a second, so nothing else hears of it. */
function Place({ session, durationMs }: { session: RegionSession; durationMs: number }) {
  const words = useSyncExternalStore(session.watch, () => sayPlace(session.live.at, durationMs));
  return <Text size="xs" c="dimmed" className={`gs-num ${classes.place}`} span>{words}</Text>;
}

interface Props {
  session: RegionSession;
  stage: TimeStage | null;
  player: Player | null;
  durationMs: number;
  isSpectrogram: boolean;
  onSpectrogram: (isOn: boolean) => void;
}

/** Playing on one side, marking in the middle, what is seen on the other. */
export function SoundBar({ session, stage, player, durationMs, isSpectrogram, onSpectrogram }: Props) {
  const { t } = useTranslation();
  const { isPlaying, speed, isLooping } = usePlayerState(player);
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("regions.tools")}>
      <SoundTool act="regions.play" label={t(isPlaying ? "regions.pause" : "regions.play")} onClick={() => player?.toggle()}>{isPlaying ? <IconPlayerPause size={18} /> : <IconPlayerPlay size={18} />}</SoundTool>
      <SoundTool act="regions.back" label={t("regions.back")} onClick={() => player?.jump(-1)}><IconPlayerTrackPrev size={18} stroke={1.6} /></SoundTool>
      <SoundTool act="regions.forward" label={t("regions.forward")} onClick={() => player?.jump(1)}><IconPlayerTrackNext size={18} stroke={1.6} /></SoundTool>
      <SoundTool act="regions.loop" label={t("regions.loop")} isOn={isLooping} onClick={() => player?.loop(session.chosen?.region ?? null)}><IconRepeat size={18} /></SoundTool>
      <Place session={session} durationMs={durationMs} />
      <SoundTool act="regions.slower" label={t("regions.slower")} onClick={() => player?.setSpeed(-1)}><span aria-hidden>−</span></SoundTool>
      <Text size="xs" c="dimmed" className={`gs-num ${classes.speed}`} aria-label={t("regions.speed", { n: speed })} role="img">{formatNumber(speed, 2)}×</Text>
      <SoundTool act="regions.faster" label={t("regions.faster")} onClick={() => player?.setSpeed(1)}><span aria-hidden>+</span></SoundTool>
      <span className={classes.grow} />
      <SoundTool act="regions.mark_in" label={t("regions.mark_in")} onClick={() => session.markIn()}><IconBracketsContainStart size={18} /></SoundTool>
      <SoundTool act="regions.mark_out" label={t("regions.mark_out")} onClick={() => session.markOut()}><IconBracketsContainEnd size={18} /></SoundTool>
      <SoundTool act="regions.split" label={t("regions.split")} onClick={() => session.split()}><IconCut size={17} /></SoundTool>
      <SoundTool act="regions.join" label={t("regions.join")} onClick={() => session.join()}><IconArrowsJoin size={18} /></SoundTool>
      <span className={classes.grow} />
      <SoundTool label={t("regions.spectrogram")} isOn={isSpectrogram} onClick={() => onSpectrogram(!isSpectrogram)}><IconGradienter size={18} /></SoundTool>
      <SoundTool act="regions.zoom_out" label={t("regions.zoom_out")} onClick={() => stage?.zoom(1 / TIME_ZOOM)}><IconZoomOut size={18} /></SoundTool>
      <SoundTool act="regions.zoom_in" label={t("regions.zoom_in")} onClick={() => stage?.zoom(TIME_ZOOM)}><IconZoomIn size={18} /></SoundTool>
      <SoundTool act="regions.fit" label={t("regions.fit")} onClick={() => stage?.fit()}><IconArrowsMaximize size={17} /></SoundTool>
    </div>
  );
}

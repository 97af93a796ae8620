import { ActionIcon, Text } from "@mantine/core";
import { IconPlayerPause, IconPlayerPlay } from "@tabler/icons-react";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { formatDuration } from "../../i18n/format";
import { mediaAddress } from "../../ui/shared-queries";
import classes from "./grid.module.css";

/** A recording on a card: one plays at a time, and nothing is fetched before. */
export function PlayButton({ id, name }: { id: string; name: string }) {
  const { t } = useTranslation();
  const sound = useRef<HTMLAudioElement>(null);
  const [isPlaying, setIsPlaying] = useState(false);
  const [at, setAt] = useState<number | null>(null);
  const turn = () => {
    const own = sound.current;
    if (!own) return;
    if (!own.paused) return own.pause();
    document.querySelectorAll("audio").forEach((other) => other !== own && other.pause());
    void own.play().catch(() => setIsPlaying(false));
  };
  const Icon = isPlaying ? IconPlayerPause : IconPlayerPlay;
  return (
    <div className={classes.play}>
      <audio ref={sound} preload="none" src={mediaAddress(id)} onPlay={() => setIsPlaying(true)} onPause={() => setIsPlaying(false)} onEnded={() => setIsPlaying(false)} onTimeUpdate={(event) => setAt(event.currentTarget.currentTime)} />
      <ActionIcon variant="default" data-play tabIndex={-1} aria-label={t(isPlaying ? "grid.pause_of" : "grid.play_of", { name })} onClick={turn}><Icon size={15} aria-hidden /></ActionIcon>
      {at !== null && <Text size="xs" c="dimmed" className="gs-num">{formatDuration(at * 1000)}</Text>}
    </div>
  );
}

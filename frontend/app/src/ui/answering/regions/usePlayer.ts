import type { RegionSession } from "@goldsmith/core";
import { useEffect, useState, useSyncExternalStore, type RefObject } from "react";
import { Player, type PlayerState } from "./player";
import type { TimeStage } from "./timeStage";
import type { Sound } from "./useSound";

const STILL: PlayerState = { isPlaying: false, speed: 1, isLooping: false, isFailed: false };
const never = () => () => undefined;

/** What plays the recording: the head follows it, and what is seen follows the head. */
export function usePlayer(audio: RefObject<HTMLAudioElement | null>, sound: Sound, session: RegionSession, stage: TimeStage | null): Player | null {
  const [player, setPlayer] = useState<Player | null>(null);
  useEffect(() => {
    if (!audio.current || !stage) return undefined;
    const made = new Player(audio.current, sound.durationMs, (at, isPlaying) => {
      session.moveHead(at);
      if (isPlaying) stage.follow(at);
    });
    session.onHear = (stretch) => {
      stage.reveal(stretch);
      made.play(stretch);
    };
    setPlayer(made);
    return () => {
      session.onHear = null;
      made.close();
    };
  }, [audio, sound.media.id, sound.durationMs, session, stage]);
  return player;
}

export function usePlayerState(player: Player | null): PlayerState {
  return useSyncExternalStore(player?.subscribe ?? never, () => player?.snapshot ?? STILL);
}

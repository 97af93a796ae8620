import { Chunks, Peaks, type RegionSession } from "@goldsmith/core";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { BANDS } from "./paintSound";
import { TimeStage } from "./timeStage";
import { fetchMade, type Sound } from "./useSound";

export interface SoundRefs {
  room: RefObject<HTMLDivElement | null>;
  wave: RefObject<HTMLCanvasElement | null>;
  rows: RefObject<HTMLCanvasElement | null>;
  hand: RefObject<HTMLCanvasElement | null>;
  map: RefObject<HTMLCanvasElement | null>;
}

const COLUMNS_PER_PIECE = 3000;
const MOST_PIECES = 12;

/** The spectrogram of a recording, fetched as it comes into sight. */
export function spectrogramOf(sound: Sound, onLoad: () => void): Chunks {
  return new Chunks(BANDS, COLUMNS_PER_PIECE, MOST_PIECES, (from, to) => fetchMade(sound.media.id, "spectrogram", from, to), onLoad);
}

/** The layers of a recording once they are on the screen, as wide as the room they have. */
export function useTimeStage(sound: Sound, session: RegionSession | null, isSmall = false): { stage: TimeStage | null; refs: SoundRefs } {
  const refs: SoundRefs = { room: useRef(null), wave: useRef(null), rows: useRef(null), hand: useRef(null), map: useRef(null) };
  const [stage, setStage] = useState<TimeStage | null>(null);
  const open = useCallback(() => {
    const { room, wave, rows, hand, map } = refs;
    if (!room.current || !wave.current || !rows.current || !hand.current) return undefined;
    const made = new TimeStage({ room: room.current, wave: wave.current, rows: rows.current, hand: hand.current, map: map.current }, sound.durationMs, session);
    if (isSmall) made.waveHeight = 44;
    made.peaks = new Peaks(sound.durationMs, sound.overview, (from, to) => fetchMade(sound.media.id, "peaks", from, to), made.soundCame);
    return made;
    // eslint-disable-next-line
  }, [sound.media.id, sound.overview, session]);
  useEffect(() => {
    const made = open();
    const room = refs.room.current;
    if (!made || !room) return undefined;
    const watcher = new ResizeObserver(() => made.resize(room.clientWidth));
    const scheme = new MutationObserver(() => made.request("wave", "rows", "hand"));
    watcher.observe(room);
    scheme.observe(document.documentElement, { attributeFilter: ["data-mantine-color-scheme"] });
    made.resize(room.clientWidth);
    setStage(made);
    const forget = session?.watch(made.handMoved);
    return () => {
      watcher.disconnect();
      scheme.disconnect();
      forget?.();
      made.close();
    };
  }, [open, session]);
  return { stage, refs };
}

import type { ShapeSession } from "@goldsmith/core";
import { useCallback, useEffect, useRef, useState, type RefObject } from "react";
import { Stage } from "./stage";
import { Tiles } from "./tiles";
import type { Picture } from "./usePicture";

interface Refs {
  room: RefObject<HTMLDivElement | null>;
  picture: RefObject<HTMLImageElement | null>;
  tiles: RefObject<HTMLCanvasElement | null>;
  shapes: RefObject<HTMLCanvasElement | null>;
  hand: RefObject<HTMLCanvasElement | null>;
}

/** The layers of a picture once they are on the screen, as large as the room they have. */
export function useStage(picture: Picture, session: ShapeSession | null): { stage: Stage | null; refs: Refs } {
  const refs: Refs = { room: useRef(null), picture: useRef(null), tiles: useRef(null), shapes: useRef(null), hand: useRef(null) };
  const [stage, setStage] = useState<Stage | null>(null);
  const { media, size } = picture;
  const open = useCallback(() => {
    const { room, picture: image, tiles, shapes, hand } = refs;
    if (!room.current || !shapes.current || !hand.current || (!image.current && !tiles.current)) return undefined;
    const made = new Stage({ picture: image.current ?? shapes.current, tiles: tiles.current, shapes: shapes.current, hand: hand.current }, size, session);
    if (media.tile_levels > 0) made.tiles = new Tiles(media.id, size, media.tile_levels, () => made.request("view"));
    return made;
    // eslint-disable-next-line
  }, [media.id, media.tile_levels, session]);
  useEffect(() => {
    const made = open();
    const room = refs.room.current;
    if (!made || !room) return undefined;
    const measure = () => made.resize({ width: room.clientWidth, height: room.clientHeight });
    const watcher = new ResizeObserver(measure);
    watcher.observe(room);
    measure();
    setStage(made);
    const forget = session?.watch(made.handMoved);
    return () => {
      watcher.disconnect();
      forget?.();
      made.close();
    };
  }, [open, session]);
  return { stage, refs };
}

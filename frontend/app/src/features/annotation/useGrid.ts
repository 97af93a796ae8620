import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useMe } from "../../ui/session";
import { GridDesk, type GridView } from "./grid-desk";
import { gridPorts } from "./queries";

const BEAT_MS = 60_000;

/** The grid of a batch while it is on screen: leases are kept, time is counted while somebody is there. */
export function useGrid(batchId: string): { grid: GridDesk; view: GridView } {
  const personId = useMe().person.id;
  const grid = useMemo(() => new GridDesk(batchId, personId, gridPorts(batchId)), [batchId, personId]);
  useEffect(() => {
    void grid.open();
    const beat = setInterval(grid.beat, BEAT_MS);
    const onVisibility = () => (document.visibilityState === "hidden" ? grid.pause() : grid.touch());
    const onPlaying = (event: Event) => {
      const isPlaying = event.target instanceof HTMLMediaElement && !event.target.paused;
      if (isPlaying && document.visibilityState === "visible") grid.touch();
    };
    window.addEventListener("online", grid.resume);
    document.addEventListener("visibilitychange", onVisibility);
    window.addEventListener("timeupdate", onPlaying, true);
    for (const name of ["keydown", "pointerdown", "wheel"] as const) window.addEventListener(name, grid.touch, { passive: true });
    return () => {
      clearInterval(beat);
      window.removeEventListener("online", grid.resume);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("timeupdate", onPlaying, true);
      for (const name of ["keydown", "pointerdown", "wheel"] as const) window.removeEventListener(name, grid.touch);
      grid.close();
    };
  }, [grid]);
  const view = useSyncExternalStore(grid.subscribe, () => grid.snapshot);
  return { grid, view };
}

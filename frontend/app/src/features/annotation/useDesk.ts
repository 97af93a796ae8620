import { useEffect, useMemo, useSyncExternalStore } from "react";
import { useMe } from "../../ui/session";
import { Desk } from "./desk";
import type { DeskView } from "./desk-types";
import { deskPorts } from "./queries";

const BEAT_MS = 30_000;

/** A desk for as long as the screen is open: heartbeats, activity and the network are its pulse. */
export function useDesk(batchId: string, annotationId?: string): { desk: Desk; view: DeskView } {
  const personId = useMe().person.id;
  const desk = useMemo(() => new Desk(batchId, personId, deskPorts(batchId), annotationId), [batchId, personId, annotationId]);
  useEffect(() => {
    void desk.open();
    const beat = setInterval(desk.beat, BEAT_MS);
    const onVisibility = () => (document.visibilityState === "hidden" ? desk.pause() : desk.touch());
    window.addEventListener("online", desk.resume);
    window.addEventListener("focus", desk.resume);
    document.addEventListener("visibilitychange", onVisibility);
    for (const name of ["keydown", "pointerdown", "wheel"] as const) window.addEventListener(name, desk.touch, { passive: true });
    // Who listens works: a recording that plays tells its time, which does not bubble.
    const onPlaying = (event: Event) => {
      const isPlaying = event.target instanceof HTMLMediaElement && !event.target.paused;
      if (isPlaying && document.visibilityState === "visible") desk.touch();
    };
    window.addEventListener("timeupdate", onPlaying, true);
    return () => {
      clearInterval(beat);
      window.removeEventListener("online", desk.resume);
      window.removeEventListener("focus", desk.resume);
      document.removeEventListener("visibilitychange", onVisibility);
      window.removeEventListener("timeupdate", onPlaying, true);
      for (const name of ["keydown", "pointerdown", "wheel"] as const) window.removeEventListener(name, desk.touch);
      desk.close();
    };
  }, [desk]);
  const view = useSyncExternalStore(desk.subscribe, () => desk.snapshot);
  return { desk, view };
}

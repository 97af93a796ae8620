import { lastMs } from "@goldsmith/core";
import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../api/client";
import { mediaIdOf } from "../../media/media";
import { mediaAddress, mediaQuery } from "../../shared-queries";

export interface Sound {
  media: Api<"Media">;
  durationMs: number;
  /** Pairs of the whole waveform; none where none could be made. */
  overview: Int8Array;
  address: string;
}

/** A part of what was made of a recording, by its bytes. */
export async function fetchMade(id: string, what: string, from: number, to: number): Promise<ArrayBuffer> {
  const answer = await fetch(mediaAddress(id, what), { headers: { Range: `bytes=${from}-${to - 1}` } });
  if (answer.status === 416) return new ArrayBuffer(0);
  if (!answer.ok) throw new Error(String(answer.status));
  return answer.arrayBuffer();
}

async function fetchOverview(id: string): Promise<Int8Array> {
  const answer = await fetch(mediaAddress(id, "overview"));
  return answer.ok ? new Int8Array(await answer.arrayBuffer()) : new Int8Array(0);
}

/** What is needed to draw and play a recording; null while it is fetched or being prepared. */
export function useSound(value: string | undefined): { sound: Sound | null; isPreparing: boolean; error: unknown; isNone: boolean } {
  const id = mediaIdOf(value);
  const { data: media, error } = useQuery({ ...mediaQuery(id ?? ""), enabled: id !== null });
  const isNone = id === null || (media !== undefined && media.kind !== "audio");
  const isReady = media?.is_ready === true && !isNone;
  const overview = useQuery({ queryKey: ["media", id, "overview"], staleTime: Infinity, enabled: isReady, queryFn: () => fetchOverview(id ?? "") }).data;
  const isWhole = isReady && overview !== undefined;
  const sound = isWhole ? { media, overview, durationMs: lastMs(media.duration_s ?? 0), address: mediaAddress(media.id) } : null;
  return { sound, isPreparing: media !== undefined && !isReady, error, isNone };
}

import { useQuery } from "@tanstack/react-query";
import type { Api } from "../../../api/client";
import { shownAddress } from "../../media/MediaView";
import { mediaIdOf } from "../../media/media";
import { useLost } from "../../media/useLost";
import { mediaQuery } from "../../shared-queries";

export interface Picture {
  media: Api<"Media">;
  size: { width: number; height: number };
  /** Where the whole picture is; a huge one is drawn from its tiles instead. */
  address: string;
}

/** What is needed to draw a picture; null while it is fetched or being prepared. */
export function usePicture(value: string | undefined): { picture: Picture | null; isPreparing: boolean; error: unknown; isNone: boolean; onLost?: () => void } {
  const id = mediaIdOf(value);
  const { data: media, error } = useQuery({ ...mediaQuery(id ?? ""), enabled: id !== null });
  const address = media ? shownAddress(media) : null;
  const { lost, onError } = useLost(address);
  const isNone = id === null || (media !== undefined && media.kind !== "image");
  if (!media || isNone || !media.width || !media.height) return { picture: null, isPreparing: false, error, isNone };
  // Whether a large picture has tiles is known only once they were made.
  const isPreparing = address === null || (!media.is_ready && Math.max(media.width, media.height) > 8192);
  return { picture: isPreparing ? null : { media, address, size: { width: media.width, height: media.height } }, isPreparing, error: lost, isNone, onLost: onError };
}

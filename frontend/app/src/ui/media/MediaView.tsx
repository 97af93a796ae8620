import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatBytes } from "../../i18n/format";
import { mediaAddress, mediaQuery } from "../shared-queries";
import { Failure } from "../states";
import classes from "./media.module.css";
import { useLost } from "./useLost";

interface Props {
  id: string;
  /** What the field is called, for those who do not see it. */
  title: string;
  isSmall?: boolean;
}

/** The address of a picture that a browser can show: a TIFF as PNG, a huge one as its preview. */
export function shownAddress(media: Api<"Media">): string | null {
  if (media.tile_levels > 0) return mediaAddress(media.id, "preview");
  if (media.mime !== "image/tiff") return mediaAddress(media.id);
  return media.is_ready ? mediaAddress(media.id, "plain") : null;
}

/** A picture or a recording, to be looked at or listened to. */
export function MediaView({ id, title, isSmall }: Props) {
  const { t } = useTranslation();
  const { data: media, error } = useQuery(mediaQuery(id));
  const address = media?.kind === "image" ? isSmall && media.is_ready ? mediaAddress(id, "preview") : shownAddress(media) : null;
  const { lost, onError } = useLost(address);
  if (error ?? lost) return <Failure error={error ?? lost} />;
  if (!media) return <div className={classes.waiting} aria-busy />;
  if (media.kind === "audio") {
    return (
      <figure className={classes.sound}>
        <audio controls preload="metadata" src={mediaAddress(id)} aria-label={t("media.sound_of", { title })} />
        <figcaption><Text size="xs" c="dimmed"><bdi>{media.filename}</bdi> · {formatBytes(media.size_bytes)}</Text></figcaption>
      </figure>
    );
  }
  if (!address) return <Text size="sm" c="dimmed" role="status">{t("media.preparing")}</Text>;
  return <img className={classes.picture} data-small={isSmall || undefined} src={address} alt={t("media.picture_of", { title, name: media.filename })} width={media.width ?? undefined} height={media.height ?? undefined} decoding="async" onError={onError} />;
}

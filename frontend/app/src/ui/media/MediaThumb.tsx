import { textOfField } from "@goldsmith/core";
import { IconPhoto, IconVolume } from "@tabler/icons-react";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { mediaAddress, mediaQuery } from "../shared-queries";
import { TextView } from "../TextView";
import { mediaIdOf } from "./media";
import classes from "./media.module.css";

const SOUND = /\.(wav|flac|mp3|og[ga]|opus|m4a|aac)$/i;

/** A picture as large as a line, or the name of a recording. */
export function MediaThumb({ id, name, height = 30 }: { id: string; name?: string; height?: number }) {
  const { t } = useTranslation();
  const [isMissing, setIsMissing] = useState(false);
  const isSound = name !== undefined && SOUND.test(name);
  const media = useQuery({ ...mediaQuery(id), enabled: isMissing || !name }).data;
  const shown = name ?? media?.filename ?? "";
  // What was not made when the list was drawn may be there now.
  const isThere = (!isMissing && !isSound) || (media?.is_ready === true && media.kind === "image");
  const Icon = isSound || media?.kind === "audio" ? IconVolume : IconPhoto;
  return (
    <span className={classes.thumb}>
      {!isThere ? <Icon size={16} aria-hidden /> : <img key={String(isMissing)} src={mediaAddress(id, "preview")} alt={name ? "" : t("media.picture")} height={height} loading="lazy" decoding="async" onError={() => setIsMissing(true)} />}
      {shown && <bdi className="gs-clip">{shown}</bdi>}
    </span>
  );
}

interface LineProps {
  fields: Record<string, string>;
  language?: string | null;
  limit?: number;
  /** What a picture is called beside it, such as the file it came from. */
  name?: string | null;
}

/** An item in one line: its pictures small, its words cut. */
export function ItemLine({ fields, language, limit, name }: LineProps) {
  const values = Object.values(fields).map(textOfField);
  const pictures = values.flatMap((value) => mediaIdOf(value) ?? []);
  const words = values.filter((value) => mediaIdOf(value) === null).join(" · ").replace(/\s+/g, " ");
  if (pictures.length === 0) return <TextView text={words} language={language} limit={limit} />;
  return (
    <span className={classes.line}>
      {pictures.map((id) => <MediaThumb key={id} id={id} name={words ? undefined : (name?.split("/").at(-1) ?? undefined)} />)}
      {words && <TextView text={words} language={language} limit={limit} />}
    </span>
  );
}

import { Text } from "@mantine/core";
import type { Answers, Mark, Schema } from "@goldsmith/core";
import { useEffect, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { Failure } from "../../states";
import { drawnOn } from "./drawn";
import classes from "./shapes.module.css";
import { usePicture, type Picture } from "./usePicture";
import { useStage } from "./useStage";
import { useStrokes } from "./useStrokes";

interface Props {
  value: string;
  field: string;
  title: string;
  schema: Schema;
  answers: Answers;
  /** What stands out, such as shapes that others do not have. */
  looks?: (mark: Mark) => unknown;
  isSmall?: boolean;
}

function Shown({ field, title, schema, answers, looks, isSmall, picture, onLost }: Props & { picture: Picture; onLost: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { stage, refs } = useStage(picture, null);
  const drawn = drawnOn(schema, answers, field, looks && ((mark) => looks(mark) != null));
  const text = JSON.stringify(drawn.map((one) => [one.id, one.shape, one.color, one.differs]));
  useEffect(() => stage?.draw(drawn), [stage, text]);
  const strokes = useStrokes({ session: null, stage, field, room: refs.room, isOff: true });
  return (
    <div ref={refs.room} className={classes.room} data-small={isSmall || undefined} style={{ "--ratio": `${picture.size.width} / ${picture.size.height}` } as CSSProperties} role="img" aria-label={t("shapes.shown", { title, n: drawn.length })} {...strokes} onDoubleClick={() => stage?.fit()}>
      {picture.media.tile_levels > 0
        ? <canvas ref={refs.tiles} className={classes.layer} aria-hidden />
        : <img ref={refs.picture} className={classes.whole} src={picture.address} width={picture.size.width} height={picture.size.height} alt="" draggable={false} onError={onLost} />}
      <canvas ref={refs.shapes} className={classes.layer} aria-hidden />
      <canvas ref={refs.hand} className={classes.layer} aria-hidden />
    </div>
  );
}

/** A picture with the shapes of some answers, to be looked at: the wheel zooms, dragging moves it. */
export function ShapePicture(props: Props) {
  const { t } = useTranslation();
  const { picture, error, isNone, onLost } = usePicture(props.value);
  if (error) return <Failure error={error} />;
  if (isNone) return <Text size="sm" c="dimmed">{t("shapes.no_picture")}</Text>;
  if (!picture) return <div className={classes.room} data-small={props.isSmall || undefined} aria-busy />;
  return <Shown key={picture.media.id} {...props} picture={picture} onLost={onLost} />;
}

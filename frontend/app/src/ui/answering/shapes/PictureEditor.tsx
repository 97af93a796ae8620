import { boundsOf, isShapes, type ShapeSession } from "@goldsmith/core";
import { Text } from "@mantine/core";
import { useEffect, useRef, useState, type CSSProperties } from "react";
import { useTranslation } from "react-i18next";
import { choiceColor, choiceName } from "../../choices";
import { Failure } from "../../states";
import { useGhosts } from "../ghosts";
import { useDocument } from "../useDocument";
import { drawnOn } from "./drawn";
import { focusPicture, takeKeys } from "./focus";
import { HandLine } from "./HandLine";
import { PictureBar } from "./PictureBar";
import classes from "./shapes.module.css";
import { onPictureKey, usePictureKeys } from "./usePictureKeys";
import { usePicture, type Picture } from "./usePicture";
import { useShapeState } from "./useShapes";
import type { Stage } from "./stage";
import { useStage } from "./useStage";
import { useStrokes } from "./useStrokes";

interface Props {
  session: ShapeSession;
  field: string;
  title: string;
  value: string;
}

/** What is drawn beside the shape in hand follows the answers. */
function useDrawnShapes(stage: Stage | null, session: ShapeSession, field: string): void {
  const { answers } = useDocument(session.document);
  const { chosenId } = useShapeState(session);
  const ghosts = useGhosts();
  useEffect(() => {
    if (!stage) return;
    const { schema } = session.document;
    stage.colorOf = (questionId, label) => {
      const question = schema.questions.find((one) => one.id === questionId);
      return { color: choiceColor(question, label), name: choiceName(question, label) };
    };
    stage.draw(drawnOn(schema, answers, field, undefined, ghosts).filter((one) => one.id !== chosenId));
  }, [stage, session, field, answers, chosenId, ghosts]);
  useEffect(() => {
    const inHand = drawnOn(session.document.schema, ghosts?.answers ?? {}, field, undefined, ghosts).find((one) => one.ghost === "current");
    if (stage && inHand) stage.reveal(boundsOf(inHand.shape));
  }, [stage, session, field, ghosts]);
  useEffect(() => {
    const { chosen } = session;
    if (stage && chosen && chosen.question.field === field && !session.isStroking) stage.reveal(boundsOf(chosen.shape));
  }, [stage, session, field, chosenId]);
}

function Editor({ session, field, title, picture, onLost }: Props & { picture: Picture; onLost: (() => void) | undefined }) {
  const { t } = useTranslation();
  const { stage, refs } = useStage(picture, session);
  const [light, setLight] = useState({ brightness: 100, contrast: 100 });
  const [isLighting, setLighting] = useState(false);
  const { questionId, tool, cursor, into } = useShapeState(session);
  const frame = useRef<HTMLDivElement>(null);
  session.measure(field, picture.size);
  usePictureKeys(session, stage, field, () => setLighting(true));
  useDrawnShapes(stage, session, field);
  const strokes = useStrokes({ session, stage, field, room: refs.room, isOff: false });
  const isAbout = session.question?.field === field && isShapes(session.question);
  const isOpened = useRef(false);
  useEffect(() => {
    // The picture takes the keyboard when its question is the current one, unless somebody is writing; the page only moves once somebody went on to it.
    if (isAbout && !document.activeElement?.closest("input, textarea, [contenteditable], [role=dialog]")) (isOpened.current ? focusPicture : takeKeys)();
    isOpened.current = true;
  }, [isAbout, questionId]);
  const filter = light.brightness === 100 && light.contrast === 100 ? undefined : `brightness(${light.brightness}%) contrast(${light.contrast}%)`;
  return (
    <div ref={frame} className={classes.editor}>
      <PictureBar session={session} stage={stage} light={light} onLight={setLight} isLighting={isLighting} onLighting={setLighting} />
      <div ref={refs.room} className={classes.room} role="application" aria-roledescription={t("shapes.drawing_area")} aria-label={t("shapes.picture_of", { title })} aria-describedby={`shapes-hint-${field}`} tabIndex={0} data-moves data-shape-canvas={field}
        data-tool={into ? "polygon" : tool} data-aiming={cursor !== null || undefined} style={{ "--ratio": `${picture.size.width} / ${picture.size.height}` } as CSSProperties} onKeyDown={(event) => onPictureKey(session, stage, event)} {...strokes}>
        {picture.media.tile_levels > 0
          ? <canvas ref={refs.tiles} className={classes.layer} style={{ filter }} aria-hidden />
          : <img ref={refs.picture} className={classes.whole} src={picture.address} width={picture.size.width} height={picture.size.height} alt="" draggable={false} onError={onLost} style={{ filter }} />}
        <canvas ref={refs.shapes} className={classes.layer} aria-hidden />
        <canvas ref={refs.hand} className={classes.layer} aria-hidden />
      </div>
      <div id={`shapes-hint-${field}`} className={classes.spoken}>{t("shapes.keys_hint")}</div>
      <HandLine session={session} />
    </div>
  );
}

/** A picture on which shapes are drawn, by hand or by keys alone. */
export function PictureEditor(props: Props) {
  const { t } = useTranslation();
  const { picture, isPreparing, error, isNone, onLost } = usePicture(props.value);
  if (error) return <Failure error={error} />;
  if (isNone) return <Text size="sm" c="var(--gs-warn)">{t("shapes.no_picture")}</Text>;
  if (!picture) return <div className={classes.room} aria-busy>{isPreparing && <Text size="sm" c="dimmed" p="md" role="status">{t("media.preparing")}</Text>}</div>;
  return <Editor key={picture.media.id} {...props} picture={picture} onLost={onLost} />;
}

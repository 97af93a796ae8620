import { attributesFor, measuresOf, type ShapeSession } from "@goldsmith/core";
import { Button, Text } from "@mantine/core";
import { IconCopy, IconLayersSubtract, IconStackBack, IconStackFront, IconTrash } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { LabelChip } from "../../Chips";
import { choiceColor, choiceName } from "../../choices";
import { useDocument } from "../useDocument";
import { AttributeInputs } from "../spans/AttributeInputs";
import { BrushHand, JointHand, NextJoint } from "./PartsHand";
import { BarTool } from "./PictureBar";
import { ShapeLabels } from "./ShapeLabels";
import classes from "./shapes.module.css";
import { useShapeState } from "./useShapes";

/** Words for a screen reader, said again when the same thing happens twice. */
function Spoken({ session }: { session: ShapeSession }) {
  const { t } = useTranslation();
  const { said } = useShapeState(session);
  const words = said.key && t(`shapes.said.${said.key}`, { label: said.label, size: said.size, place: said.place, n: said.n, of: said.of, joint: said.joint, next: said.next, defaultValue: "" });
  return <div className={classes.spoken} role="status" aria-live="polite">{words}{said.turn % 2 === 1 ? "\u00a0" : ""}</div>;
}

const REFUSALS = ["full", "too_few_points", "no_extent", "choose_first", "choose_polygon", "choose_mask", "choose_joint", "last_joint", "no_holes", "at_edge"];
const ENDED_BY_HAND = ["polygon", "polyline", "skeleton", "mask"];

/** What is in hand and what can be done with it; where nothing is, how to begin. */
export function HandLine({ session }: { session: ShapeSession }) {
  const { t } = useTranslation();
  useDocument(session.document);
  const { said, tool, into } = useShapeState(session);
  const { chosen, sketch, question } = session;
  const label = question && session.nextLabel;
  const specs = chosen ? attributesFor(chosen.question, chosen.mark.value) : [];
  const hint = into ? "hole" : sketch ? `drawing_${sketch.tool}` : tool;
  return (
    <div className={classes.hand} data-shape-panel>
      <div className={classes.line}>
        {chosen && question ? <>
          <LabelChip name={choiceName(question, String(chosen.mark.value))} color={choiceColor(question, String(chosen.mark.value))} />
          <Text size="xs" c="dimmed" className="gs-num" span>{measuresOf(chosen.shape).size} · {measuresOf(chosen.shape).place}</Text>
          <JointHand session={session} />
          <BrushHand session={session} />
          <span className={classes.grow} />
          {chosen.shape.shape === "polygon" && <BarTool act="shapes.hole" label={t("shapes.hole")} onClick={() => session.cutHole()}><IconLayersSubtract size={17} /></BarTool>}
          <BarTool act="shapes.front" label={t("shapes.front")} onClick={() => session.lay("front")}><IconStackFront size={17} /></BarTool>
          <BarTool act="shapes.back" label={t("shapes.back")} onClick={() => session.lay("back")}><IconStackBack size={17} /></BarTool>
          <BarTool act="shapes.duplicate" label={t("shapes.duplicate")} onClick={() => session.duplicate()}><IconCopy size={17} /></BarTool>
          <BarTool act="shapes.delete" label={t("shapes.delete")} onClick={() => session.remove()}><IconTrash size={17} /></BarTool>
        </> : <>
          {label && tool !== "select" && <LabelChip name={choiceName(question, label)} color={choiceColor(question, label)} />}
          {(sketch?.tool ?? tool) === "skeleton" ? <NextJoint session={session} /> : <Text size="sm" c="dimmed" flex="1 1 180px">{t(`shapes.how.${hint}`)}</Text>}
          <BrushHand session={session} />
          {sketch && <>{ENDED_BY_HAND.includes(sketch.tool) && <Button variant="default" size="compact-sm" onClick={() => session.finish()}>{t("shapes.finish")}</Button>}<Button variant="subtle" color="gray" size="compact-sm" onClick={() => session.escape()}>{t("common.cancel")}</Button></>}
        </>}
      </div>
      {REFUSALS.includes(said.key) && <Text size="sm" c="var(--gs-warn)">{t(`shapes.said.${said.key}`)}</Text>}
      {chosen && specs.length > 0 && <AttributeInputs key={chosen.mark.id} session={session} mark={chosen.mark} specs={specs} />}
      {question && <ShapeLabels session={session} question={question} className={classes.near} />}
      <Spoken session={session} />
    </div>
  );
}

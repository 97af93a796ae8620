import { jointsAsked, type ShapeSession, type Visibility } from "@goldsmith/core";
import { SegmentedControl, Slider, Text } from "@mantine/core";
import { IconBucketDroplet, IconEraser, IconEyeOff, IconX } from "@tabler/icons-react";
import { useTranslation } from "react-i18next";
import { formatNumber } from "../../../i18n/format";
import { focusPicture } from "./focus";
import { BarTool } from "./PictureBar";
import classes from "./shapes.module.css";
import { useShapeState } from "./useShapes";

interface Props {
  session: ShapeSession;
}

const SEEN: Visibility[] = [2, 1, 0];
/** The slider grows by doubling: small brushes need fine steps. */
const LARGEST = 10;

/** The brush: how large it is, whether it takes away, and what closes holes. */
export function BrushHand({ session }: Props) {
  const { t } = useTranslation();
  const { tool, isErasing } = useShapeState(session);
  const isOnMask = session.chosen?.shape.shape === "mask";
  if (tool !== "mask" && !isOnMask) return null;
  return (
    <>
      {tool === "mask" && <>
        <Slider w={92} min={0} max={LARGEST} step={0.05} value={Math.log2(session.brushSize)} label={formatNumber(session.brushSize)} thumbLabel={t("shapes.brush")} onChange={(value) => session.setBrush(2 ** value)} onChangeEnd={focusPicture} />
        <Text size="xs" className="gs-num" miw={38} span>{t("shapes.px", { n: formatNumber(session.brushSize) })}</Text>
        <BarTool act="shapes.erase" label={t("shapes.erase")} isOn={isErasing} onClick={() => session.turnErasing()}><IconEraser size={17} /></BarTool>
      </>}
      {isOnMask && <BarTool act="shapes.fill" label={t("shapes.fill")} onClick={() => session.fillHoles()}><IconBucketDroplet size={17} /></BarTool>}
    </>
  );
}

/** The joint in hand, and how it is seen. */
export function JointHand({ session }: Props) {
  const { t } = useTranslation();
  useShapeState(session);
  const { joint, chosen } = session;
  if (chosen?.shape.shape !== "skeleton") return null;
  if (!joint) return <Text size="xs" c="dimmed" span>{t("shapes.joints_placed", { n: chosen.shape.joints.filter((one) => one.v > 0).length, of: jointsAsked(chosen.question).length })}</Text>;
  const see = (v: Visibility) => {
    if (v === 0 || joint.v === 0) session.leaveJoint();
    if (v === 1 || (v === 2 && joint.v === 1)) session.hideJoint();
    focusPicture();
  };
  return (
    <>
      <Text size="sm" fw={560} span><bdi>{joint.name}</bdi></Text>
      <SegmentedControl size="xs" aria-label={t("shapes.seen_of", { joint: joint.name })} value={String(joint.v)} onChange={(value) => see(Number(value) as Visibility)} data={SEEN.map((v) => ({ value: String(v), label: t(`shapes.seen.${v}`) }))} />
    </>
  );
}

/** Which joint comes next while a skeleton is drawn. */
export function NextJoint({ session }: Props) {
  const { t } = useTranslation();
  const { isHidden } = useShapeState(session);
  const next = session.nextJoint;
  if (!next) return <Text size="sm" c="dimmed" flex="1 1 180px">{t("shapes.how.no_joints")}</Text>;
  return (
    <>
      <Text size="sm" flex="1 1 180px">{t("shapes.next_joint", { joint: next.name, n: next.number, of: next.of })}</Text>
      <span className={classes.line}>
        <BarTool act="shapes.hide" label={t("shapes.hide_next")} isOn={isHidden} onClick={() => session.hideJoint()}><IconEyeOff size={17} /></BarTool>
        <BarTool act="shapes.absent" label={t("shapes.absent_next")} onClick={() => session.leaveJoint()}><IconX size={17} /></BarTool>
      </span>
    </>
  );
}

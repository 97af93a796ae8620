import { toolsOf, type ShapeSession, type Tool } from "@goldsmith/core";
import { ActionIcon, Group, Popover, Slider, Stack, Text, Tooltip } from "@mantine/core";
import { IconArrowsMaximize, IconBrush, IconCircleDot, IconLine, IconMagnet, IconOvalVertical, IconPointer, IconPolygon, IconRectangle, IconRotateClockwise, IconRotateRectangle, IconStretching, IconSun, IconZoomIn, IconZoomOut, type Icon } from "@tabler/icons-react";
import { useSyncExternalStore } from "react";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../../i18n/format";
import { Keys } from "../../Keys";
import { toAria, useKeys } from "../../keymap";
import { focusPicture } from "./focus";
import classes from "./shapes.module.css";
import type { Stage } from "./stage";
import { ZOOM_STEP } from "./usePictureKeys";
import { useShapeState } from "./useShapes";

export interface Light {
  brightness: number;
  contrast: number;
}

interface Props {
  session: ShapeSession;
  stage: Stage | null;
  light: Light;
  onLight: (light: Light) => void;
  /** Whether brightness and contrast are being set. */
  isLighting: boolean;
  onLighting: (isLighting: boolean) => void;
}

const ICONS: Record<Tool, Icon> = { select: IconPointer, box: IconRectangle, rotated_box: IconRotateRectangle, polygon: IconPolygon, polyline: IconLine, point: IconCircleDot, ellipse: IconOvalVertical, skeleton: IconStretching, mask: IconBrush };
const none = () => () => undefined;
const toolsAsked = (session: ShapeSession) => (session.question ? toolsOf(session.question) : []);

interface ToolProps {
  act: string;
  label: string;
  isOn?: boolean;
  onClick: () => void;
  children: React.ReactNode;
}

export function BarTool({ act, label, isOn, onClick, children }: ToolProps) {
  const keys = useKeys();
  const shown = keys(act);
  return (
    <Tooltip label={<>{label} {shown && <span className="gs-key"><Keys keys={shown} hidden /></span>}</>}>
      <ActionIcon variant={isOn ? "filled" : "subtle"} color={isOn ? undefined : "gray"} size={32} aria-label={label} aria-pressed={isOn} aria-keyshortcuts={shown ? toAria(shown) : undefined} onClick={() => { onClick(); focusPicture(); }}>{children}</ActionIcon>
    </Tooltip>
  );
}

function LightTool({ light, onLight, isLighting, onLighting }: Omit<Props, "session" | "stage">) {
  const { t } = useTranslation();
  const keys = useKeys();
  const turn = (isOn: boolean) => {
    onLighting(isOn);
    if (!isOn) focusPicture();
  };
  return (
    <Popover width={240} position="bottom-end" trapFocus closeOnEscape={false} opened={isLighting} onChange={turn}>
      <Popover.Target>
        <Tooltip disabled={isLighting} label={<>{t("shapes.light")} <span className="gs-key"><Keys keys={keys("shapes.light")} hidden /></span></>}>
          <ActionIcon variant="subtle" color="gray" size={32} aria-label={t("shapes.light")} aria-keyshortcuts={toAria(keys("shapes.light"))} onClick={() => turn(!isLighting)}><IconSun size={18} /></ActionIcon>
        </Tooltip>
      </Popover.Target>
      <Popover.Dropdown onKeyDownCapture={(event) => {
        if (event.key !== "Escape") return;
        // What is in hand stays there.
        event.stopPropagation();
        event.preventDefault();
        turn(false);
      }}>
        <Stack gap="xs">
          {(["brightness", "contrast"] as const).map((name) => (
            <div key={name}>
              <Group justify="space-between"><Text size="xs">{t(`shapes.${name}`)}</Text><Text size="xs" c="dimmed" className="gs-num">{formatShare(light[name] / 100)}</Text></Group>
              <Slider thumbLabel={t(`shapes.${name}`)} min={20} max={300} step={5} value={light[name]} label={null} onChange={(value) => onLight({ ...light, [name]: value })} onDoubleClick={() => onLight({ ...light, [name]: 100 })} />
            </div>
          ))}
        </Stack>
      </Popover.Dropdown>
    </Popover>
  );
}

/** Tools on one side, what is seen on the other. */
export function PictureBar({ session, stage, ...lighting }: Props) {
  const { t } = useTranslation();
  const { tool, into, isSnapping } = useShapeState(session);
  const hasCorners = toolsAsked(session).some((one) => one === "polygon" || one === "polyline");
  const scale = useSyncExternalStore(stage?.subscribe ?? none, () => stage?.scale ?? 1);
  const tools: Tool[] = ["select", ...toolsAsked(session)];
  return (
    <div className={classes.bar} role="toolbar" aria-label={t("shapes.tools")}>
      {tools.map((one) => {
        const Shown = ICONS[one];
        return <BarTool key={one} act={`shapes.tool_${one}`} label={t(`shapes.tool.${one}`)} isOn={into ? one === "polygon" : tool === one} onClick={() => session.setTool(one)}><Shown size={18} stroke={1.7} /></BarTool>;
      })}
      {hasCorners && <BarTool act="shapes.snap" label={t("shapes.snap")} isOn={isSnapping} onClick={() => session.turnSnapping()}><IconMagnet size={18} stroke={1.7} /></BarTool>}
      <span className={classes.grow} />
      <LightTool {...lighting} />
      <BarTool act="shapes.zoom_out" label={t("shapes.zoom_out")} onClick={() => stage?.zoom(1 / ZOOM_STEP)}><IconZoomOut size={18} /></BarTool>
      <Text size="xs" c="dimmed" className={`gs-num ${classes.scale}`}>{formatShare(scale)}</Text>
      <BarTool act="shapes.zoom_in" label={t("shapes.zoom_in")} onClick={() => stage?.zoom(ZOOM_STEP)}><IconZoomIn size={18} /></BarTool>
      <BarTool act="shapes.turn" label={t("shapes.turn")} onClick={() => stage?.turn()}><IconRotateClockwise size={17} /></BarTool>
      <BarTool act="shapes.fit" label={t("shapes.fit")} onClick={() => stage?.fit()}><IconArrowsMaximize size={17} /></BarTool>
    </div>
  );
}

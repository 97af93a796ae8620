import { Group, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import classes from "./models.module.css";

type Point = Api<"CurvePoint">;
type Line = "random" | "active";

const WIDTH = 320;
const HEIGHT = 130;
const EDGE = { left: 34, right: 8, top: 8, bottom: 22 };

/** Accuracy, or F1 of labels, on held-out items as labels grow, in random and in active order; lowest and highest run as a band. */
export function LearningCurve({ points, measure }: { points: Point[]; measure: string }) {
  const { t } = useTranslation();
  const first = points[0];
  const last = points.at(-1);
  if (!first || !last || points.length < 2) return null;
  const values = points.flatMap((point) => [point.random, point.active].flatMap((runs) => [runs.low, runs.high]));
  const low = Math.max(0, Math.min(...values) - 0.03);
  const high = Math.min(1, Math.max(...values) + 0.03);
  const x = (n: number) => EDGE.left + ((Math.log(n) - Math.log(first.n)) / (Math.log(last.n) - Math.log(first.n) || 1)) * (WIDTH - EDGE.left - EDGE.right);
  const y = (value: number) => EDGE.top + (1 - (value - low) / (high - low || 1)) * (HEIGHT - EDGE.top - EDGE.bottom);
  const path = (line: Line) => points.map((point) => `${x(point.n)},${y(point[line].mean)}`).join(" ");
  const band = (line: Line) => [...points.map((point) => `${x(point.n)},${y(point[line].high)}`), ...[...points].reverse().map((point) => `${x(point.n)},${y(point[line].low)}`)].join(" ");
  const said = points.map((point) => t("models.curve_point", { n: formatNumber(point.n), random: formatShare(point.random.mean, 1), active: formatShare(point.active.mean, 1) })).join("; ");
  return (
    <figure className={classes.curve} dir="ltr">
      <svg viewBox={`0 0 ${WIDTH} ${HEIGHT}`} width="100%" role="img" aria-label={`${t("models.curve")}: ${said}`}>
        {[low, (low + high) / 2, high].map((value) => (
          <g key={value}>
            <line x1={EDGE.left} x2={WIDTH - EDGE.right} y1={y(value)} y2={y(value)} className={classes.grid} />
            <text x={EDGE.left - 5} y={y(value) + 3} textAnchor="end" className={classes.tick}>{formatShare(value)}</text>
          </g>
        ))}
        {points.map((point) => <text key={point.n} x={x(point.n)} y={HEIGHT - 6} textAnchor={point === first ? "start" : point === last ? "end" : "middle"} className={classes.tick}>{formatNumber(point.n)}</text>)}
        {(["random", "active"] as const).map((line) => (
          <g key={line} data-line={line} className={classes.line}>
            <polygon points={band(line)} className={classes.band} />
            <polyline points={path(line)} fill="none" strokeWidth={2} strokeDasharray={line === "random" ? "4 3" : undefined} />
          </g>
        ))}
      </svg>
      <Group gap="md" component="figcaption" dir="auto">
        {(["random", "active"] as const).map((line) => <Text key={line} size="xs" c="dimmed"><span className={classes.swatch} data-line={line} aria-hidden /> {t(`models.order_${line}`)}</Text>)}
      </Group>
      <Text size="xs" c="dimmed" dir="auto">{t("models.curve_hint", { measure: t(`models.${measure}`) })}</Text>
    </figure>
  );
}

import type { ComponentProps } from "react";
import type { Api } from "../../api/client";
import type { Plot } from "../../ui/Plot";

type Spec = ComponentProps<typeof Plot>["spec"];

interface Line { name: string; limit: number; since?: string | number | null; points: { n: number; total: number }[] }

/** The cumulated sum of errors, label by label, with the line at which it raises an alarm. */
export function courseSpec(paths: Line[], words: { n: string; total: string }): Spec {
  const values = paths.flatMap((path) => path.points.map((point) => ({ name: path.name, n: point.n, total: point.total })));
  const alarms = paths.flatMap((path) => (path.since ? path.points.filter((point) => point.total >= path.limit).slice(0, 1).map((point) => ({ name: path.name, n: point.n, total: point.total })) : []));
  const x = { field: "n", type: "quantitative" as const, title: words.n, axis: { format: "d", grid: false } };
  const y = { field: "total", type: "quantitative" as const, title: words.total, axis: { tickCount: 5 } };
  const color = { field: "name", type: "nominal" as const, title: null, legend: paths.length > 1 ? { orient: "bottom" as const } : null };
  return {
    layer: [
      { data: { values: [{ total: paths[0]?.limit ?? 0 }] }, mark: { type: "rule", strokeDash: [4, 3], opacity: 0.7 }, encoding: { y } },
      { data: { values }, mark: { type: "line", interpolate: "linear", strokeWidth: 2 }, encoding: { x, y, color } },
      { data: { values: alarms }, mark: { type: "point", filled: true, size: 70, opacity: 1 }, encoding: { x, y, color } },
    ],
  } as Spec;
}

/** How long judgements took; each bar is half of a doubling wide. */
export function timeBinsSpec(bins: Api<"TimeBin">[], words: { seconds: string; n: string }): Spec {
  return {
    data: { values: bins },
    mark: { type: "rect", stroke: null },
    encoding: {
      x: { field: "low_s", type: "quantitative", scale: { type: "log", base: 2 }, title: words.seconds, axis: { format: "~g", tickCount: 6, grid: false } },
      x2: { field: "high_s" },
      y: { field: "n", type: "quantitative", scale: { zero: true }, title: words.n, axis: { format: "~s", tickCount: 4 } },
      y2: { datum: 0 },
    },
  } as Spec;
}

/** What somebody says of items that are taken to be of a class. */
export function takenSpec(cells: Api<"TakenFor">[], words: { given: string; taken: string; n: string }): Spec {
  const most = Math.max(1, ...cells.map((cell) => cell.n));
  // Many names stand aslant, or they would run into each other.
  const isCrowded = new Set(cells.map((cell) => cell.taken)).size > 5;
  return {
    data: { values: cells },
    encoding: { x: { field: "taken", type: "nominal", title: words.taken, axis: { labelAngle: isCrowded ? -35 : 0, labelLimit: 90 } }, y: { field: "given", type: "nominal", title: words.given, axis: { labelLimit: 110 } } },
    layer: [
      { mark: { type: "rect", cornerRadius: 2 }, encoding: { color: { field: "n", type: "quantitative", scale: { domain: [0, most], scheme: "blues" }, legend: null } } },
      { mark: { type: "text", fontSize: 11 }, encoding: { text: { field: "n", type: "quantitative" }, color: { condition: { test: `datum.n > ${0.55 * most}`, value: "#fff" }, value: "#1c2b4a" } } },
    ],
  } as Spec;
}

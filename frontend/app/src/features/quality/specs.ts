import type { Api } from "../../api/client";
import type { Plot } from "../../ui/Plot";
import type { ComponentProps } from "react";

type Spec = ComponentProps<typeof Plot>["spec"];
const DAY_MS = 86_400_000;
type Words = Record<string, string>;

/** How many items were judged how often. */
export function timesSpec(judged: Api<"ItemsJudged">[], words: { times: string; items: string }): Spec {
  return {
    data: { values: judged },
    mark: { type: "bar", cornerRadiusEnd: 3, ...(judged.length < 6 ? { size: 44 } : {}) },
    encoding: {
      x: { field: "times", type: "ordinal", title: words.times, axis: { labelAngle: 0 } },
      y: { field: "items", type: "quantitative", title: words.items, axis: { format: "~s", tickCount: 4 } },
    },
  } as Spec;
}

/** Judgements day by day, with a line where the guideline changed. */
export function daysSpec(history: Api<"History">, words: { day: string; judgements: string; version: string }): Spec {
  const first = history.days[0]?.day ?? "";
  const last = history.days.at(-1)?.day ?? "";
  // A fortnight at least, so that a single day is no wall.
  const since = new Date(Math.min(Date.parse(first), Date.parse(last) - 13 * DAY_MS) - DAY_MS / 2).toISOString();
  const until = new Date(Date.parse(last) + DAY_MS / 2).toISOString();
  const scale = { type: "utc" as const, domain: [since, until] };
  const size = Math.max(2, Math.min(18, (14 * 18) / ((Date.parse(until) - Date.parse(since)) / DAY_MS)));
  const breaks = history.breaks.filter((one) => one.at.slice(0, 10) >= first).map((one) => ({ day: one.at.slice(0, 10), name: `${words.version} ${one.number}` }));
  return {
    layer: [
      { data: { values: history.days }, mark: { type: "bar", size }, encoding: { x: { field: "day", type: "temporal", scale, title: words.day, axis: { format: "%d.%m.", tickCount: 6, grid: false } }, y: { field: "judgements", type: "quantitative", title: words.judgements, axis: { format: "~s", tickCount: 4 } } } },
      { data: { values: breaks }, mark: { type: "rule", strokeDash: [4, 3], opacity: 0.7 }, encoding: { x: { field: "day", type: "temporal", scale } } },
      { data: { values: breaks }, mark: { type: "text", align: "center", baseline: "bottom", y: -4 }, encoding: { x: { field: "day", type: "temporal", scale }, text: { field: "name" } } },
    ],
  } as Spec;
}

/** How often each two people gave the same answer. */
export function pairsSpec(pairs: Api<"PairAgreement">[], words: Words): Spec {
  const cells = pairs.flatMap((one) => [{ a: one.one_name, b: one.other_name, ...one }, { a: one.other_name, b: one.one_name, ...one }]).map((one) => ({ a: one.a, b: one.b, share: one.same / one.shared }));
  return {
    data: { values: cells },
    encoding: { x: { field: "a", type: "nominal", title: null, axis: { labelAngle: -40 } }, y: { field: "b", type: "nominal", title: null } },
    layer: [
      { mark: { type: "rect", cornerRadius: 2 }, encoding: { color: { field: "share", type: "quantitative", scale: { domain: [0, 1], scheme: "blues" }, legend: { title: words.share, format: ".0%", gradientLength: 140 } } } },
      ...(cells.length <= 132 ? [{ mark: { type: "text" as const, fontSize: 11 }, encoding: { text: { field: "share", type: "quantitative" as const, format: ".0%" }, color: { condition: { test: "datum.share > 0.55", value: "#fff" }, value: "#1c2b4a" } } }] : []),
    ],
  } as Spec;
}

/** What a model claims beside how often it is right; on the line it claims what is true. */
export function reliabilitySpec(bins: Api<"ReliabilityBin">[], words: { claimed: string; right: string }): Spec {
  const share = { type: "quantitative" as const, scale: { domain: [0, 1] } };
  return {
    layer: [
      { data: { values: [{ at: 0 }, { at: 1 }] }, mark: { type: "line", strokeDash: [4, 3], opacity: 0.5 }, encoding: { x: { field: "at", ...share, title: words.claimed, axis: { format: ".0%" } }, y: { field: "at", ...share, title: words.right, axis: { format: ".0%" } } } },
      { data: { values: bins }, mark: { type: "rule", strokeWidth: 2 }, encoding: { x: { field: "claimed", ...share }, y: { field: "low", ...share }, y2: { field: "high" } } },
      { data: { values: bins }, mark: { type: "point", filled: true, size: 60, opacity: 1 }, encoding: { x: { field: "claimed", ...share }, y: { field: "right", ...share } } },
    ],
  } as Spec;
}

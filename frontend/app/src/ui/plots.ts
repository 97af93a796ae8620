import type { TopLevelSpec } from "vega-lite";

/** Draw a Vega-Lite specification into a box; returns what ends it. Loaded when a plot is first seen. */
export async function draw(box: HTMLElement, spec: TopLevelSpec): Promise<() => void> {
  const [{ parse, View }, { compile }, { expressionInterpreter }] = await Promise.all([import("vega"), import("vega-lite"), import("vega-interpreter")]);
  // As a tree that is walked, for our policy allows no code made of text.
  const view = new View(parse(compile(spec).spec, undefined, { ast: true }), { expr: expressionInterpreter, renderer: "svg", container: box, hover: false });
  await view.runAsync();
  return () => view.finalize();
}

/** Colors, lines and letters as the rest of the page has them, in light and in dark. */
export function configOf(box: HTMLElement): TopLevelSpec["config"] {
  const style = getComputedStyle(box);
  const color = (name: string) => style.getPropertyValue(name).trim();
  const [ink, line, mark] = [color("--mantine-color-dimmed"), color("--gs-line"), color("--gs-focus")];
  return {
    background: "transparent",
    font: style.fontFamily,
    view: { stroke: null },
    axis: { labelColor: ink, titleColor: ink, gridColor: line, domainColor: line, tickColor: line, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 500, labelLimit: 140, labelSeparation: 4 },
    legend: { labelColor: ink, titleColor: ink, labelFontSize: 12, titleFontSize: 12, titleFontWeight: 500 },
    text: { color: ink },
    mark: { color: mark },
  };
}

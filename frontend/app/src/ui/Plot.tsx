import { Box, useComputedColorScheme } from "@mantine/core";
import { useElementSize } from "@mantine/hooks";
import { useEffect, useRef } from "react";
import type { TopLevelSpec } from "vega-lite";
import { configOf, draw } from "./plots";

interface Props {
  /** What the plot shows, in a sentence, for those who hear it. */
  label: string;
  spec: Omit<TopLevelSpec, "config">;
  height?: number;
}

/** A plot as wide as its place; its numbers are told beside it, so that nobody depends on seeing. */
export function Plot({ label, spec, height = 220 }: Props) {
  const { ref, width } = useElementSize();
  const box = useRef<HTMLDivElement>(null);
  const scheme = useComputedColorScheme();
  const told = JSON.stringify(spec);
  useEffect(() => {
    if (!box.current || width === 0) return;
    let isGone = false;
    let end: (() => void) | undefined;
    const whole = { ...(JSON.parse(told) as object), width, height, autosize: { type: "fit", contains: "padding" }, config: configOf(box.current) } as TopLevelSpec;
    void draw(box.current, whole).then((stop) => { if (isGone) stop(); else end = stop; });
    return () => { isGone = true; end?.(); };
  }, [told, width, height, scheme]);
  return <Box ref={ref} w="100%" mih={height}><div role="img" aria-label={label} dir="ltr"><div ref={box} aria-hidden /></div></Box>;
}

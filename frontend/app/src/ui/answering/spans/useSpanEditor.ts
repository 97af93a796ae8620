import { isAnchored } from "@goldsmith/core";
import { lazyEditor } from "../lazyEditor";

export type SpanEditor = typeof import("./editor");

/** The part of the program that marks text. */
export const useSpanEditor = lazyEditor<SpanEditor>(isAnchored, () => import("./editor"));

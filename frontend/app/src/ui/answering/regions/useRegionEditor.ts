import { isRegions } from "@goldsmith/core";
import { lazyEditor } from "../lazyEditor";

export type RegionEditor = typeof import("./editor");

/** The part of the program that marks recordings. */
export const useRegionEditor = lazyEditor<RegionEditor>(isRegions, () => import("./editor"));

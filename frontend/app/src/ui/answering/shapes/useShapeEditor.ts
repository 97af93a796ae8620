import { isShapes } from "@goldsmith/core";
import { lazyEditor } from "../lazyEditor";

export type ShapeEditor = typeof import("./editor");

/** The part of the program that draws on pictures. */
export const useShapeEditor = lazyEditor<ShapeEditor>(isShapes, () => import("./editor"));

import { boundsOf, measuresOf, type ShapeAnchor } from "@goldsmith/core";
import { useTranslation } from "react-i18next";

/** How a shape is told in a list: by its extent, a point by its place, a skeleton by its joints and, with one joint only, where that is. */
export function useMeasure(): (shape: ShapeAnchor) => string {
  const { t } = useTranslation();
  return (shape) => {
    const { size, place, points } = measuresOf(shape);
    if (shape.shape === "point") return place;
    if (shape.shape !== "skeleton") return size;
    const { w, h } = boundsOf(shape);
    return `${t("shapes.joints_placed", { n: points, of: shape.joints.length })} · ${points > 1 ? `${Math.round(w)} × ${Math.round(h)}` : place}`;
  };
}

/** Everything that draws on pictures, loaded by itself: guidelines without shapes never fetch it. */

export { ShapeSession } from "@goldsmith/core";
export { PictureEditor } from "./PictureEditor";
export { ShapePicture } from "./ShapePicture";
export { ShapeQuestion } from "./ShapeQuestion";

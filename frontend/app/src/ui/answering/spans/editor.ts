/** Everything that marks text, loaded by itself: guidelines without spans never fetch it. */

export { SpanSession } from "@goldsmith/core";
export { MarkedText } from "./MarkedText";
export { HandBar } from "./HandBar";
export { SpanQuestion } from "./SpanQuestion";
export { SpanText } from "./SpanText";

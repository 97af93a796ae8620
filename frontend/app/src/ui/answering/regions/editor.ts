/** Everything that marks recordings, loaded by itself: guidelines without regions never fetch it. */

export { RegionSession } from "@goldsmith/core";
export { RegionQuestion } from "./RegionQuestion";
export { SoundEditor } from "./SoundEditor";
export { SoundShown } from "./SoundShown";

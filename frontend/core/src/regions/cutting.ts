/** One region made two where the head is, and two neighbours made one; each is one act. */

import { newMarkId, type Answers, type Mark } from "../answers";
import type { Question } from "../schema";
import { marksOf, putMarks } from "../spans/marks";
import { RegionHands } from "./hands";
import { hasRegionRoom, onTier, regionOf, regionsInOrder, SHORTEST_MS, TRANSCRIPT, transcriptOf } from "./marks";

/** The first part keeps what is heard, since nobody knows which words come after the cut; both keep the rest. */
export function splitRegion(answers: Answers, question: Question, mark: Mark, at: number): { answers: Answers; second: Mark } {
  const region = regionOf(mark);
  const { [TRANSCRIPT]: _words, ...attributes } = mark.attributes;
  const first: Mark = { ...mark, anchor: { ...region, end: at } };
  const second: Mark = { ...mark, id: newMarkId(), anchor: { ...region, start: at }, attributes, suggestion_id: null };
  const others = marksOf(answers, question.id).filter((one) => one.id !== mark.id);
  return { answers: putMarks(answers, question.id, regionsInOrder([...others, first, second])), second };
}

/** The region keeps its label and what is said of it; words follow in the order of the sound. */
export function joinRegions(answers: Answers, question: Question, mark: Mark, neighbour: Mark): Answers {
  const ordered = regionsInOrder([mark, neighbour]);
  const words = ordered.map(transcriptOf).filter(Boolean).join(" ");
  const [one, other] = [regionOf(mark), regionOf(neighbour)];
  const attributes = { ...(mark.value === neighbour.value ? neighbour.attributes : {}), ...mark.attributes, ...(words && { [TRANSCRIPT]: words }) };
  const joined: Mark = { ...mark, anchor: { ...one, start: Math.min(one.start, other.start), end: Math.max(one.end, other.end) }, attributes };
  const others = marksOf(answers, question.id).filter((found) => found.id !== mark.id && found.id !== neighbour.id);
  return putMarks(answers, question.id, regionsInOrder([...others, joined]));
}

/** The region after this one on its tier, else the one before it. */
export function neighbourOf(marks: readonly Mark[], mark: Mark): Mark | undefined {
  const row = onTier(marks, regionOf(mark).tier);
  const at = row.findIndex((one) => one.id === mark.id);
  return row[at + 1] ?? row[at - 1];
}

export class RegionCuts extends RegionHands {
  /** Split the chosen region where the head is; where none is chosen, the one under the head. */
  split(): void {
    const { question } = this;
    const at = Math.round(this.moving.at);
    const mark = this.chosen?.mark ?? onTier(this.marks, this.tier?.id ?? "").find((one) => regionOf(one).start < at && at < regionOf(one).end);
    if (!question || !mark) return this.say({ key: "choose_first" });
    const { start, end } = regionOf(mark);
    if (at - start < SHORTEST_MS || end - at < SHORTEST_MS) return this.say({ key: "split_where" });
    if (!hasRegionRoom(this.answers, question)) return this.say({ key: "full" });
    const { answers, second } = splitRegion(this.answers, question, mark, at);
    this.document.act(() => answers);
    this.show({ chosenId: second.id, edge: null });
    this.tell("split", regionOf(second), second.value);
  }

  /** Make the chosen region and its neighbour on the tier one. */
  join(): void {
    const { chosen } = this;
    if (!chosen) return this.say({ key: "choose_first" });
    const neighbour = neighbourOf(this.marks, chosen.mark);
    if (!neighbour) return this.say({ key: "alone" });
    this.document.act((answers) => joinRegions(answers, chosen.question, chosen.mark, neighbour));
    this.show({ edge: null });
    const joined = this.chosen;
    if (joined) this.tell("joined", joined.region, joined.mark.value);
  }
}

import { expect, test } from "vitest";
import { AnswerDocument } from "../document";
import { makeRegionQuestion, makeSchema } from "../make";
import { marksOf } from "../spans/marks";
import { RegionSession } from "./again";
import { regionOf, transcriptOf } from "./marks";

const SCHEMA = { ...makeSchema(makeRegionQuestion()), fields: [{ id: "audio", kind: "audio" as const, title: "Recording" }] };

function open() {
  const document = new AnswerDocument(SCHEMA, {}, () => 0);
  const session = new RegionSession(document);
  session.measure("audio", 10_000);
  session.focus("regions");
  const marks = () => marksOf(document.snapshot.answers, "regions");
  const regions = () => marks().map((mark) => [mark.value, regionOf(mark).start, regionOf(mark).end]);
  const mark = (from: number, to: number) => {
    session.moveHead(from);
    session.markIn();
    session.moveHead(to);
    session.markOut();
  };
  return { document, session, marks, regions, mark };
}

test("as long a region again from where the head is, past what lies there; on the next recording too", () => {
  const { document, session, regions, mark } = open();
  session.label("regions", "sing");
  mark(1000, 3000);
  session.again();
  session.moveHead(3500);
  session.again();
  expect(regions()).toEqual([["sing", 1000, 3000], ["sing", 3000, 5000], ["sing", 5000, 7000]]);
  document.undo();
  expect(regions()).toHaveLength(2);
  const next = open();
  next.session.moveHead(9000);
  next.session.again();
  next.session.moveHead(100);
  next.session.again();
  expect(next.regions()).toEqual([["sing", 100, 2100], ["sing", 9000, 10_000]]);
});

test("nudges in a row are one act, done again as far on another region", () => {
  const { session, regions, mark } = open();
  mark(1000, 2000);
  mark(5000, 6000);
  session.arrow(10);
  session.arrow(10);
  session.step(-1);
  session.again();
  session.again();
  expect(regions()).toEqual([["talk", 1040, 2040], ["talk", 5020, 6020]]);
  session.nextEdge();
  session.nextEdge();
  session.arrow(100);
  session.step(1);
  session.again();
  expect(regions()).toEqual([["talk", 1040, 2140], ["talk", 5020, 6120]]);
});

test("label, words, splitting and taking away are done again", () => {
  const { session, marks, regions, mark } = open();
  mark(1000, 2000);
  mark(5000, 6000);
  session.write("yes");
  session.step(-1);
  session.again();
  expect(marks().map(transcriptOf)).toEqual(["yes", "yes"]);
  session.label("regions", "sing");
  session.step(1);
  session.again();
  expect(marks().map((one) => one.value)).toEqual(["sing", "sing"]);
  session.remove();
  session.again();
  expect(regions()).toEqual([]);
});

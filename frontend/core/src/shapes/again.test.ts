import { expect, test } from "vitest";
import type { Point } from "../anchors";
import { AnswerDocument } from "../document";
import { makeSchema, makeShapeQuestion } from "../make";
import { marksOf } from "../spans/marks";
import { ShapeSession } from "./again";
import { areaOf, boundsOf } from "./geometry";
import { shapeOf } from "./marks";

const QUESTION = makeShapeQuestion({ attributes: [{ id: "far", kind: "flag", title: "Far away" }] });
const SCHEMA = { ...makeSchema(QUESTION), fields: [{ id: "image", kind: "image" as const, title: "Picture" }] };

function open(now: () => number = () => 0) {
  const document = new AnswerDocument(SCHEMA, {}, now);
  const session = new ShapeSession(document);
  session.measure("image", { width: 640, height: 480 });
  session.focus("what");
  const marks = () => marksOf(document.snapshot.answers, "what");
  const bounds = () => marks().map((mark) => Object.values(boundsOf(shapeOf(mark))));
  const drag = (from: Point, to: Point) => {
    session.press("image", from);
    session.drag(to);
    session.release(to, true);
  };
  return { document, session, marks, bounds, drag };
}

test("the same shape again, beside the last, where the hand is, and on the next picture; each one act", () => {
  const { document, session, marks, bounds, drag } = open();
  session.label("what", "bus");
  drag([10, 10], [50, 30]);
  session.again();
  session.escape();
  session.middle = [300, 200];
  session.arrow(0, 0);
  session.again();
  expect(bounds()).toEqual([[10, 10, 40, 20], [20, 20, 40, 20], [280, 190, 40, 20]]);
  expect(marks().map((mark) => mark.value)).toEqual(["bus", "bus", "bus"]);
  document.undo();
  expect(marks()).toHaveLength(2);
  const next = open();
  next.session.again();
  expect(next.bounds()).toEqual([[280, 190, 40, 20]]);
});

test("nudges in a row are one act, done again as far on another shape", () => {
  const { document, session, bounds, drag } = open();
  drag([10, 10], [50, 30]);
  session.escape();
  drag([110, 10], [150, 30]);
  for (let n = 0; n < 7; n += 1) session.arrow(1, 0);
  session.step(-1);
  session.again();
  session.again();
  expect(bounds()).toEqual([[24, 10, 40, 20], [117, 10, 40, 20]]);
  document.undo();
  expect(bounds()[0]).toEqual([17, 10, 40, 20]);
});

test("a corner that was pulled by keys or by pointer goes as far on another shape", () => {
  const { session, bounds, drag } = open();
  drag([10, 10], [50, 30]);
  session.escape();
  drag([110, 10], [150, 30]);
  drag([150, 30], [155, 33]);
  session.step(-1);
  session.again();
  expect(bounds()).toEqual([[10, 10, 45, 23], [110, 10, 45, 23]]);
  session.nextCorner();
  session.arrow(-2, 0);
  session.step(1);
  session.again();
  expect(bounds()).toEqual([[8, 10, 47, 23], [108, 10, 47, 23]]);
});

test.each<[string, (session: ShapeSession) => void, unknown[]]>([
  ["a label", (session) => session.label("what", "bus"), ["bus", "bus"]],
  ["what is said beside it", (session) => session.attribute("far", true), ["car", "car"]],
])("%s is given again to the shape in hand", (_name, act, values) => {
  const { session, marks, drag } = open();
  drag([10, 10], [50, 30]);
  session.escape();
  drag([110, 10], [150, 30]);
  act(session);
  session.step(-1);
  session.again();
  expect(marks().map((mark) => mark.value)).toEqual(values);
  expect(marks()[0]?.attributes).toEqual(marks()[1]?.attributes);
});

test("taking away, copying and laying below are done again", () => {
  const { session, marks, drag } = open();
  drag([10, 10], [50, 30]);
  session.duplicate();
  session.again();
  expect(marks()).toHaveLength(3);
  session.lay("back");
  const [first] = marks();
  session.step(1);
  session.again();
  expect(marks().indexOf(first as never)).toBe(1);
  session.remove();
  session.again();
  expect(marks()).toHaveLength(1);
});

test("a stroke of the brush is painted again beside itself, onto the mask in hand", () => {
  const { document, session, marks, drag } = open();
  session.setTool("mask");
  session.setBrush(5);
  drag([20, 20], [60, 20]);
  const before = areaOf(shapeOf(marks()[0] as never));
  session.again();
  expect(marks()).toHaveLength(1);
  expect(areaOf(shapeOf(marks()[0] as never))).toBe(2 * before);
  document.undo();
  expect(areaOf(shapeOf(marks()[0] as never))).toBe(before);
});

import { expect, test } from "vitest";
import { AnswerDocument } from "../document";
import { makeSchema, makeShapeQuestion } from "../make";
import type { Question } from "../schema";
import { marksOf } from "../spans/marks";
import { shapeOf } from "./marks";
import { pairShapes, matchShapes } from "./matching";
import { ShapeSession } from "./again";

const SIZE = { width: 640, height: 480 };

function open(change: Partial<Question> = {}) {
  let clock = 0;
  const schema = { ...makeSchema(makeShapeQuestion(change)), fields: [{ id: "image", kind: "image" as const, title: "Picture" }] };
  const document = new AnswerDocument(schema, {}, () => (clock += 5000));
  const session = new ShapeSession(document);
  session.measure("image", SIZE);
  session.focus("what");
  const marks = () => marksOf(document.snapshot.answers, "what");
  const shapes = () => marks().map((mark) => shapeOf(mark));
  const drag = (from: [number, number], to: [number, number]) => {
    session.press("image", from);
    session.drag(to);
    session.release(to, true);
  };
  const click = (at: [number, number]) => {
    session.press("image", at);
    session.release(at, false);
  };
  return { document, session, marks, shapes, drag, click };
}

test("a dragged box is one act, with the first label", () => {
  const { document, marks, shapes, drag } = open();
  drag([10.126, 20], [110, 70]);
  expect(shapes()).toEqual([{ kind: "shape", shape: "box", x: 10.13, y: 20, w: 99.87, h: 50 }]);
  expect(marks()[0]?.value).toBe("car");
  document.undo();
  expect(marks()).toEqual([]);
  expect(document.canUndo).toBe(false);
});

test("a label's key names the next shape, or the chosen one", () => {
  const { session, marks, drag } = open();
  session.label("what", "bus");
  drag([10, 10], [50, 50]);
  expect(marks().map((mark) => mark.value)).toEqual(["bus"]);
  session.label("what", "car");
  expect(marks().map((mark) => mark.value)).toEqual(["car"]);
});

test("a polygon is clicked and closed at its first point; undo takes back a point", () => {
  const { document, session, shapes, click } = open();
  session.setTool("polygon");
  for (const at of [[10, 10], [100, 10], [100, 200], [100, 90]] as [number, number][]) click(at);
  document.undo();
  expect(document.snapshot.sketch?.points).toHaveLength(3);
  click([12, 11]);
  expect(shapes()).toEqual([{ kind: "shape", shape: "polygon", rings: [[[10, 10], [100, 10], [100, 200]]] }]);
});

test("a hole is cut into the chosen polygon", () => {
  const { session, shapes, click } = open();
  session.setTool("polygon");
  for (const at of [[10, 10], [200, 10], [200, 200], [10, 10]] as [number, number][]) click(at);
  session.cutHole();
  for (const at of [[120, 40], [160, 40], [160, 80], [120, 40]] as [number, number][]) click(at);
  expect(shapes()).toEqual([{ kind: "shape", shape: "polygon", rings: [[[10, 10], [200, 10], [200, 200]], [[120, 40], [160, 40], [160, 80]]] }]);
});

test("a click chooses the topmost shape, a drag on it moves it", () => {
  const { session, marks, shapes, drag, click } = open();
  drag([10, 10], [100, 100]);
  session.escape();
  drag([50, 50], [150, 150]);
  session.setTool("select");
  session.choose(null);
  click([75, 75]);
  expect(session.chosen?.mark.id).toBe(marks()[1]?.id);
  drag([120, 120], [130, 125]);
  expect(shapes()[1]).toMatchObject({ x: 60, y: 55 });
});

test("with keys alone: a box from corner to corner, moved, resized, copied, removed", () => {
  const { session, shapes } = open();
  session.middle = [100, 100];
  expect(session.confirm()).toBe(false);
  session.arrow(10, 0);
  session.confirm();
  session.arrow(50, 30);
  session.confirm();
  expect(shapes()).toEqual([{ kind: "shape", shape: "box", x: 110, y: 100, w: 50, h: 30 }]);
  session.arrow(0, 10);
  session.nextCorner();
  session.arrow(-5, 0);
  expect(shapes()).toEqual([{ kind: "shape", shape: "box", x: 105, y: 110, w: 55, h: 30 }]);
  session.duplicate();
  expect(shapes()).toHaveLength(2);
  session.remove();
  expect(shapes()).toHaveLength(1);
  expect(session.confirm()).toBe(false);
});

test("with keys alone: a polygon closes where the same point is set twice", () => {
  const { session, shapes } = open();
  session.setTool("polygon");
  session.middle = [100, 100];
  for (const [dx, dy] of [[1, 0], [50, 0], [0, 50]] as [number, number][]) {
    session.arrow(dx, dy);
    session.confirm();
  }
  session.confirm();
  expect(shapes()).toEqual([{ kind: "shape", shape: "polygon", rings: [[[101, 100], [151, 100], [151, 150]]] }]);
});

test("nudges in a row are one act", () => {
  const schema = { ...makeSchema(makeShapeQuestion()), fields: [{ id: "image", kind: "image" as const, title: "Picture" }] };
  const document = new AnswerDocument(schema, {}, () => 0);
  const session = new ShapeSession(document);
  session.measure("image", SIZE);
  session.focus("what");
  session.press("image", [10, 10]);
  session.drag([50, 50]);
  session.release([50, 50], true);
  for (let n = 0; n < 5; n += 1) session.arrow(1, 0);
  document.undo();
  expect(marksOf(document.snapshot.answers, "what").map((mark) => shapeOf(mark))).toMatchObject([{ x: 10 }]);
});

test("no more shapes than the question takes", () => {
  const { session, shapes, drag } = open({ max: 1 });
  drag([10, 10], [50, 50]);
  session.escape();
  drag([60, 60], [90, 90]);
  expect(shapes()).toHaveLength(1);
  expect(session.snapshot.said.key).toBe("full");
});

test("a half-drawn polygon lives in the document, and so in drafts", () => {
  const { document, session, click } = open();
  session.setTool("polygon");
  click([10, 10]);
  click([90, 10]);
  const again = new ShapeSession(new AnswerDocument(document.schema, document.snapshot));
  again.focus("what");
  expect(again.sketch?.points).toEqual([[10, 10], [90, 10]]);
  expect(again.snapshot.tool).toBe("polygon");
});

test("shapes of two people are paired one to one, the most alike first", () => {
  const mine = open(), other = open();
  mine.drag([0, 0], [100, 100]);
  mine.session.escape();
  mine.drag([200, 0], [300, 100]);
  other.drag([5, 0], [105, 100]);
  other.session.escape();
  other.drag([30, 0], [130, 100]);
  expect(pairShapes(mine.marks(), other.marks()).map((pair) => [pair.one, pair.other])).toEqual([[0, 0]]);
  const told = matchShapes(makeShapeQuestion(), mine.document.snapshot.answers, [other.document.snapshot.answers]);
  expect(told.map((one) => one.match)).toEqual(["same", "only"]);
});

test("a shape is copied, pasted beside itself, and onto the next picture where it fits", () => {
  const first = open();
  first.drag([500, 400], [600, 460]);
  first.session.copy();
  first.session.paste();
  expect(first.shapes()).toEqual([{ kind: "shape", shape: "box", x: 500, y: 400, w: 100, h: 60 }, { kind: "shape", shape: "box", x: 510, y: 410, w: 100, h: 60 }]);
  first.document.undo();
  expect(first.shapes()).toHaveLength(1);
  const next = open();
  next.session.measure("image", { width: 300, height: 200 });
  next.session.paste();
  expect(next.shapes()).toEqual([{ kind: "shape", shape: "box", x: 200, y: 140, w: 100, h: 60 }]);
  const small = open();
  small.session.measure("image", { width: 50, height: 50 });
  small.session.paste();
  expect([small.shapes(), small.session.snapshot.said.key]).toEqual([[], "does_not_fit"]);
  const points = open({ tools: ["point"] });
  points.session.paste();
  expect(points.shapes()).toEqual([]);
});

test("corners of an outline fall onto what is there, once that is switched on", () => {
  const { session, shapes, drag, click } = open();
  drag([100, 100], [200, 200]);
  session.setTool("polygon");
  session.turnSnapping();
  session.choose(null);
  for (const at of [[203, 97], [203, 150], [260, 150]] as const) click([...at]);
  session.finish();
  expect(shapes()[1]).toEqual({ kind: "shape", shape: "polygon", rings: [[[200, 100], [200, 150], [260, 150]]] });
  session.press("image", [260, 150]);
  session.drag([150, 204]);
  session.release([150, 204], true);
  expect(shapes()[1]).toEqual({ kind: "shape", shape: "polygon", rings: [[[200, 100], [200, 150], [150, 200]]] });
});

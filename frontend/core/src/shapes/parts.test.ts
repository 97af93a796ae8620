import { expect, test } from "vitest";
import type { MaskShape, SkeletonShape } from "../anchors";
import { AnswerDocument } from "../document";
import { makeSchema, makeShapeQuestion, SPINE } from "../make";
import type { Question } from "../schema";
import { chance } from "../spans/make";
import { marksOf } from "../spans/marks";
import { checkShapes } from "./checking";
import { areaOf, boundsOf } from "./geometry";
import type { Tool } from "./hands";
import { shapeOf } from "./marks";
import { matchShapes } from "./matching";
import { ShapeSession } from "./again";
import { keypointSimilarity, PERSON_BONES, PERSON_JOINTS, skeletonOf } from "./skeletons";

const SIZE = { width: 640, height: 480 };

function open(tool: Tool, change: Partial<Question> = {}) {
  let clock = 0;
  const question = makeShapeQuestion({ skeleton: SPINE, ...change });
  const schema = { ...makeSchema(question), fields: [{ id: "image", kind: "image" as const, title: "Picture" }] };
  const document = new AnswerDocument(schema, {}, () => (clock += 5000));
  const session = new ShapeSession(document);
  session.measure("image", SIZE);
  session.focus("what");
  session.setTool(tool);
  const shapes = () => marksOf(document.snapshot.answers, "what").map((mark) => shapeOf(mark));
  const drag = (...way: [number, number][]) => {
    const [first = [0, 0], ...others] = way;
    session.press("image", first);
    others.forEach((to) => session.drag(to));
    session.release(way.at(-1) ?? first, others.length > 0);
  };
  return { document, session, question, shapes, drag, click: (at: [number, number]) => drag(at) };
}

const joints = (shape: unknown) => (shape as SkeletonShape).joints.map(({ joint, x, y, v }) => [joint, x, y, v]);

test("joints are placed one after the other; the last one makes the skeleton, as one act", () => {
  const { document, session, shapes, click } = open("skeleton");
  click([10, 10]);
  session.hideJoint();
  click([20, 30]);
  expect(session.nextJoint).toEqual({ name: "Tail", number: 3, of: 3 });
  click([40, 50]);
  expect(joints(shapes()[0])).toEqual([["head", 10, 10, 2], ["back", 20, 30, 1], ["tail", 40, 50, 2]]);
  document.undo();
  expect([shapes(), document.canUndo]).toEqual([[], false]);
});

test("undo takes back a joint; one that is absent is passed over, the others are absent where one ends", () => {
  const { document, session, shapes, click } = open("skeleton");
  session.leaveJoint();
  click([20, 30]);
  document.undo();
  click([22, 33]);
  session.finish();
  expect(joints(shapes()[0])).toEqual([["head", 0, 0, 0], ["back", 22, 33, 2], ["tail", 0, 0, 0]]);
});

test("a skeleton needs a joint that is there", () => {
  const { session, shapes } = open("skeleton");
  session.leaveJoint();
  session.finish();
  expect([shapes(), session.snapshot.said.key]).toEqual([[], "too_few_points"]);
});

test("with keys alone: joints placed, one taken in hand, moved, hidden, absent, and there again", () => {
  const { session, shapes } = open("skeleton");
  session.middle = [100, 100];
  for (const [dx, dy] of [[0, 1], [50, 0], [0, 50]] as const) {
    session.arrow(dx, dy);
    session.confirm();
  }
  expect(joints(shapes()[0])).toEqual([["head", 100, 101, 2], ["back", 150, 101, 2], ["tail", 150, 151, 2]]);
  session.nextCorner();
  session.nextCorner();
  session.arrow(10, 0);
  expect(session.joint).toEqual({ index: 1, name: "Back", v: 2 });
  session.hideJoint();
  expect(joints(shapes()[0])[1]).toEqual(["back", 160, 101, 1]);
  session.leaveJoint();
  session.arrow(5, 5);
  expect(joints(shapes()[0])[1]).toEqual(["back", 0, 0, 0]);
  session.leaveJoint();
  expect(joints(shapes()[0])[1]).toEqual(["back", 125, 126, 2]);
  session.remove();
  session.escape();
  session.arrow(1, 1);
  expect(joints(shapes()[0])).toEqual([["head", 101, 102, 2], ["back", 0, 0, 0], ["tail", 151, 152, 2]]);
});

test("a click on a joint takes it in hand, a drag moves it, a click on a bone chooses the skeleton", () => {
  const { session, shapes, click, drag } = open("skeleton");
  for (const at of [[100, 100], [200, 100], [200, 200]] as [number, number][]) click(at);
  click([100, 101]);
  expect(session.joint?.name).toBe("Head");
  drag([200, 100], [220, 90]);
  expect(joints(shapes()[0])[1]).toEqual(["back", 220, 90, 2]);
  session.setTool("select");
  session.choose(null);
  click([160, 95]);
  expect(session.chosen).not.toBeNull();
});

test("a half-placed skeleton lives in the document, and so in drafts", () => {
  const { document, session, click } = open("skeleton");
  session.hideJoint();
  click([10, 10]);
  const again = new ShapeSession(new AnswerDocument(document.schema, JSON.parse(JSON.stringify(document.snapshot)) as typeof document.snapshot));
  again.measure("image", SIZE);
  again.focus("what");
  again.finish();
  const [mark] = marksOf(again.answers, "what");
  expect(mark && joints(shapeOf(mark))).toEqual([["head", 10, 10, 1], ["back", 0, 0, 0], ["tail", 0, 0, 0]]);
});

test("a person has COCO's 17 joints, and 19 lines between them", () => {
  expect([PERSON_JOINTS.length, new Set(PERSON_JOINTS).size, PERSON_BONES.length]).toEqual([17, 17, 19]);
  expect(PERSON_BONES.flat().every((joint) => PERSON_JOINTS.includes(joint))).toBe(true);
});

test("nearness of joints by hand: the same is 1, a joint that one lacks is missed, far is 0", () => {
  const question = makeShapeQuestion({ skeleton: SPINE });
  const one = skeletonOf(question, [[0, 0], [100, 0], [100, 100]], [2, 2, 2]);
  expect(keypointSimilarity(one, one)).toBe(1);
  expect(keypointSimilarity(one, skeletonOf(question, [[0, 0], [100, 0]], [2, 1]))).toBeCloseTo(2 / 3);
  // One of three joints is off by 10: area 5,300, reach twice 0.067.
  const off = skeletonOf(question, [[10, 0], [100, 0], [100, 100]], [2, 2, 2]);
  expect(keypointSimilarity(one, off)).toBeCloseTo((2 + Math.exp(-100 / (2 * (0.53 * (10_000 + 9000)) / 2 * 0.134 ** 2))) / 3);
});

test("skeletons that lie on each other and are seen otherwise differ in their joints", () => {
  const mine = open("skeleton"), other = open("skeleton");
  for (const at of [[100, 100], [200, 100], [200, 200]] as [number, number][]) mine.click(at);
  other.session.hideJoint();
  for (const at of [[101, 100], [200, 101], [201, 200]] as [number, number][]) other.click(at);
  const told = matchShapes(mine.question, mine.document.snapshot.answers, [other.document.snapshot.answers]);
  expect(told.map((one) => one.match)).toEqual(["joints"]);
});

test("a stroke of the brush is one act; the next one goes onto the same mask, until it is put down", () => {
  const { document, session, shapes, drag } = open("mask");
  session.setBrush(11);
  drag([100, 100], [150, 100], [150, 140]);
  const first = areaOf(shapes()[0] as MaskShape);
  drag([150, 140], [100, 140]);
  expect(shapes()).toHaveLength(1);
  expect(areaOf(shapes()[0] as MaskShape)).toBeGreaterThan(first);
  document.undo();
  expect(areaOf(shapes()[0] as MaskShape)).toBe(first);
  document.redo();
  session.escape();
  drag([300, 300], [310, 310]);
  expect(shapes()).toHaveLength(2);
});

test("erasing takes pixels away; with the last one the mask goes, and undo brings it back", () => {
  const { document, session, shapes, drag } = open("mask");
  session.setBrush(9);
  drag([100, 100], [140, 100]);
  session.turnErasing();
  drag([120, 90], [120, 110]);
  expect(boundsOf(shapes()[0] as MaskShape)).toMatchObject({ x: 96, w: 49 });
  session.setBrush(200);
  drag([100, 100], [140, 100]);
  expect(shapes()).toEqual([]);
  document.undo();
  expect(shapes()).toHaveLength(1);
});

test("erasing where nothing is painted says so, and changes nothing", () => {
  const { document, session, shapes, drag } = open("mask");
  session.turnErasing();
  drag([100, 100], [140, 100]);
  expect([shapes(), session.snapshot.said.key, document.canUndo]).toEqual([[], "choose_mask", false]);
});

test("with keys alone: a stroke from place to place, sized, erased, filled, moved", () => {
  const { session, shapes } = open("mask");
  session.setBrush(10);
  session.middle = [100, 100];
  for (const [dx, dy] of [[0, 0], [60, 0], [0, 60], [-60, 0], [0, -60]] as const) {
    session.arrow(dx, dy);
    session.confirm();
  }
  session.confirm();
  const ring = areaOf(shapes()[0] as MaskShape);
  expect(boundsOf(shapes()[0] as MaskShape)).toEqual({ x: 95, y: 95, w: 70, h: 70 });
  session.fillHoles();
  expect(areaOf(shapes()[0] as MaskShape)).toBe(ring + 50 * 50);
  session.resizeBrush(1);
  expect(session.brushSize).toBe(13);
  session.turnErasing();
  session.confirm();
  session.confirm();
  expect(areaOf(shapes()[0] as MaskShape)).toBeLessThan(ring + 2500);
  session.setTool("select");
  session.arrow(10, 5);
  expect(boundsOf(shapes()[0] as MaskShape)).toMatchObject({ x: 105, y: 100 });
});

test("a stroke by keys that is not ended lives in the document; undo takes back its last stretch", () => {
  const { document, session } = open("mask");
  session.setBrush(10);
  session.middle = [100, 100];
  session.arrow(0, 0);
  session.confirm();
  session.arrow(50, 0);
  session.confirm();
  expect(document.snapshot.sketch).toMatchObject({ tool: "mask", points: [[100, 100], [150, 100]], brush: { size: 10, isErasing: false } });
  document.undo();
  expect(document.snapshot.sketch?.points).toHaveLength(1);
});

test("a mask is pasted onto a picture of another size where it fits", () => {
  const first = open("mask");
  first.session.setBrush(20);
  first.drag([600, 440], [620, 460]);
  first.session.copy();
  const next = open("mask");
  next.session.measure("image", { width: 300, height: 200 });
  next.session.paste();
  const [pasted] = next.shapes() as MaskShape[];
  expect(pasted?.size).toEqual([200, 300]);
  expect(pasted && areaOf(pasted)).toBe(areaOf(first.shapes()[0] as MaskShape));
});

test("whatever was done, undone, is the start; and every state fits the rules", () => {
  for (let seed = 1; seed <= 25; seed += 1) {
    const { document, session, question, drag } = open("box");
    const random = chance(seed);
    const marks = () => marksOf(document.snapshot.answers, "what");
    const place = (): [number, number] => [random() * 700 - 30, random() * 520 - 20];
    const tools: Tool[] = ["select", "box", "polygon", "polyline", "point", "rotated_box", "ellipse", "skeleton", "mask"];
    const acts = [
      () => drag(place(), place()), () => drag(place()), () => session.setTool(tools[Math.floor(random() * tools.length)] ?? "box"), () => session.arrow(random() * 40 - 20, random() * 40 - 20),
      () => session.confirm(), () => session.nextCorner(), () => session.remove(), () => session.duplicate(), () => session.lay(random() < 0.5 ? "front" : "back"), () => session.step(1),
      () => session.label("what", random() < 0.5 ? "car" : "bus"), () => session.escape(), () => session.cutHole(), () => session.finish(), () => void document.undo(), () => void document.redo(),
      () => session.hideJoint(), () => session.leaveJoint(), () => session.turnErasing(), () => session.fillHoles(), () => session.resizeBrush(random() < 0.5 ? 1 : -1), () => { session.copy(); session.paste(); },
    ];
    for (let turn = 0; turn < 140; turn += 1) {
      acts[Math.floor(random() * acts.length)]?.();
      expect(checkShapes(question, marks(), SIZE)).toBeNull();
    }
    while (document.undo());
    expect(marks()).toEqual([]);
  }
});

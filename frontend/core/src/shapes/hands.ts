/** The hands of one person on a picture: tool, choice, cursor, the shape being drawn; what they do is said in words. */

import type { ShapeAnchor, ShapeKind, Point } from "../anchors";
import type { Mark } from "../answers";
import { askedQuestions } from "../conditions";
import type { AnswerDocument, Sketch } from "../document";
import { MovingHands } from "../hands";
import { findQuestion, isShapes, toolsOf, type Question } from "../schema";
import { marksOf } from "../spans/marks";
import type { Size } from "./geometry";
import { measuresOf, shapeOf } from "./marks";

export type Tool = "select" | ShapeKind;

/** What a screen reader hears, by its name in the catalogue. */
export interface ShapeSaid {
  key: string;
  label?: string;
  size?: string;
  place?: string;
  n?: number;
  of?: number;
  /** A joint, and the one that comes next. */
  joint?: string;
  next?: string;
  /** Grows, so that the same words are said again. */
  turn: number;
}

export interface ShapeState {
  /** The question whose keys and strokes count now. */
  questionId: string | null;
  tool: Tool;
  /** The label of the next shape. */
  label: string | null;
  chosenId: string | null;
  /** The handle of the chosen shape that the arrows move. */
  corner: string | null;
  /** Where the hand with only keys is. */
  cursor: Point | null;
  /** The polygon into which a hole is being cut. */
  into: string | null;
  /** Whether corners of outlines and lines fall onto what is there. */
  isSnapping: boolean;
  /** How many pixels of the picture the brush is across; by the size of the picture where nobody chose. */
  brush: number | null;
  /** Whether the brush takes away. */
  isErasing: boolean;
  /** Whether the next joint of a skeleton is hidden by something. */
  isHidden: boolean;
  said: ShapeSaid;
}

/** What changes with every move of the pointer; only the drawing listens. */
export interface Live {
  ghost: ShapeAnchor | null;
  hover: Point | null;
  /** Where the brush went since it came down. */
  brushed: Point[] | null;
}

export interface ChosenShape {
  question: Question;
  mark: Mark;
  shape: ShapeAnchor;
}

const START: ShapeState = { questionId: null, tool: "select", label: null, chosenId: null, corner: null, cursor: null, into: null, isSnapping: false, brush: null, isErasing: false, isHidden: false, said: { key: "", turn: 0 } };
const STILL: Live = { ghost: null, hover: null, brushed: null };

export class ShapeHands extends MovingHands<ShapeState, Live> {
  private readonly sizes = new Map<string, Size>();
  /** How near is near enough, in pixels of the picture: a finger's width at the present zoom. */
  reach = 8;
  /** How far out the handle for turning stands. */
  arm = 24;

  constructor(document: AnswerDocument) {
    super(document, START, STILL);
  }

  get sketch(): Sketch | null {
    return this.document.snapshot.sketch ?? null;
  }

  /** The current question, if it is about shapes. */
  get question(): Question | undefined {
    const { current } = this;
    return current && isShapes(current) ? current : undefined;
  }

  get chosen(): ChosenShape | null {
    const { question } = this;
    const mark = question && marksOf(this.answers, question.id).find((one) => one.id === this.state.chosenId);
    return question && mark ? { question, mark, shape: shapeOf(mark) } : null;
  }

  /** The label that the next shape gets. */
  get nextLabel(): string | null {
    const labels = this.question?.labels ?? [];
    return labels.find((label) => label.id === this.state.label)?.id ?? labels[0]?.id ?? null;
  }

  get size(): Size | null {
    return this.sizes.get(this.question?.field ?? "") ?? null;
  }

  /** A picture is measured once it is there. */
  measure(field: string, size: Size): void {
    this.sizes.set(field, size);
  }

  /** Turn to a question, which the screen has made the current one. */
  focus(questionId: string | null): void {
    if (questionId === this.state.questionId) return;
    const question = questionId ? findQuestion(this.document.schema, questionId) : undefined;
    const tool: Tool = question && isShapes(question) ? (toolsOf(question)[0] ?? "box") : "select";
    this.moving = STILL;
    this.show({ ...START, isSnapping: this.state.isSnapping, brush: this.state.brush, questionId, tool: this.sketch?.questionId === questionId && this.sketch ? this.sketch.tool : tool, said: this.state.said });
  }

  /** A stroke on the picture of a field turns to the first question about it. */
  protected turnTo(field: string): Question | undefined {
    if (this.question?.field === field) return this.question;
    const found = askedQuestions(this.document.schema, this.answers).find((one) => isShapes(one) && one.field === field);
    if (!found) return undefined;
    this.focus(found.id);
    this.onQuestion?.(found.id);
    return found;
  }

  protected still(): void {
    if (this.moving.ghost !== null) this.move({ ghost: null });
  }

  protected tell(key: string, shape: ShapeAnchor, label: unknown): void {
    const { size, place } = measuresOf(shape);
    this.say({ key, label: this.nameOf(label), size, place });
  }

  protected nameOf(label: unknown): string {
    return this.question?.labels?.find((one) => one.id === label)?.name ?? String(label);
  }
}

/** Whether a number, a text or a date fits its limits. */

import { countWords } from "./differences";
import type { MarkValue } from "./answers";
import { slipsIn } from "./linting";
import type { Question } from "./schema";
import { countCodePoints } from "./text";
import type { Found } from "./validation";

export function checkNumber(question: Question, value: MarkValue): Found | null {
  if (typeof value !== "number" || !Number.isFinite(value)) return { code: "not_a_number" };
  if (question.min != null && value < question.min) return { code: "too_small", limit: question.min };
  if (question.max != null && value > question.max) return { code: "too_large", limit: question.max };
  if (question.step != null && question.step > 0) {
    const steps = (value - (question.min ?? 0)) / question.step;
    if (Math.abs(steps - Math.round(steps)) > 1e-9) return { code: "off_step", limit: question.step };
  }
  return null;
}

export function checkText(question: Question, value: MarkValue): Found | null {
  if (typeof value !== "string") return { code: "not_a_text" };
  const length = countCodePoints(value);
  if (question.max_length != null && length > question.max_length) return { code: "too_long", limit: question.max_length };
  if (question.min_length != null && length < question.min_length) return { code: "too_short", limit: question.min_length };
  const words = question.min_words != null || question.max_words != null ? countWords(value) : 0;
  if (question.min_words != null && words < question.min_words) return { code: "too_few_words", limit: question.min_words };
  if (question.max_words != null && words > question.max_words) return { code: "too_many_words", limit: question.max_words };
  const lower = value.toLowerCase();
  const missing = question.must_contain?.find((wanted) => !lower.includes(wanted.toLowerCase()));
  if (missing !== undefined) return { code: "must_contain", words: missing };
  const present = question.must_not_contain?.find((unwanted) => lower.includes(unwanted.toLowerCase()));
  if (present !== undefined) return { code: "must_not_contain", words: present };
  const slip = slipsIn(question.linters, value).find((one) => one.blocks);
  return slip ? { code: `slip_${slip.kind}`, words: slip.words } : null;
}

const DATE = /^\d{4}-\d{2}-\d{2}$/;

export function checkDate(question: Question, value: MarkValue): Found | null {
  if (typeof value !== "string" || !DATE.test(value)) return { code: "not_a_date" };
  const read = new Date(`${value}T00:00:00Z`);
  if (Number.isNaN(read.getTime()) || read.toISOString().slice(0, 10) !== value || value < "0001") return { code: "not_a_date" };
  if (question.earliest && value < question.earliest) return { code: "too_early", words: question.earliest };
  return question.latest && value > question.latest ? { code: "too_late", words: question.latest } : null;
}

/** What is offered for a question on the screen, in the order of its number keys. */

const shown = new Map<string, readonly string[]>();

export function offer(questionId: string, ids: readonly string[]): void {
  shown.set(questionId, ids);
}

export function offeredFor(questionId: string): readonly string[] {
  return shown.get(questionId) ?? [];
}

/** Where somebody is inside a question that has several rows; no answer, so neither kept nor undone. */

export class Cursors {
  private places = new Map<string, number>();
  private listeners = new Set<() => void>();
  private version = 0;

  get snapshot(): number {
    return this.version;
  }

  subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  at(questionId: string): number {
    return this.places.get(questionId) ?? 0;
  }

  move(questionId: string, place: number): void {
    if (this.at(questionId) === place) return;
    this.places.set(questionId, place);
    this.version += 1;
    for (const listener of this.listeners) listener();
  }
}

/** A deadline is chosen as a day of the reader's own calendar, and ends with it. */

export function endOfDay(day: string): string | null {
  return day ? new Date(`${day}T23:59:59`).toISOString() : null;
}

export function toDay(deadline: string | null): string {
  if (!deadline) return "";
  const at = new Date(deadline);
  return [at.getFullYear(), at.getMonth() + 1, at.getDate()].map((part) => String(part).padStart(2, "0")).join("-");
}

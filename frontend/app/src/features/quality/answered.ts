/** The filter that finds the items behind a figure. */

interface Asked {
  question_id: string;
  kind: string;
}

const JOIN = " + ";

/** Where several labels are one answer, items are found by each of the labels, whoever gave it and with what else. */
export function answeredBy({ question_id, kind }: Asked, ...values: string[]): string[] {
  const labels = kind === "several_of" ? values.flatMap((value) => value.split(JOIN)) : values;
  return [...new Set(labels)].map((label) => `${question_id}:${label}`);
}

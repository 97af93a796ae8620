/** What the server says when it refuses (application/problem+json), as an error. */

export interface Problem {
  status: number;
  code: string;
  title: string;
  detail: string;
  [extra: string]: unknown;
}

export class ApiError extends Error {
  constructor(readonly problem: Problem) {
    super(problem.detail || problem.title);
  }

  get code(): string {
    return this.problem.code;
  }

  get status(): number {
    return this.problem.status;
  }

  /** How many characters a text may have, where one has more. */
  get mostCharacters(): number | undefined {
    return (this.problem.errors as { most?: number }[] | undefined)?.find((one) => one.most)?.most;
  }

  /** What does not fit is the address, such as one with half an identifier in it. */
  get isAboutAddress(): boolean {
    const errors = this.problem.errors as { where?: string }[] | undefined;
    return this.code === "request_invalid" && errors?.[0]?.where?.startsWith("path.") === true;
  }
}

/** The server could not be reached at all. */
export class Unreachable extends Error {}

function readValidation(body: Record<string, unknown>): string | null {
  if (!Array.isArray(body.detail)) return null;
  const lines = body.detail.map((entry: { loc?: unknown[]; msg?: string }) => `${(entry.loc ?? []).slice(1).join(".")}: ${entry.msg ?? ""}`);
  return lines.join("; ");
}

export function toProblem(status: number, body: unknown): Problem {
  const fields = typeof body === "object" && body !== null ? (body as Record<string, unknown>) : {};
  const detail = readValidation(fields) ?? (typeof fields.detail === "string" ? fields.detail : "");
  return {
    ...fields,
    status,
    code: typeof fields.code === "string" ? fields.code : `http_${status}`,
    title: typeof fields.title === "string" ? fields.title : "",
    detail,
  };
}

export function isProblem(error: unknown, code: string): error is ApiError {
  return error instanceof ApiError && error.code === code;
}

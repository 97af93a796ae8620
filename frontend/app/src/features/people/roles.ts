import type { Role } from "../../ui/session";

export const ROLES: Role[] = ["owner", "manager", "reviewer", "expert", "annotator", "viewer", "adviser"];

/** Owners and managers are made, changed and taken away by owners alone. */
export function mayAppoint(mine: Role | undefined, role: Role): boolean {
  return mine === "owner" || (mine === "manager" && role !== "owner" && role !== "manager");
}

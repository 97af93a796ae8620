/** Who is signed in, for every feature; identity fills it, nobody else asks for it. */

import { createContext, useContext } from "react";
import type { Api } from "../api/client";

export type Me = Api<"Me">;
export type Role = Me["memberships"][number]["role"];

export const MeContext = createContext<Me | null>(null);

export function useMe(): Me {
  const me = useContext(MeContext);
  if (!me) throw new Error("useMe needs a signed-in person");
  return me;
}

export function useRole(projectId: string): Role | undefined {
  return useMe().memberships.find((membership) => membership.project_id === projectId)?.role;
}

const LEAD: Role[] = ["owner", "manager"];
const JUDGES: Role[] = [...LEAD, "reviewer", "expert"];
const READERS: Role[] = [...JUDGES, "viewer"];

/** What a role may see and do; the server decides, this only spares people dead ends. */
export function mayDo(role: Role | undefined) {
  const within = (roles: Role[]) => role !== undefined && roles.includes(role);
  return {
    lead: within(LEAD),
    judge: within(JUDGES),
    guideline: role !== undefined,
    read: within(READERS),
    annotate: within([...JUDGES, "annotator"]),
    editGuideline: within([...LEAD, "expert"]),
    answerQuestions: within([...JUDGES, "adviser"]),
    rule: within([...JUDGES, "adviser"]),
  };
}

/** Where somebody's part of a project begins: an adviser's is the queue of questions. */
export function startOf({ project_id, role }: { project_id: string; role: Role }): string {
  const may = mayDo(role);
  if (may.read) return `/projects/${project_id}`;
  return may.annotate ? "/work" : `/projects/${project_id}/questions`;
}

/** Whether My work can ever hold anything for the one signed in. */
export function useHasWork(): boolean {
  const { memberships } = useMe();
  return memberships.length === 0 || memberships.some((one) => mayDo(one.role).annotate);
}

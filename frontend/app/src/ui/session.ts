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
    read: within(READERS),
    annotate: within([...JUDGES, "annotator"]),
    editGuideline: within([...LEAD, "expert"]),
    answerQuestions: within([...LEAD, "expert"]),
  };
}

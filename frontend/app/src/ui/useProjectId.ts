import { useParams } from "@tanstack/react-router";

/** The project in the address. */
export function useProjectId(): string {
  const { projectId } = useParams({ strict: false }) as { projectId?: string };
  return projectId ?? "";
}

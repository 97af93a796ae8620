import { useQuery } from "@tanstack/react-query";
import { useMemo } from "react";
import { toGuide, type Guide } from "./answering/guide";
import { guidelineVersionQuery, guidelineVersionsQuery } from "./shared-queries";

/** The newest released guideline of a project; empty where none is released yet. */
export function useReleasedGuide(projectId: string): Guide {
  const versions = useQuery(guidelineVersionsQuery(projectId)).data?.items ?? [];
  const newest = [...versions].sort((one, other) => other.number - one.number)[0];
  const version = useQuery({ ...guidelineVersionQuery(newest?.id ?? ""), enabled: newest !== undefined });
  return useMemo(() => toGuide(version.data?.content), [version.data]);
}

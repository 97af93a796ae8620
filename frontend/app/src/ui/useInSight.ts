import { useEffect, useRef, type RefObject } from "react";

/** Bring into sight what becomes current. What is so from the start is not moved to: a page begins at its top. */
export function useInSight(block: RefObject<Element | null>, isCurrent: boolean): void {
  const isStart = useRef(true);
  useEffect(() => {
    if (isCurrent && !isStart.current) block.current?.scrollIntoView({ block: "nearest" });
    isStart.current = false;
  }, [block, isCurrent]);
}

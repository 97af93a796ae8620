import { useState } from "react";
import { ApiError, toProblem } from "../../api/problem";

/** Why a picture does not come: the browser only says that it did not, so the server is asked. */
export function useLost(address: string | null | undefined): { lost: unknown; onError: () => void } {
  const [found, setFound] = useState<{ address: string; error: unknown } | null>(null);
  const onError = () => {
    if (!address) return;
    fetch(address, { headers: { Range: "bytes=0-0" } })
      .then(async (answer) => answer.ok || setFound({ address, error: new ApiError(toProblem(answer.status, await answer.json())) }))
      .catch(() => undefined);
  };
  return { lost: found?.address === address ? found?.error : undefined, onError };
}

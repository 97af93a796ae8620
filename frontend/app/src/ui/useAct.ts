import { notifications } from "@mantine/notifications";
import { useMutation, useQueryClient, type QueryKey, type UseMutationResult } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useErrorText } from "./states";

interface Options<I, O> {
  /** Which lists are stale once it is done. */
  refreshes?: QueryKey[];
  done?: (output: O, input: I) => void;
  /** Said when it is done. */
  says?: string | ((output: O) => string);
  /** The screen shows the failure itself. */
  isQuiet?: boolean;
}

/** The same words said again take the place of the earlier ones: quick work piles nothing up. */
function sayOnce(message: string, closeButtonProps: { "aria-label": string }): void {
  notifications.hide(message);
  notifications.show({ id: message, message, autoClose: 3500, closeButtonProps });
}

/** A change of state: does it, refreshes what it made stale, and says what happened. */
export function useAct<I, O>(act: (input: I) => Promise<O>, options: Options<I, O> = {}): UseMutationResult<O, unknown, I> {
  const client = useQueryClient();
  const errorText = useErrorText();
  const { t } = useTranslation();
  const close = { "aria-label": t("common.close") };
  return useMutation({
    mutationFn: act,
    onSuccess: (output, input) => {
      for (const key of options.refreshes ?? []) void client.invalidateQueries({ queryKey: key });
      const message = typeof options.says === "function" ? options.says(output) : options.says;
      if (message) sayOnce(message, close);
      options.done?.(output, input);
    },
    onError: (error) => {
      if (options.isQuiet) return;
      const { what, todo } = errorText(error);
      notifications.show({ color: "red", title: what, message: todo, autoClose: 9000, closeButtonProps: close });
    },
  });
}

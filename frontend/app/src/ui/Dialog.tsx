import { Button, Group, Modal, Stack } from "@mantine/core";
import { useContext, useLayoutEffect, type FormEvent, type KeyboardEvent, type ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { DialogDepth } from "./shortcuts";
import { Failure } from "./states";

interface Props {
  title: string;
  isOpen: boolean;
  onClose: () => void;
  submit: string;
  onSubmit: () => void;
  isBusy?: boolean;
  isDisabled?: boolean;
  error?: unknown;
  size?: string;
  /** Nothing is to be filled in: Enter says yes. */
  isQuestion?: boolean;
  /** It is done: there is nothing left to cancel. */
  isOver?: boolean;
  children: ReactNode;
}

/** A form in a dialog: Enter sends it, from a text of several lines with Ctrl or Cmd; Escape leaves, a failure is said inside it. */
export function Dialog({ title, isOpen, onClose, submit, onSubmit, isBusy, isDisabled, error, size = "md", isQuestion, isOver, children }: Props) {
  const { t } = useTranslation();
  const depth = useContext(DialogDepth);
  const send = (event: FormEvent | KeyboardEvent) => {
    event.preventDefault();
    if (!isDisabled) onSubmit();
  };
  // The button gets the focus a moment after the question is seen: an Enter pressed in between is meant for it.
  useLayoutEffect(() => {
    if (!isOpen || !isQuestion) return undefined;
    const listen = (event: globalThis.KeyboardEvent) => {
      const isInside = event.target instanceof Element && event.target.closest("[role=dialog]") !== null;
      if (event.key !== "Enter" || event.repeat || isInside) return;
      event.preventDefault();
      event.stopPropagation();
      if (!isDisabled) onSubmit();
    };
    document.addEventListener("keydown", listen, { capture: true });
    return () => document.removeEventListener("keydown", listen, { capture: true });
  });
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={send} onKeyDown={(event) => { if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) send(event); }}>
        <Stack gap="md">
          <DialogDepth value={depth + 1}>{children}</DialogDepth>
          {error != null && <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            {!isOver && <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>}
            <Button type="submit" data-autofocus={isQuestion || undefined} loading={isBusy} disabled={isDisabled}>{submit}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

import { Button, Group, Modal, Stack } from "@mantine/core";
import type { FormEvent, ReactNode } from "react";
import { useTranslation } from "react-i18next";
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
  children: ReactNode;
}

/** A form in a dialog: Enter sends it, Escape leaves, a failure is said inside it. */
export function Dialog({ title, isOpen, onClose, submit, onSubmit, isBusy, isDisabled, error, size = "md", isQuestion, children }: Props) {
  const { t } = useTranslation();
  const send = (event: FormEvent) => {
    event.preventDefault();
    if (!isDisabled) onSubmit();
  };
  return (
    <Modal opened={isOpen} onClose={onClose} title={title} size={size} closeButtonProps={{ "aria-label": t("common.close") }}>
      <form onSubmit={send}>
        <Stack gap="md">
          {children}
          {error != null && <Failure error={error} />}
          <Group justify="flex-end" gap="xs">
            <Button variant="default" onClick={onClose}>{t("common.cancel")}</Button>
            <Button type="submit" data-autofocus={isQuestion || undefined} loading={isBusy} disabled={isDisabled}>{submit}</Button>
          </Group>
        </Stack>
      </form>
    </Modal>
  );
}

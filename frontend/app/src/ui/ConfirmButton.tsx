import { Button, Group, Modal, Text, type ButtonProps } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";

interface Props extends ButtonProps {
  /** What will happen, in a sentence. */
  question: ReactNode;
  confirm: string;
  onConfirm: () => void;
  children: ReactNode;
}

/** A button whose act cannot be taken back at once asks first. */
export function ConfirmButton({ question, confirm, onConfirm, children, ...button }: Props) {
  const { t } = useTranslation();
  const [isOpen, { open, close }] = useDisclosure(false);
  const accept = () => {
    close();
    onConfirm();
  };
  return (
    <>
      <Button variant="default" {...button} onClick={open}>{children}</Button>
      <Modal opened={isOpen} onClose={close} title={confirm} closeButtonProps={{ "aria-label": t("common.close") }}>
        <Text size="md" component="div">{question}</Text>
        <Group justify="flex-end" mt="lg">
          <Button variant="default" onClick={close}>{t("common.cancel")}</Button>
          <Button onClick={accept} data-autofocus color={button.color}>{confirm}</Button>
        </Group>
      </Modal>
    </>
  );
}

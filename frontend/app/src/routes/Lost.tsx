import { Button, Center } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { Empty } from "../ui/states";

export function Lost() {
  const { t } = useTranslation();
  return (
    <Center mih="70vh" p="md" component="main">
      <Empty title={t("shell.lost")} hint={t("shell.lost_hint")} action={<Button component={Link} to="/">{t("place.projects")}</Button>} />
    </Center>
  );
}

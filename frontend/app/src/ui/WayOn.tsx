import { Button } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";

/** Where an empty list is filled from: the place of the project to go to next. */
export function WayOn({ projectId, place }: { projectId: string; place: "batches" | "guideline" | "items" }) {
  const { t } = useTranslation();
  return <Button component={Link} variant="default" to={`/projects/${projectId}/${place}`}>{t(`place.${place}`)}</Button>;
}

import { Button, VisuallyHidden } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams } from "@tanstack/react-router";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Empty, Failure, Waiting } from "../../ui/states";
import classes from "./annotation.module.css";
import { DeskNotices } from "./DeskNotices";
import { GridBar } from "./GridBar";
import { GridFoot } from "./GridFoot";
import { GridWork } from "./GridWork";
import { workQuery } from "./queries";
import { useGrid } from "./useGrid";

/** Many items of a batch at once: selected, labelled together, handed in one by one. */
export function GridPage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const { grid, view } = useGrid(batchId);
  const [said, say] = useState("");
  const title = useQuery({ ...workQuery, enabled: false }).data?.batches.find((batch) => batch.batch_id === batchId)?.batch_name ?? t("grid.title");
  useDocumentTitle(`${title} · Goldsmith`);
  const leave = () => void navigate({ to: "/work" });
  return (
    <div className={classes.screen}>
      <GridBar title={title} view={view} onLeave={leave} />
      <DeskNotices desk={grid} view={view} />
      {view.status === "loading" && <Waiting />}
      {view.status === "failed" && <Failure error={view.error} onRetry={() => void grid.refresh()} />}
      {view.status === "empty" && (
        <div className={classes.rest}>
          <Empty title={t("annotation.empty_title")} hint={t("annotation.empty_hint")} action={<>
            <Button variant="default" onClick={() => void grid.refresh()}>{t("annotation.look_again")}</Button>
            <Button component={Link} to="/work">{t("place.work")}</Button>
          </>} />
        </div>
      )}
      {view.status === "working" && view.sheet && view.guide && <GridWork grid={grid} view={view} sheet={view.sheet} say={say} />}
      {view.status === "working" && view.sheet && <GridFoot grid={grid} view={view} sheet={view.sheet} say={say} onLeave={leave} />}
      <VisuallyHidden role="status">{said}</VisuallyHidden>
    </div>
  );
}

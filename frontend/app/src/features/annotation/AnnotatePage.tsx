import { Button, Drawer } from "@mantine/core";
import { useDocumentTitle, useMediaQuery } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { Link, useNavigate, useParams, useSearch } from "@tanstack/react-router";
import { lazy, Suspense, useEffect, useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import { saysAnything } from "../../ui/answering/guide";
import { GuidePanel } from "../../ui/answering/GuidePanel";
import { Empty, Failure, Waiting } from "../../ui/states";
import classes from "./annotation.module.css";
import { DeskBar } from "./DeskBar";
import { DeskDialogs, type DeskDialog } from "./DeskDialogs";
import { DeskNotices } from "./DeskNotices";
import { DeskFoot } from "./DeskFoot";
import { DeskWork } from "./DeskWork";
import { LookBack } from "../../ui/errors/lookBack";
import { workQuery } from "./queries";
import { useDeskActs } from "./useDeskActs";
import { useDesk } from "./useDesk";

const RulingsBeside = lazy(() => import("../../ui/rulings/RulingsBeside"));
/** After so many judgements one may look back at answers that were settled otherwise. */
const STRETCH = 50;

/** The annotation screen: one item, its questions, everything under a key. */
export function AnnotatePage() {
  const { t } = useTranslation();
  const navigate = useNavigate();
  const { batchId } = useParams({ strict: false }) as { batchId: string };
  const { annotation } = useSearch({ strict: false }) as { annotation?: string };
  const { desk, view } = useDesk(batchId, annotation);
  const [dialog, setDialog] = useState<DeskDialog>(null);
  const isWide = useMediaQuery("(min-width: 75em)", true, { getInitialValueInEffect: false });
  const [wanted, setWanted] = useState<boolean>();
  // A guideline that says nothing takes no room, unless somebody looks for it.
  const isGuide = wanted ?? (isWide && view.guide !== null && saysAnything(view.guide));
  const guide = { open: () => setWanted(true), close: () => setWanted(false), toggle: () => setWanted(!isGuide) };
  const search = useRef<HTMLInputElement>(null);
  // Asked for only where My work did not ask already, and not before the item is there.
  const title = useQuery({ ...workQuery, enabled: view.status === "working", staleTime: Infinity }).data?.batches.find((batch) => batch.batch_id === batchId)?.batch_name ?? t("annotation.title");
  useDocumentTitle(`${title} · Goldsmith`);
  const searchGuide = () => {
    guide.open();
    if (search.current) search.current.focus();
    else setTimeout(() => search.current?.focus(), 60);
  };
  const leave = () => void navigate({ to: "/work" });
  useEffect(() => {
    if (view.status === "finished") void navigate({ to: "/work" });
  }, [view.status, navigate]);
  const acts = useDeskActs({ desk, view, openDialog: setDialog, toggleGuide: guide.toggle, searchGuide, leave });
  useEffect(() => {
    window.scrollTo(0, 0);
  }, [view.lease?.id]);
  const { document, lease } = view;
  const panel = view.guide && <GuidePanel guide={view.guide} searchRef={search} beside={(query) => document && lease && <Suspense><RulingsBeside versionId={lease.guidelineVersionId} query={query} document={document} isRead={view.revising?.isReviewed ?? false} /></Suspense>} />;
  return (
    <div className={classes.screen}>
      <DeskBar title={title} view={view} acts={acts} />
      <DeskNotices desk={desk} view={view} />
      {view.done >= STRETCH && view.done % STRETCH < 5 && <Suspense><LookBack /></Suspense>}
      <div className={classes.body}>
        {view.status === "loading" && <Waiting />}
        {view.status === "failed" && <Failure error={view.error} onRetry={() => void desk.refresh()} />}
        {view.status === "empty" && (
          <div className={classes.rest}>
            <Empty title={t("annotation.empty_title")} hint={t("annotation.empty_hint")} action={<>
              {view.canGoBack && <Button variant="default" onClick={() => desk.back()}>{t("annotation.back")}</Button>}
              <Button variant="default" onClick={() => void desk.refresh()}>{t("annotation.look_again")}</Button>
              <Button component={Link} to="/work">{t("place.work")}</Button>
            </>} />
          </div>
        )}
        {view.status === "working" && <DeskWork desk={desk} view={view} />}
        {isGuide && isWide && view.status === "working" && <aside className={classes.guide} aria-label={t("place.guideline")}>{panel}</aside>}
      </div>
      {view.status === "working" && <DeskFoot acts={acts} view={view} />}
      <Drawer opened={isGuide && !isWide} onClose={guide.close} position="right" title={t("place.guideline")} size="sm" closeButtonProps={{ "aria-label": t("common.close") }}>{panel}</Drawer>
      <DeskDialogs desk={desk} view={view} dialog={dialog} onClose={() => setDialog(null)} />
    </div>
  );
}

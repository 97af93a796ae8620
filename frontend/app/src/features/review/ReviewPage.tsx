import { Text, UnstyledButton } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useNavigate, useSearch } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import { formatShare } from "../../i18n/format";
import { Page } from "../../ui/Page";
import { useKeys } from "../../ui/keymap";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { ItemLine } from "../../ui/media/MediaThumb";
import { useProjectId } from "../../ui/useProjectId";
import { WayOn } from "../../ui/WayOn";
import { Load, MAIN, MORE, QueueChoice } from "./QueueChoice";
import { reviewQueueQuery, type ReviewKind } from "./queries";
import classes from "./review.module.css";
import { ReviewItem } from "./ReviewItem";

/** Disagreements first, a random sample beside them; one item at a time, answers side by side. */
export function ReviewPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const navigate = useNavigate();
  const search = useSearch({ strict: false }) as { kind?: string; item?: string; annotator?: string };
  const kind = ([...MAIN, ...MORE] as string[]).includes(search.kind ?? "") ? (search.kind as ReviewKind) : "disagreement";
  const annotator = search.annotator;
  const queue = useQuery(reviewQueueQuery(projectId, kind, annotator));
  const rows = queue.data?.items ?? [];
  const itemId = search.item ?? rows[0]?.item_id;
  const at = rows.findIndex((row) => row.item_id === itemId);
  const open = (item: string | undefined) => void navigate({ to: ".", search: { kind, item, annotator } as never, replace: true });
  const step = (by: number) => {
    const next = rows[Math.min(Math.max(at + by, 0), rows.length - 1)];
    if (next) open(next.item_id);
  };
  useShortcuts(t("place.review"), [
    { keys: keys("review.next"), label: t("review.next"), run: () => step(1) },
    { keys: keys("review.previous"), label: t("review.previous"), run: () => step(-1) },
  ]);
  const settled = () => {
    const next = rows[at + 1] ?? rows[at - 1];
    open(next?.item_id);
  };
  return (
    <Page title={t("place.review")} width="wide" lead={<>{t(`review.lead_${kind}`)} <Load projectId={projectId} /></>} actions={<QueueChoice projectId={projectId} kind={kind} annotator={annotator} onChoice={(choice) => void navigate({ to: ".", search: choice as never })} />}>
      <Loaded query={queue}>
        {() => rows.length === 0 && !search.item ? <Empty title={t(`review.empty_${kind}`)} hint={t("review.empty_hint")} action={<WayOn projectId={projectId} place="batches" />} /> : (
          <div className={classes.split}>
            <nav className={classes.queue} aria-label={t("review.queue")}>
              {rows.map((row) => (
                <UnstyledButton key={row.item_id} className={classes.row} data-active={row.item_id === itemId || undefined} aria-current={row.item_id === itemId ? "true" : undefined} onClick={() => open(row.item_id)}>
                  <div className="gs-clip"><ItemLine fields={{ excerpt: row.excerpt }} name={row.external_id} language={row.language} limit={90} /></div>
                  <Text size="xs" c="dimmed" className="gs-num">{t("review.row", { n: row.judgements })}{row.agreement !== null && ` · ${t("items.column.agreement")}: ${formatShare(row.agreement)}`}</Text>
                </UnstyledButton>
              ))}
            </nav>
            {itemId && <ReviewItem key={itemId} itemId={itemId} projectId={projectId} onSettled={settled} />}
          </div>
        )}
      </Loaded>
    </Page>
  );
}

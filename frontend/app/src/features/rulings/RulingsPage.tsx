import { Button, Group, SegmentedControl, Stack, TextInput } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { IconSearch } from "@tabler/icons-react";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useRef, useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Page } from "../../ui/Page";
import { useKeys } from "../../ui/keymap";
import { RulingDialog } from "../../ui/rulings/RulingDialog";
import { mayDo, useRole } from "../../ui/session";
import { useShortcuts } from "../../ui/shortcuts";
import { Empty, Loaded } from "../../ui/states";
import { useProjectId } from "../../ui/useProjectId";
import { useReleasedGuide } from "../../ui/useReleasedGuide";
import { rulingPagesQuery } from "./queries";
import { RulingCard } from "./RulingCard";
import { ClauseDialog, OverturnDialog } from "./RulingDialogs";

const STATES = ["in_force", "clause", "overturned"] as const;
type Open = { what: "overturn" | "clause"; ruling: Api<"Ruling"> } | { what: "new" } | null;

/** What was decided once, to be found and cited wherever it comes up again. */
export function RulingsPage() {
  const { t } = useTranslation();
  const keys = useKeys();
  const projectId = useProjectId();
  const may = mayDo(useRole(projectId));
  const guide = useReleasedGuide(projectId);
  const [search, setSearch] = useState("");
  const [sought] = useDebouncedValue(search.trim(), 200);
  const [state, setState] = useState<string>("all");
  const [open, setOpen] = useState<Open>(null);
  const field = useRef<HTMLInputElement>(null);
  const wanted = { ...(sought ? { q: sought } : {}), ...(state === "all" ? {} : { state: state as Api<"RulingState"> }) };
  const rulings = useInfiniteQuery(rulingPagesQuery(projectId, wanted));
  const rows = rulings.data?.pages.flatMap((page) => page.items) ?? [];
  const isNarrowed = sought !== "" || state !== "all";
  const canRule = may.rule && guide.schema.questions.length > 0;
  useShortcuts(t("rulings.title"), [
    { keys: keys("lists.search"), label: t("rulings.search"), run: () => field.current?.focus() },
    { keys: keys("lists.new"), label: t("rulings.rule"), run: () => setOpen({ what: "new" }), disabled: !canRule },
  ]);
  return (
    <Page title={t("rulings.title")} lead={t("rulings.lead")} actions={canRule && <Button onClick={() => setOpen({ what: "new" })}>{t("rulings.rule")}</Button>}>
      <Group gap="sm">
        <TextInput ref={field} flex="1 1 260px" leftSection={<IconSearch size={15} aria-hidden />} aria-label={t("rulings.search")} placeholder={t("rulings.search")} value={search} onChange={(event) => setSearch(event.currentTarget.value)} />
        <SegmentedControl aria-label={t("rulings.state")} value={state} onChange={setState} data={[{ value: "all", label: t("rulings.all") }, ...STATES.map((one) => ({ value: one, label: t(`rulings.state_${one}`) }))]} />
      </Group>
      <Loaded query={rulings}>
        {() => rows.length === 0 ? <Empty title={t(isNarrowed ? "rulings.none_match" : "rulings.empty")} hint={isNarrowed ? undefined : t("rulings.empty_hint")} /> : (
          <Stack gap="sm">
            {rows.map((one) => <RulingCard key={one.id} ruling={one} guide={guide} may={may} onOverturn={() => setOpen({ what: "overturn", ruling: one })} onClause={() => setOpen({ what: "clause", ruling: one })} />)}
            {rulings.hasNextPage && <Button variant="default" loading={rulings.isFetchingNextPage} onClick={() => void rulings.fetchNextPage()}>{t("common.more")}</Button>}
          </Stack>
        )}
      </Loaded>
      {open?.what === "new" && <RulingDialog start={{}} onClose={() => setOpen(null)} />}
      {open?.what === "overturn" && <OverturnDialog ruling={open.ruling} onClose={() => setOpen(null)} />}
      {open?.what === "clause" && <ClauseDialog ruling={open.ruling} onClose={() => setOpen(null)} />}
    </Page>
  );
}

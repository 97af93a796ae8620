import { Button, Group, Stack, Text } from "@mantine/core";
import { useInfiniteQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { Loaded } from "../../ui/states";
import { usePhrase } from "../../ui/usePhrase";
import classes from "./imports.module.css";
import { leftOutQuery } from "./queries";

function RowLeftOut({ row }: { row: Api<"ImportProblem"> }) {
  const { t } = useTranslation();
  const say = usePhrase();
  return (
    <li className={classes.leftOut}>
      <Text size="sm" c="dimmed" className="gs-num">{t("imports.line_short", { n: row.line })}</Text>
      <div>
        <Text size="sm"><bdi>{say(row.reason_phrase, row.reason)}</bdi></Text>
        {row.excerpt && <Text size="xs" c="dimmed" truncate="end" title={row.excerpt}><bdi>{row.excerpt}</bdi></Text>}
      </div>
    </li>
  );
}

/** The rows of an import that did not go in, each with its line, the reason and how it begins. */
export function LeftOutRows({ id, startsOpen }: { id: string; startsOpen: boolean }) {
  const { t } = useTranslation();
  const [isOpen, setOpen] = useState(startsOpen);
  const rows = useInfiniteQuery({ ...leftOutQuery(id), enabled: isOpen });
  return (
    <Stack gap={6}>
      <Group><Button size="compact-sm" variant="subtle" px={0} aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>{t(isOpen ? "imports.left_out_hide" : "imports.left_out_show")}</Button></Group>
      {isOpen && (
        <Loaded query={rows}>
          {(data) => (
            <>
              <ul className={classes.leftOuts} aria-label={t("imports.left_out")}>{data.pages.flatMap((page) => page.items).map((row, index) => <RowLeftOut key={index} row={row} />)}</ul>
              {rows.hasNextPage && <Group><Button size="compact-sm" variant="default" loading={rows.isFetchingNextPage} onClick={() => void rows.fetchNextPage()}>{t("common.more")}</Button></Group>}
            </>
          )}
        </Loaded>
      )}
    </Stack>
  );
}

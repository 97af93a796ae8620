import { Alert, Button, Group, Loader, Paper, Stack, Text, Title } from "@mantine/core";
import type { ReactNode } from "react";
import { useTranslation } from "react-i18next";
import { ApiError } from "../api/problem";
import { formatNumber } from "../i18n/format";

/** An empty list: what would be here, and what to do next. */
export function Empty({ title, hint, action }: { title: string; hint?: ReactNode; action?: ReactNode }) {
  return (
    <Paper p="xl" bg="var(--gs-sunken)" style={{ borderStyle: "dashed" }}>
      <Stack align="center" gap="xs" ta="center">
        <Title order={3}>{title}</Title>
        {hint && <Text c="dimmed" maw={520} size="md" component="div">{hint}</Text>}
        {action && <Group mt="xs" justify="center">{action}</Group>}
      </Stack>
    </Paper>
  );
}

export function useErrorText(): (error: unknown) => { what: string; todo: string } {
  const { t, i18n } = useTranslation();
  return (error) => {
    if (!(error instanceof ApiError)) return { what: t("error.unreachable"), todo: t("error.unreachable_todo") };
    if (error.isAboutAddress) return { what: t("shell.lost"), todo: t("shell.lost_hint") };
    if (error.mostCharacters) return { what: t("error.too_long", { n: formatNumber(error.mostCharacters) }), todo: "" };
    const known = `error.code.${error.code}`;
    const said = error.problem.detail || error.problem.title;
    // The server may know more than the catalogue's sentence: which field, which number.
    if (i18n.exists(known)) return { what: t(known), todo: said === t(known) ? "" : said };
    const todo = error.status === 409 || error.status === 412 ? t("error.conflict_todo") : error.status >= 500 ? t("error.server_todo") : "";
    return { what: said || t("error.unknown"), todo };
  };
}

/** What happened and what to do. */
export function Failure({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const { t } = useTranslation();
  const text = useErrorText()(error);
  return (
    <Alert color="red" variant="light" role="alert" p="sm">
      <Group justify="space-between" gap="sm">
        <div>
          <Text size="md" fw={550}>{text.what}</Text>
          {text.todo && <Text size="sm">{text.todo}</Text>}
        </div>
        {onRetry && !(error instanceof ApiError && error.isAboutAddress) && <Button variant="default" onClick={onRetry}>{t("common.try_again")}</Button>}
      </Group>
    </Alert>
  );
}

export function Waiting() {
  const { t } = useTranslation();
  return (
    <Group p="xl" justify="center" role="status" aria-label={t("common.loading")}>
      <Loader size="sm" type="dots" />
    </Group>
  );
}

interface QueryLike<T> {
  data: T | undefined;
  error: unknown;
  isError: boolean;
  refetch: () => unknown;
}

/** Waiting, failed, or there: one place decides, so that no screen forgets a case. */
export function Loaded<T>({ query, children }: { query: QueryLike<T>; children: (data: T) => ReactNode }) {
  if (query.data !== undefined) return <>{children(query.data)}</>;
  if (query.isError) return <Failure error={query.error} onRetry={() => void query.refetch()} />;
  return <Waiting />;
}

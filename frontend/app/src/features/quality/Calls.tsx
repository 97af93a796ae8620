import { Button, Group, Paper, Stack, Text } from "@mantine/core";
import { Link } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../../api/client";
import { formatNumber, formatShare } from "../../i18n/format";
import { Section } from "../../ui/Page";

type Call = Api<"Call">;

const AS_SHARE = new Set(["share"]);

/** The gaps of a sentence: numbers as the reader writes them, names kept in their own direction. */
function told(call: Call): Record<string, string | number> {
  const isError = call.kind === "criterion" && call.data.kind === "audited_error";
  const counted = typeof call.data.n === "number" ? { count: call.data.n } : {};
  return Object.assign(counted, Object.fromEntries(Object.entries(call.data).map(([key, value]) => {
    if (typeof value !== "number") return [key, `\u2068${String(value ?? "–")}\u2069`];
    if (AS_SHARE.has(key) || (isError && key !== "n")) return [key, formatShare(value, isError ? 1 : 0)];
    return [key, formatNumber(value, Number.isInteger(value) ? 0 : 2)];
  })));
}

/** The page to act on, with what it is asked for. */
function placeOf(projectId: string, { path }: Call): { to: string; search: never } {
  const [place = "", asked = ""] = path.split("?");
  return { to: `/projects/${projectId}${place}`, search: Object.fromEntries(new URLSearchParams(asked)) as never };
}

/** What calls for an act now: at most three sentences, each with its evidence and a button. */
export function Calls({ projectId, calls }: { projectId: string; calls: Call[] }) {
  const { t } = useTranslation();
  if (calls.length === 0) return null;
  return (
    <Section title={t("call.title")}>
      <Stack gap="xs" component="ol" m={0} p={0} style={{ listStyle: "none" }}>
        {calls.map((call) => (
          <Paper key={`${call.kind}-${call.path}-${JSON.stringify(call.data)}`} p="md" component="li">
            <Group justify="space-between" gap="md">
              <div style={{ flex: "1 1 320px" }}>
                <Text fw={560}>{t(`call.say.${call.kind}`, told(call))}</Text>
                <Text size="sm" c="dimmed">{t(call.kind === "split" && call.data.one !== undefined ? "call.why.split_pair" : `call.why.${call.kind}`, told(call))}</Text>
              </div>
              <Button component={Link} variant="default" size="xs" {...placeOf(projectId, call)} hash={call.kind === "criterion" ? "criteria" : call.kind === "unaudited" ? "audits" : undefined}>{t(`call.act.${call.kind}`)}</Button>
            </Group>
          </Paper>
        ))}
      </Stack>
    </Section>
  );
}

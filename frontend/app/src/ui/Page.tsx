import { Anchor, Box, Group, Stack, Text, Title } from "@mantine/core";
import { useDocumentTitle } from "@mantine/hooks";
import type { ReactNode } from "react";

interface Props {
  title: string;
  /** One sentence: the question this screen answers. */
  lead?: ReactNode;
  actions?: ReactNode;
  /** Narrow for forms and reading, wide for tables. */
  width?: "narrow" | "normal" | "wide";
  children: ReactNode;
}

const WIDTHS = { narrow: 720, normal: 1120, wide: 2560 };

/** The frame of every screen: title, next actions, content. */
export function Page({ title, lead, actions, width = "normal", children }: Props) {
  useDocumentTitle(`${title} · Goldsmith`);
  return (
    <Box px={{ base: "md", sm: "xl" }} py={{ base: "md", sm: "lg" }} maw={WIDTHS[width]} mx={width === "wide" ? undefined : "auto"} w="100%">
      <Stack gap="lg">
        <Group justify="space-between" align="flex-start" gap="md">
          <Box style={{ minWidth: 0, flex: "1 1 280px" }}>
            <Title order={1} id="page-title" tabIndex={-1} style={{ outline: "none", overflowWrap: "anywhere" }}><bdi>{title}</bdi></Title>
            {lead && <Text c="dimmed" size="md" component="div" mt={2}>{lead}</Text>}
          </Box>
          {actions && <Group gap="xs">{actions}</Group>}
        </Group>
        {children}
      </Stack>
    </Box>
  );
}

interface SectionProps {
  /** Where a link to the section leads. */
  id?: string;
  title: string;
  lead?: ReactNode;
  actions?: ReactNode;
  children: ReactNode;
}

export function Section({ id, title, lead, actions, children }: SectionProps) {
  return (
    <Stack gap="sm" component="section" id={id}>
      <Group justify="space-between" align="flex-end" gap="sm">
        <div>
          <Title order={2}><bdi>{title}</bdi></Title>
          {lead && <Text c="dimmed" size="sm" component="div">{lead}</Text>}
        </div>
        {actions && <Group gap="xs">{actions}</Group>}
      </Group>
      {children}
    </Stack>
  );
}

export function ExternalFile({ href, children }: { href: string; children: ReactNode }) {
  return <Anchor href={href} download className="gs-link" inherit>{children}</Anchor>;
}

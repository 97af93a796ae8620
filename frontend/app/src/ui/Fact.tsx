import { Group, Paper, SimpleGrid, Text, Tooltip } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import type { ReactNode } from "react";
import classes from "./Fact.module.css";

interface Props {
  label: string;
  value: ReactNode;
  /** n, interval, method: a number never travels alone. */
  note?: ReactNode;
  hint?: string;
  /** The items behind the number. */
  link?: Pick<LinkProps, "to" | "params" | "search">;
}

export function Fact({ label, value, note, hint, link }: Props) {
  const number = <span className={classes.value}>{value}</span>;
  return (
    <Paper p="sm" className={classes.fact}>
      <Tooltip label={hint} disabled={!hint} multiline maw={280} events={{ hover: true, focus: true, touch: true }}>
        <Text size="sm" c="dimmed" tabIndex={hint ? 0 : undefined} component="div">{label}</Text>
      </Tooltip>
      <Group gap="xs" align="baseline">{link ? <Link {...link} className={classes.link}>{number}</Link> : number}</Group>
      {note && <Text size="xs" c="dimmed" component="div">{note}</Text>}
    </Paper>
  );
}

export function Facts({ children }: { children: ReactNode }) {
  return <SimpleGrid cols={{ base: 2, sm: 3, lg: 4 }} spacing="sm">{children}</SimpleGrid>;
}

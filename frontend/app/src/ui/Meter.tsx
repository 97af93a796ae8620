import { Group, Text } from "@mantine/core";
import { formatShare } from "../i18n/format";
import classes from "./Meter.module.css";

interface Part {
  value: number;
  color: string;
  label: string;
}

/** A quiet bar of parts of a whole, with its reading for those who do not see it. */
export function Meter({ parts, total, label, height = 6 }: { parts: Part[]; total: number; label: string; height?: number }) {
  const whole = Math.max(total, 1);
  const done = parts.reduce((sum, part) => sum + part.value, 0);
  return (
    <div className={classes.track} style={{ height }} role="img" aria-label={`${label}: ${formatShare(done / whole)}`}>
      {parts.map((part) => part.value > 0 && <div key={part.label} className={classes.part} style={{ width: `${(100 * part.value) / whole}%`, background: part.color }} title={`${part.label}: ${part.value}`} />)}
    </div>
  );
}

export function Legend({ parts }: { parts: Part[] }) {
  return (
    <Group gap="md" style={{ rowGap: 2 }}>
      {parts.map((part) => (
        <Group key={part.label} gap={6} wrap="nowrap">
          <span className={classes.dot} style={{ background: part.color }} aria-hidden />
          <Text size="sm" c="dimmed">{part.label}</Text>
          <Text size="sm" className="gs-num">{part.value.toLocaleString("en")}</Text>
        </Group>
      ))}
    </Group>
  );
}

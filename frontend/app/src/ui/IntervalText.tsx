import { Text, Tooltip } from "@mantine/core";
import { Link, type LinkProps } from "@tanstack/react-router";
import { useTranslation } from "react-i18next";
import type { Api } from "../api/client";
import { formatNumber, formatShare } from "../i18n/format";
import classes from "./IntervalText.module.css";

interface Props {
  interval: Api<"Rate">;
  link?: Pick<LinkProps, "to" | "search">;
  /** What is said where there was nothing to count, as long as that is no surprise. */
  none?: string;
}

/** A share with its interval drawn and its n said; where there is none, it says so and why. */
export function IntervalText({ interval, link, none }: Props) {
  const { t } = useTranslation();
  if (interval.value === null) {
    if (interval.n === 0) return <Text size="sm" c="dimmed" span>{none ?? t("quality.no_data")}</Text>;
    return <Tooltip label={t("quality.half_reviewed")}><Text size="sm" c="dimmed" tabIndex={0} span>{t("quality.undefined")}</Text></Tooltip>;
  }
  const hits = t("quality.hits", { hits: formatNumber(interval.hits), n: formatNumber(interval.n) });
  const low = interval.low ?? interval.value;
  const high = interval.high ?? interval.value;
  return (
    <span className={classes.interval}>
      <span className="gs-num">{formatShare(interval.value)}</span>
      <span className={classes.axis} role="img" aria-label={t("quality.interval", { low: formatShare(low), high: formatShare(high) })}>
        <span className={classes.range} style={{ insetInlineStart: `${100 * low}%`, width: `${100 * (high - low)}%` }} />
        <span className={classes.point} style={{ insetInlineStart: `${100 * interval.value}%` }} />
      </span>
      {link ? <Link {...link} className={`gs-link ${classes.hits}`}>{hits}</Link> : <Text size="xs" c="dimmed" span>{hits}</Text>}
    </span>
  );
}

/** Numbers, dates and durations in the language of the interface; digits stay Latin, as on the label keys. */

import i18next from "i18next";

function locale(): string {
  return `${i18next.language || "en"}-u-nu-latn`;
}

export function formatNumber(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { maximumFractionDigits: digits, minimumFractionDigits: digits }).format(value);
}

export function formatShare(value: number, digits = 0): string {
  return new Intl.NumberFormat(locale(), { style: "percent", maximumFractionDigits: digits }).format(value);
}

export function formatDate(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium" }).format(new Date(value));
}

export function formatTime(value: string | Date): string {
  return new Intl.DateTimeFormat(locale(), { dateStyle: "medium", timeStyle: "short" }).format(new Date(value));
}

const STEPS: [Intl.RelativeTimeFormatUnit, number][] = [["day", 86_400], ["hour", 3_600], ["minute", 60]];

export function formatAgo(value: string | Date, now = Date.now()): string {
  const seconds = (new Date(value).getTime() - now) / 1000;
  if (Math.abs(seconds) > 30 * 86_400) return formatDate(value);
  const format = new Intl.RelativeTimeFormat(locale(), { numeric: "auto", style: "short" });
  for (const [unit, size] of STEPS) {
    if (Math.abs(seconds) >= size) return format.format(Math.round(seconds / size), unit);
  }
  return format.format(0, "minute");
}

function unit(value: number, name: string): string {
  return new Intl.NumberFormat(locale(), { style: "unit", unit: name, unitDisplay: "short", maximumFractionDigits: 1 }).format(value);
}

export function formatDuration(ms: number): string {
  const seconds = ms / 1000;
  if (seconds < 90) return unit(Math.round(seconds * 10) / 10, "second");
  if (seconds < 5400) return unit(Math.round(seconds / 60), "minute");
  return unit(Math.round(seconds / 360) / 10, "hour");
}

export function formatBytes(bytes: number): string {
  if (bytes < 1000) return new Intl.NumberFormat(locale(), { style: "unit", unit: "byte", unitDisplay: "long" }).format(bytes);
  if (bytes < 1e6) return unit(bytes / 1e3, "kilobyte");
  return bytes < 1e9 ? unit(bytes / 1e6, "megabyte") : unit(bytes / 1e9, "gigabyte");
}

export function languageName(tag: string): string {
  if (tag === "und" || tag === "") return i18next.t("common.language_unknown");
  try {
    return new Intl.DisplayNames([locale()], { type: "language" }).of(tag) ?? tag;
  } catch {
    return tag;
  }
}

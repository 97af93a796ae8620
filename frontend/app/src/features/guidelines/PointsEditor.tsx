import type { Question, RatingPoint } from "@goldsmith/core";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

/** A named scale: each step has its number and what it means. */
export function PointsEditor({ question, onPoints }: { question: Question; onPoints: (points: RatingPoint[]) => void }) {
  const { t } = useTranslation();
  const points = question.points ?? [];
  const last = points.at(-1)?.value ?? 0;
  const more = () => onPoints([...points, { value: last + 1, name: String(last + 1), key: last + 1 <= 9 ? String(last + 1) : null }]);
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{t("guideline.scale")}</Text>
      {points.map((point) => (
        <Group key={point.value} gap="xs" wrap="nowrap">
          <Text w={28} ta="end" className="gs-num">{point.value}</Text>
          <TextInput size="xs" flex={1} dir="auto" aria-label={t("guideline.point_name", { value: point.value })} value={point.name} onChange={(event) => { const name = event.currentTarget.value; onPoints(points.map((one) => (one.value === point.value ? { ...one, name } : one))); }} />
        </Group>
      ))}
      <Group gap="xs"><Button variant="default" onClick={more}>{t("guideline.more_points")}</Button><Button variant="default" disabled={points.length <= 2} onClick={() => onPoints(points.slice(0, -1))}>{t("guideline.fewer_points")}</Button></Group>
    </Stack>
  );
}

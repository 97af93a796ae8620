import type { Label, LabelPair, Question } from "@goldsmith/core";
import { MultiSelect, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  question: Question;
  about: Question;
  onLabels: (labels: Label[]) => void;
}

const keyOf = (pair: LabelPair) => `${pair.from_label} ${pair.to_label}`;

/** Which labels each relation may join, and in which direction; nothing chosen means any two. */
export function PairsEditor({ question, about, onLabels }: Props) {
  const { t } = useTranslation();
  const labels = question.labels ?? [];
  const ends = about.labels ?? [];
  const data = ends.flatMap((from) => ends.map((to) => ({ value: `${from.id} ${to.id}`, label: `${from.name} → ${to.name}` })));
  const set = (label: Label, keys: string[]) => {
    const pairs = keys.map((key): LabelPair => ({ from_label: key.split(" ")[0] ?? "", to_label: key.split(" ")[1] ?? "" }));
    onLabels(labels.map((one) => (one.id === label.id ? { ...one, pairs } : one)));
  };
  if (labels.length === 0) return null;
  return (
    <Stack gap={6}>
      <Text size="sm" fw={500}>{t("guideline.marks.pairs")}</Text>
      {labels.map((label) => <MultiSelect key={label.id} size="xs" searchable label={<bdi>{label.name}</bdi>} placeholder={label.pairs?.length ? undefined : t("guideline.marks.any_pair")} data={data} value={(label.pairs ?? []).map(keyOf)} onChange={(keys) => set(label, keys)} />)}
    </Stack>
  );
}

import type { Linter, LinterKind, Question } from "@goldsmith/core";
import { Group, SegmentedControl, Stack, TagsInput, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  question: Question;
  set: (change: Partial<Question>) => void;
}

const KINDS: LinterKind[] = ["double_spaces", "placeholders", "mixed_scripts", "unbalanced", "forbidden_words"];
const CHOICES = ["off", "warns", "blocks"];

/** Which slips are looked for in what people write, and whether they may be handed in. */
export function LintersEditor({ question, set }: Props) {
  const { t } = useTranslation();
  const linters = question.linters ?? [];
  if (question.kind !== "short_text" && question.kind !== "correction") return null;
  const put = (kind: LinterKind, linter: Linter | null) => set({ linters: [...linters.filter((one) => one.kind !== kind), ...(linter ? [linter] : [])] });
  return (
    <Stack gap={6} role="group" aria-label={t("outputs.edit.linters")}>
      <Text size="sm" fw={500}>{t("outputs.edit.linters")}</Text>
      {KINDS.map((kind) => {
        const own = linters.find((one) => one.kind === kind);
        const name = t(`outputs.linter.${kind}`);
        const turn = (choice: string) => put(kind, choice === "off" ? null : { kind, blocks: choice === "blocks", words: own?.words ?? [] });
        return (
          <Stack key={kind} gap={4}>
            <Group justify="space-between" gap="xs">
              <Text size="sm">{name}</Text>
              <SegmentedControl size="xs" aria-label={name} value={own ? (own.blocks ? "blocks" : "warns") : "off"} onChange={turn} data={CHOICES.map((value) => ({ value, label: t(`outputs.linter_${value}`) }))} />
            </Group>
            {own && kind === "forbidden_words" && <TagsInput size="xs" aria-label={t("outputs.edit.forbidden_words")} placeholder={t("outputs.edit.words_hint")} value={own.words ?? []} onChange={(words) => put(kind, { ...own, words })} />}
          </Stack>
        );
      })}
    </Stack>
  );
}

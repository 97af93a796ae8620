import { toolsOf, type Field, type Question, type ShapeKind, type Snap } from "@goldsmith/core";
import { Checkbox, Chip, Group, NumberInput, Select, Stack, Text } from "@mantine/core";
import { useTranslation } from "react-i18next";
import type { Guide } from "../../ui/answering/guide";
import { AttributesEditor } from "./AttributesEditor";
import { PairsEditor } from "./PairsEditor";
import { RegionsEditor } from "./RegionsEditor";
import { SkeletonEditor } from "./SkeletonEditor";

interface Props {
  guide: Guide;
  question: Question;
  set: (change: Partial<Question>) => void;
}

const SNAPS: Snap[] = ["grapheme", "word", "character"];
const asNumber = (value: string | number) => (typeof value === "number" ? value : null);
const nameOf = (field: Field) => ({ value: field.id, label: field.title || field.id });

function SpansEditor({ guide, question, set }: Props) {
  const { t } = useTranslation();
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        {guide.schema.fields.length > 1 && <Select size="xs" w={170} label={t("guideline.marks.field")} data={guide.schema.fields.map(nameOf)} value={question.field ?? null} onChange={(field) => set({ field })} allowDeselect={false} />}
        <Select size="xs" w={210} label={t("guideline.marks.snap")} data={SNAPS.map((value) => ({ value, label: t(`guideline.marks.snap_${value}`) }))} value={question.snap ?? "grapheme"} onChange={(snap) => set({ snap: (snap ?? "grapheme") as Snap })} allowDeselect={false} />
        <NumberInput size="xs" w={92} label={t("guideline.marks.min")} min={0} value={question.min ?? ""} onChange={(value) => set({ min: asNumber(value) })} hideControls />
        <NumberInput size="xs" w={92} label={t("guideline.marks.max")} min={1} value={question.max ?? ""} onChange={(value) => set({ max: asNumber(value) })} hideControls />
      </Group>
      <Group gap="lg">
        <Checkbox label={t("guideline.marks.may_overlap")} checked={question.may_overlap ?? false} onChange={(event) => set({ may_overlap: event.currentTarget.checked })} />
        <Checkbox label={t("guideline.marks.is_discontinuous")} checked={question.is_discontinuous ?? false} onChange={(event) => set({ is_discontinuous: event.currentTarget.checked })} />
      </Group>
      <AttributesEditor question={question} onAttributes={(attributes) => set({ attributes })} />
    </Stack>
  );
}

const TOOLS: ShapeKind[] = ["box", "polygon", "polyline", "point", "rotated_box", "ellipse", "skeleton", "mask"];

function ShapesEditor({ guide, question, set }: Props) {
  const { t } = useTranslation();
  const pictures = guide.schema.fields.filter((field) => field.kind === "image");
  if (pictures.length === 0) return <Text size="sm" c="var(--gs-warn)">{t("guideline.marks.no_picture")}</Text>;
  return (
    <Stack gap="sm">
      <Group gap="xs" align="flex-end">
        {(pictures.length > 1 || !pictures.some((field) => field.id === question.field)) && <Select size="xs" w={170} label={t("guideline.marks.field")} data={pictures.map(nameOf)} value={question.field ?? null} onChange={(field) => set({ field })} allowDeselect={false} />}
        <div>
          <Text size="xs" fw={500} mb={4} id={`tools-${question.id}`}>{t("guideline.marks.tools")}</Text>
          <Chip.Group multiple value={toolsOf(question)} onChange={(tools) => set({ tools: TOOLS.filter((tool) => tools.includes(tool)) })}>
            <Group gap={4} role="group" aria-labelledby={`tools-${question.id}`}>{TOOLS.map((tool) => <Chip key={tool} size="xs" value={tool} disabled={toolsOf(question).length === 1 && toolsOf(question)[0] === tool}>{t(`shapes.tool.${tool}`)}</Chip>)}</Group>
          </Chip.Group>
        </div>
        <NumberInput size="xs" w={92} label={t("guideline.marks.min")} min={0} value={question.min ?? ""} onChange={(value) => set({ min: asNumber(value) })} hideControls />
        <NumberInput size="xs" w={92} label={t("guideline.marks.max")} min={1} value={question.max ?? ""} onChange={(value) => set({ max: asNumber(value) })} hideControls />
      </Group>
      {toolsOf(question).includes("skeleton") && <SkeletonEditor question={question} onSkeleton={(skeleton) => set({ skeleton })} />}
      <AttributesEditor question={question} onAttributes={(attributes) => set({ attributes })} />
    </Stack>
  );
}

/** What belongs to questions about spans, shapes or regions, and to those that join spans. */
export function MarksEditor(props: Props) {
  const { guide, question, set } = props;
  const { t } = useTranslation();
  if (question.kind === "spans") return <SpansEditor {...props} />;
  if (question.kind === "regions") return <RegionsEditor {...props} />;
  if (question.kind === "shapes") return <ShapesEditor {...props} />;
  if (question.kind !== "relations" && question.kind !== "chains") return null;
  const at = guide.schema.questions.findIndex((one) => one.id === question.id);
  const before = guide.schema.questions.slice(0, at).filter((one) => one.kind === "spans");
  const about = before.find((one) => one.id === question.about);
  if (before.length === 0) return <Text size="sm" c="var(--gs-warn)">{t("guideline.marks.no_spans")}</Text>;
  return (
    <Stack gap="sm">
      <Select size="xs" w={260} label={t("guideline.marks.about")} data={before.map((one) => ({ value: one.id, label: one.title }))} value={question.about ?? null} onChange={(id) => set({ about: id })} allowDeselect={false} />
      {question.kind === "relations" && about && <PairsEditor question={question} about={about} onLabels={(labels) => set({ labels })} />}
    </Stack>
  );
}

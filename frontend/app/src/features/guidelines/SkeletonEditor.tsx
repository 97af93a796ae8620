import { PERSON_BONES, PERSON_JOINTS, type Joint, type Question, type SkeletonSpec } from "@goldsmith/core";
import { ActionIcon, Button, Group, MultiSelect, Stack, Text, TextInput } from "@mantine/core";
import { IconArrowUp, IconX } from "@tabler/icons-react";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { idFrom, move } from "./edit";
import classes from "./guidelines.module.css";

interface Props {
  question: Question;
  onSkeleton: (skeleton: SkeletonSpec) => void;
}

const NONE: SkeletonSpec = { joints: [], bones: [] };

/** With which joints before it a joint is joined by a line. */
function joinedWith({ bones }: SkeletonSpec, id: string, before: Joint[]): string[] {
  return before.flatMap((one) => (bones.some((bone) => [bone.from_joint, bone.to_joint].includes(id) && [bone.from_joint, bone.to_joint].includes(one.id)) ? [one.id] : []));
}

function withLines(spec: SkeletonSpec, id: string, before: Joint[], others: string[]): SkeletonSpec {
  const isOurs = (one: string, other: string) => one === id && before.some((joint) => joint.id === other);
  const kept = spec.bones.filter(({ from_joint, to_joint }) => !isOurs(from_joint, to_joint) && !isOurs(to_joint, from_joint));
  return { ...spec, bones: [...kept, ...others.map((other) => ({ from_joint: other, to_joint: id }))] };
}

function without({ joints, bones }: SkeletonSpec, id: string): SkeletonSpec {
  return { joints: joints.filter((joint) => joint.id !== id), bones: bones.filter((bone) => bone.from_joint !== id && bone.to_joint !== id) };
}

/** The joints of a skeleton in the order in which they are placed, and the lines between them. */
export function SkeletonEditor({ question, onSkeleton }: Props) {
  const { t } = useTranslation();
  const [name, setName] = useState("");
  const spec = question.skeleton ?? NONE;
  const { joints } = spec;
  const person = () => onSkeleton({
    joints: PERSON_JOINTS.map((id) => ({ id, name: t(`guideline.skeleton.person.${id}`) })),
    bones: PERSON_BONES.map(([from_joint, to_joint]) => ({ from_joint, to_joint })),
  });
  const add = () => {
    if (name.trim() === "") return;
    const id = idFrom(name, joints.map((joint) => joint.id), "joint");
    const last = joints.at(-1);
    onSkeleton({ joints: [...joints, { id, name: name.trim() }], bones: last ? [...spec.bones, { from_joint: last.id, to_joint: id }] : spec.bones });
    setName("");
  };
  const rename = (id: string, next: string) => onSkeleton({ ...spec, joints: joints.map((joint) => (joint.id === id ? { ...joint, name: next } : joint)) });
  return (
    <Stack gap={6}>
      <Group gap="xs" justify="space-between">
        <Text size="sm" fw={500}>{t("guideline.skeleton.heading")}</Text>
        <Button variant="default" size="compact-xs" onClick={person}>{t("guideline.skeleton.take_person")}</Button>
      </Group>
      {joints.map((joint, at) => {
        const before = joints.slice(0, at);
        return (
          <div key={joint.id} className={classes.joint}>
            <Text size="xs" c="dimmed" className="gs-num" mt={6} ta="end">{at + 1}</Text>
            <TextInput size="xs" dir="auto" aria-label={t("guideline.skeleton.joint", { n: at + 1 })} value={joint.name} onChange={(event) => rename(joint.id, event.currentTarget.value)} />
            {at > 0 ? <MultiSelect size="xs" aria-label={t("guideline.skeleton.joined", { name: joint.name })} placeholder={joinedWith(spec, joint.id, before).length > 0 ? undefined : t("guideline.skeleton.joined_with")} data={before.map(({ id, name: label }) => ({ value: id, label }))} value={joinedWith(spec, joint.id, before)} onChange={(others) => onSkeleton(withLines(spec, joint.id, before, others))} /> : <span />}
            <ActionIcon variant="subtle" color="gray" mt={2} disabled={at === 0} aria-label={t("guideline.skeleton.up", { name: joint.name })} onClick={() => onSkeleton({ ...spec, joints: move(joints, at, -1) })}><IconArrowUp size={14} /></ActionIcon>
            <ActionIcon variant="subtle" color="gray" mt={2} aria-label={t("guideline.skeleton.remove", { name: joint.name })} onClick={() => onSkeleton(without(spec, joint.id))}><IconX size={14} /></ActionIcon>
          </div>
        );
      })}
      <Group gap="xs" wrap="nowrap">
        <TextInput size="xs" flex={1} dir="auto" aria-label={t("guideline.skeleton.new_joint")} placeholder={t("guideline.skeleton.new_joint")} value={name} onChange={(event) => setName(event.currentTarget.value)} onKeyDown={(event) => { if (event.key === "Enter") { event.preventDefault(); add(); } }} />
        <Button variant="default" disabled={name.trim() === ""} onClick={add}>{t("guideline.add")}</Button>
      </Group>
    </Stack>
  );
}

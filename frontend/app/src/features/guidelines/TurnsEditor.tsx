import { canBePerTurn, type Field, type Question } from "@goldsmith/core";
import { Checkbox, Group, TagsInput } from "@mantine/core";
import { useTranslation } from "react-i18next";

interface Props {
  question: Question;
  fields: Field[];
  set: (change: Partial<Question>) => void;
}

const ROLES = ["user", "assistant", "system", "tool"];

/** Whether a question is asked of each turn of a conversation, and of whose. */
export function TurnsEditor({ question, fields, set }: Props) {
  const { t } = useTranslation();
  const spoken = fields.filter((field) => field.kind === "conversation");
  const about = spoken.find((field) => field.id === question.field) ?? (question.field ? undefined : spoken[0]);
  if (!canBePerTurn(question) || (!about && !question.per_turn)) return null;
  const isOn = question.per_turn ?? false;
  return (
    <Group gap="lg" align="flex-start">
      <Checkbox mt={26} label={t("turns.edit.per_turn")} checked={isOn} onChange={(event) => set(event.currentTarget.checked ? { per_turn: true, field: about?.id ?? question.field } : { per_turn: false, turn_roles: [] })} />
      {isOn && <TagsInput flex={1} miw={200} size="xs" label={t("turns.edit.roles")} placeholder={question.turn_roles?.length ? undefined : t("turns.edit.roles_hint")} data={ROLES} value={question.turn_roles ?? []} onChange={(roles) => set({ turn_roles: roles.map((role) => role.toLowerCase()) })} />}
    </Group>
  );
}

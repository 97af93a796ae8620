import type { AttributeSpec, Mark } from "@goldsmith/core";
import { Checkbox, Group, MultiSelect, Select, TextInput } from "@mantine/core";
import { useState } from "react";

interface Props {
  session: { attribute(id: string, value: unknown): void };
  mark: Mark;
  specs: AttributeSpec[];
}

function TextAttribute({ spec, value, onValue }: { spec: AttributeSpec; value: string; onValue: (value: string) => void }) {
  const [written, setWritten] = useState(value);
  // Handed over when done, so that a word is one act and not one for each letter.
  const done = () => written !== value && onValue(written.trim());
  return <TextInput size="xs" dir="auto" label={spec.title} required={spec.required} maxLength={1000} value={written} onChange={(event) => setWritten(event.currentTarget.value)} onBlur={done} onKeyDown={(event) => { if (event.key === "Enter") done(); }} />;
}

/** What is said about one span or shape beside its label. */
export function AttributeInputs({ session, mark, specs }: Props) {
  return (
    <Group gap="sm" align="flex-end">
      {specs.map((spec) => {
        const value = mark.attributes[spec.id];
        const set = (next: unknown) => session.attribute(spec.id, next);
        const data = (spec.labels ?? []).map((label) => ({ value: label.id, label: label.name }));
        switch (spec.kind) {
          case "flag": return <Checkbox key={spec.id} size="xs" mb={7} label={spec.title} checked={value === true} indeterminate={spec.required && value === undefined} onChange={(event) => set(event.currentTarget.checked ? true : spec.required ? false : null)} />;
          case "one_of": return <Select key={spec.id} size="xs" label={spec.title} required={spec.required} clearable data={data} value={typeof value === "string" ? value : null} onChange={set} />;
          case "several_of": return <MultiSelect key={spec.id} size="xs" label={spec.title} required={spec.required} data={data} value={Array.isArray(value) ? (value as string[]) : []} onChange={set} />;
          case "text": return <TextAttribute key={spec.id} spec={spec} value={typeof value === "string" ? value : ""} onValue={set} />;
        }
      })}
    </Group>
  );
}

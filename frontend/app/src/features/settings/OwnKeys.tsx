import { Button, Group, Paper, Stack, Text, Title, VisuallyHidden } from "@mantine/core";
import { useEffect, useState } from "react";
import { useTranslation } from "react-i18next";
import { Keys } from "../../ui/Keys";
import { conflictOf, KEYED_ACTS, readKeymap, setKeymap, toAria, type KeyConflict, type KeyedAct, type Keymap, type KeyScope } from "../../ui/keymap";
import { Section } from "../../ui/Page";
import { useMe } from "../../ui/session";
import { pressOf } from "../../ui/shortcuts";
import { useAct } from "../../ui/useAct";
import classes from "./settings.module.css";
import { editMe } from "./queries";

const GROUPS: { id: string; scopes: KeyScope[] }[] = [
  { id: "desk", scopes: ["desk", "answers"] }, { id: "grid", scopes: ["grid"] }, { id: "spans", scopes: ["spans"] }, { id: "shapes", scopes: ["shapes"] }, { id: "regions", scopes: ["regions"] }, { id: "review", scopes: ["review"] }, { id: "preview", scopes: ["preview"] }, { id: "lists", scopes: ["lists"] }, { id: "everywhere", scopes: ["everywhere"] },
];

/** The next key that is pressed, whatever it would do elsewhere; Escape gives up. */
function useNextPress(isOn: boolean, onPress: (keys: string | null) => void): void {
  useEffect(() => {
    if (!isOn) return;
    const onKey = (event: KeyboardEvent) => {
      if (["Shift", "Control", "Alt", "Meta"].includes(event.key)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
      onPress(event.key === "Escape" ? null : pressOf(event));
    };
    window.addEventListener("keydown", onKey, true);
    return () => window.removeEventListener("keydown", onKey, true);
  });
}

interface RowProps {
  one: KeyedAct;
  map: Keymap;
  isListening: boolean;
  conflict: KeyConflict | null;
  onListen: () => void;
  onReset: () => void;
}

function KeyRow({ one, map, isListening, conflict, onListen, onReset }: RowProps) {
  const { t } = useTranslation();
  const name = t(one.label);
  const keys = map[one.id] ?? one.keys;
  const said = conflict && (conflict.kind === "taken" ? t("settings.key_taken", { act: t(conflict.by.label) }) : t(`settings.key_${conflict.kind}`));
  return (
    <div className={classes.key}>
      <Text size="sm">{name}</Text>
      <Group gap="xs" wrap="nowrap">
        {map[one.id] && !isListening && <Button variant="subtle" color="gray" size="compact-xs" aria-label={t("settings.key_reset_of", { act: name })} onClick={onReset}>{t("settings.key_reset")}</Button>}
        <Button variant={isListening ? "light" : "default"} size="compact-sm" aria-keyshortcuts={toAria(keys)} onClick={onListen}>{isListening ? t("settings.key_press") : <><VisuallyHidden>{t("settings.key_change", { act: name })}</VisuallyHidden><Keys keys={keys} hidden /></>}</Button>
      </Group>
      {said && <Text size="sm" c="var(--gs-bad)" role="alert" className={classes.said}>{said}</Text>}
    </div>
  );
}

/** Which key does what, for this person on every machine. */
export function OwnKeys() {
  const { t } = useTranslation();
  const { settings } = useMe();
  const map = readKeymap(settings.keys);
  const [listening, setListening] = useState<string | null>(null);
  const [refused, setRefused] = useState<{ id: string; conflict: KeyConflict } | null>(null);
  const act = useAct((keys: Keymap) => editMe({ settings: { ...settings, keys } }), { refreshes: [["me"]], says: t("common.saved") });
  const save = (keys: Keymap) => {
    setRefused(null);
    setKeymap(keys);
    act.mutate(keys);
  };
  const without = (id: string) => Object.fromEntries(Object.entries(map).filter(([key]) => key !== id));
  useNextPress(listening !== null, (keys) => {
    const id = listening ?? "";
    setListening(null);
    const own = KEYED_ACTS.find((one) => one.id === id);
    if (keys === null || !own || keys === (map[id] ?? own.keys)) return setRefused(null);
    const conflict = conflictOf(id, keys, map);
    if (conflict) setRefused({ id, conflict });
    else save(keys === own.keys ? without(id) : { ...map, [id]: keys });
  });
  return (
    <Section title={t("settings.keys")} lead={t("settings.keys_lead")} actions={Object.keys(map).length > 0 && <Button variant="default" onClick={() => save({})}>{t("settings.keys_reset")}</Button>}>
      <Paper p="md">
        <Stack gap="lg">
          {GROUPS.map((group) => (
            <div key={group.id}>
              <Title order={3} mb={4}>{t(`settings.keys_of.${group.id}`)}</Title>
              <div className={classes.keys}>
                {KEYED_ACTS.filter((one) => group.scopes.includes(one.scope)).map((one) => (
                  <KeyRow key={one.id} one={one} map={map} isListening={listening === one.id} conflict={refused?.id === one.id ? refused.conflict : null} onListen={() => { setRefused(null); setListening(one.id); }} onReset={() => save(without(one.id))} />
                ))}
              </div>
            </div>
          ))}
        </Stack>
      </Paper>
    </Section>
  );
}

import { Button, Checkbox, Group, Paper, SegmentedControl, Stack, Switch, TagsInput, Text, TextInput, useMantineColorScheme } from "@mantine/core";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { LanguagePicker } from "../../ui/LanguagePicker";
import { Page, Section } from "../../ui/Page";
import { setSingleKeys, useSingleKeys } from "../../ui/preferences";
import { useMe } from "../../ui/session";
import { useAct } from "../../ui/useAct";
import { OwnKeys } from "./OwnKeys";
import { Passwords } from "./Passwords";
import { editMe } from "./queries";
import { Sessions } from "./Sessions";
import { Tokens } from "./Tokens";

const OPT_INS = ["unknown", "sensitive", "harmful"] as const;

function Appearance() {
  const { t } = useTranslation();
  const { colorScheme, setColorScheme } = useMantineColorScheme();
  const isOn = useSingleKeys();
  return (
    <Section title={t("settings.appearance")}>
      <Paper p="md">
        <Stack gap="md">
          <Group justify="space-between"><Text>{t("settings.theme")}</Text><SegmentedControl aria-label={t("settings.theme")} value={colorScheme} onChange={(value) => setColorScheme(value as "auto" | "light" | "dark")} data={(["auto", "light", "dark"] as const).map((value) => ({ value, label: t(`settings.scheme_${value}`) }))} /></Group>
          <Group justify="space-between"><Text>{t("shell.language")}</Text><LanguagePicker /></Group>
          <Switch label={t("settings.single_keys")} description={t("settings.single_keys_hint")} checked={isOn} onChange={(event) => setSingleKeys(event.currentTarget.checked)} />
        </Stack>
      </Paper>
    </Section>
  );
}

function Myself() {
  const { t } = useTranslation();
  const { person } = useMe();
  const [name, setName] = useState(person.name);
  const [languages, setLanguages] = useState(person.languages);
  const [sensitivities, setSensitivities] = useState<string[]>(person.sensitivities);
  const act = useAct(editMe, { refreshes: [["me"]], says: t("common.saved") });
  const save = () => act.mutate({ name, languages, sensitivities: sensitivities as typeof person.sensitivities });
  return (
    <Section title={t("settings.myself")}>
      <Paper p="md">
        <Stack gap="md">
          <TextInput label={t("common.name")} value={name} onChange={(event) => setName(event.currentTarget.value)} />
          <TagsInput label={t("settings.languages")} description={t("settings.languages_hint")} value={languages} onChange={setLanguages} data={["en", "ar", "de", "es", "fr", "hi", "ja", "zh"]} />
          <Checkbox.Group label={t("settings.sensitivities")} description={t("settings.sensitivities_hint")} value={sensitivities} onChange={setSensitivities}>
            <Group mt={6}>{OPT_INS.map((one) => <Checkbox key={one} value={one} label={t(`sensitivity.${one}`)} />)}</Group>
          </Checkbox.Group>
          <Group justify="flex-end"><Button loading={act.isPending} onClick={save}>{t("common.save")}</Button></Group>
        </Stack>
      </Paper>
    </Section>
  );
}

export function SettingsPage() {
  const { t } = useTranslation();
  const { person } = useMe();
  return (
    <Page title={t("place.settings")} lead={person.email} width="narrow">
      <Appearance />
      <Myself />
      <Passwords />
      <Sessions />
      <Tokens />
      <OwnKeys />
    </Page>
  );
}

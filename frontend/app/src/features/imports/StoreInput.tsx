import { Button, Group, Select } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useTranslation } from "react-i18next";
import { useAct } from "../../ui/useAct";
import { openStore, storesQuery } from "./queries";

interface Props {
  projectId: string;
  value: string | null;
  onChange: (store: string | null) => void;
}

/** The store whose files the table names; an owner of the installation opens one to the project first. */
export function StoreInput({ projectId, value, onChange }: Props) {
  const { t } = useTranslation();
  const stores = useQuery(storesQuery(projectId)).data ?? [];
  const open = useAct(openStore, { refreshes: [["project", projectId, "stores"]] });
  if (stores.length === 0) return null;
  const closed = stores.filter((store) => !store.is_open);
  return (
    <Group align="flex-end" gap="sm" mt="sm">
      <Select w={420} maw="100%" label={t("imports.store")} description={t("imports.store_hint")} value={value ?? ""} onChange={(name) => onChange(name || null)}
        data={[{ value: "", label: t("imports.no_store") }, ...stores.filter((store) => store.is_open).map((store) => ({ value: store.name, label: store.name }))]} />
      {closed.map((store) => <Button key={store.name} variant="default" size="sm" loading={open.isPending} onClick={() => open.mutate({ p: projectId, name: store.name })}>{t("imports.open_store", { name: store.name })}</Button>)}
    </Group>
  );
}

import { Menu, TextInput } from "@mantine/core";
import { useDisclosure } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useTranslation } from "react-i18next";
import { Dialog } from "../../ui/Dialog";
import { mayDo, useRole } from "../../ui/session";
import { slicesQuery } from "../../ui/shared-queries";
import { useAct } from "../../ui/useAct";
import { isEmptyFilter, type Filter } from "./filter";
import { dropSlice, saveSlice } from "./queries";

interface Props {
  projectId: string;
  filter: Filter;
  onSlice: (sliceId: string) => void;
}

/** Saved searches: choose one, keep the present one, drop the chosen one. */
export function SliceMenu({ projectId, filter, onSlice }: Props) {
  const { t } = useTranslation();
  const slices = useQuery(slicesQuery(projectId));
  const [isOpen, { open, close }] = useDisclosure(false);
  const [name, setName] = useState("");
  const refreshes = [["project", projectId, "slices"]];
  const save = useAct(saveSlice, { refreshes, says: t("items.slice_saved"), done: close, isQuiet: true });
  const drop = useAct(dropSlice, { refreshes });
  const canSave = mayDo(useRole(projectId)).lead && !isEmptyFilter(filter);
  return (
    <>
      <Menu.Dropdown>
        {slices.data?.length === 0 && <Menu.Label>{t("items.no_slices")}</Menu.Label>}
        {slices.data?.map((slice) => <Menu.Item key={slice.id} onClick={() => onSlice(slice.id)}><bdi>{slice.name}</bdi></Menu.Item>)}
        <Menu.Divider />
        {isEmptyFilter(filter) && <Menu.Label maw={240}>{t("slices.save_hint")}</Menu.Label>}
        <Menu.Item disabled={!canSave} onClick={open}>{t("items.save_slice")}</Menu.Item>
        {filter.slice_id && <Menu.Item color="red" onClick={() => drop.mutate(filter.slice_id ?? "")}>{t("items.drop_slice")}</Menu.Item>}
      </Menu.Dropdown>
      <Dialog title={t("items.save_slice")} isOpen={isOpen} onClose={close} submit={t("common.save")} onSubmit={() => save.mutate({ project_id: projectId, name, filter })} isDisabled={name.trim() === ""} isBusy={save.isPending} error={save.error}>
        <TextInput label={t("common.name")} data-autofocus value={name} onChange={(event) => setName(event.currentTarget.value)} />
      </Dialog>
    </>
  );
}

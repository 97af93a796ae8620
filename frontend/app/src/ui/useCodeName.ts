import { useTranslation } from "react-i18next";
import type { Api } from "../api/client";

/** A reason code in words: the project's own name, else the catalogue's. */
export function useCodeName(): (code: Pick<Api<"ReasonCode">, "id" | "name">) => string {
  const { t } = useTranslation();
  return ({ id, name }) => name || t(`panel.code.${id}`, { defaultValue: id });
}

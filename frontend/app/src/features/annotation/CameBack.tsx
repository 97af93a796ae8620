import { useTranslation } from "react-i18next";
import { TextView } from "../../ui/TextView";
import type { DeskLease } from "./desk-types";

/** Why an item is here again: a reviewer's words, or one's own question with its answer. */
export function CameBack({ message, asked }: DeskLease) {
  const { t } = useTranslation();
  if (!asked) return <TextView text={message ?? ""} />;
  return <>{t("annotation.you_asked")} <TextView text={asked.question} /><br />{t("annotation.the_answer")} <TextView text={asked.answer} /></>;
}

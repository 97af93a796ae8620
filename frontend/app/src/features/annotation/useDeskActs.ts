import { notifications } from "@mantine/notifications";
import { useTranslation } from "react-i18next";
import { useKeys } from "../../ui/keymap";
import { useShortcuts, type Shortcut } from "../../ui/shortcuts";
import { useErrorText } from "../../ui/states";
import type { Desk } from "./desk";
import type { DeskView } from "./desk-types";
import type { DeskDialog } from "./DeskDialogs";

export type DeskAct = Shortcut & { id: "submit" | "undo" | "redo" | "back" | "forward" | "unsure" | "note" | "skip" | "ask" | "concern" | "guide" | "search" | "leave" | "model" };

interface Options {
  desk: Desk;
  view: DeskView;
  openDialog: (dialog: DeskDialog) => void;
  toggleGuide: () => void;
  searchGuide: () => void;
  leave: () => void;
}

/** Everything one can do at the desk, each with its key; capitals, so that label keys stay free. */
export function useDeskActs({ desk, view, openDialog, toggleGuide, searchGuide, leave }: Options): DeskAct[] {
  const { t } = useTranslation();
  const keys = useKeys();
  const { document } = view;
  const errorText = useErrorText();
  const isIdle = document === null;
  const isRevising = view.revising !== null;
  const isRead = view.revising?.isReviewed ?? false;
  const undo = () => {
    if (!document?.undo()) desk.back();
  };
  const askModel = () => {
    const told = (message: string, isBad = false) => ({ message, color: isBad ? "red" : undefined, autoClose: 5000 });
    void notifications.promise(desk.askModel(), {
      id: "model",
      loading: { message: t("suggestions.asking") },
      success: (heard) => (heard === "left" ? { message: null, autoClose: 1 } : told(t(`suggestions.${heard}`), heard === "failed")),
      error: (error) => told([errorText(error).what, errorText(error).todo].filter(Boolean).join(" "), true),
    }).catch(() => undefined);
  };
  const acts: DeskAct[] = [
    { id: "submit", keys: keys("desk.submit"), label: t(isRevising ? "annotation.save_revision" : "annotation.submit"), run: () => void desk.submit(), disabled: isIdle || isRead },
    { id: "undo", keys: keys("desk.undo"), label: t("annotation.undo"), run: undo },
    { id: "redo", keys: keys("desk.redo"), label: t("annotation.redo"), run: () => void document?.redo(), disabled: isIdle },
    { id: "back", keys: keys("desk.back"), label: t("annotation.back"), run: () => void desk.back(), disabled: !view.canGoBack },
    { id: "forward", keys: keys("desk.forward"), label: t("annotation.forward"), run: () => desk.forward(), disabled: !isRevising || view.isAlone },
    { id: "unsure", keys: keys("desk.unsure"), label: t("annotation.unsure"), run: () => document?.setUnsure(!document.snapshot.isUnsure), disabled: isIdle || isRead },
    { id: "note", keys: keys("desk.note"), label: t("annotation.note"), run: () => openDialog("note"), disabled: isIdle || isRead },
    { id: "skip", keys: keys("desk.skip"), label: t("annotation.skip"), run: () => openDialog("skip"), disabled: isIdle || isRevising },
    { id: "ask", keys: keys("desk.ask"), label: t("annotation.ask"), run: () => openDialog("ask"), disabled: isIdle || isRevising },
    { id: "concern", keys: keys("desk.concern"), label: t("annotation.concern"), run: () => openDialog("concern"), disabled: isIdle },
    { id: "guide", keys: keys("desk.guide"), label: t("annotation.guide"), run: toggleGuide },
    { id: "search", keys: keys("desk.search"), label: t("answering.search_guide"), run: searchGuide },
    { id: "model", keys: keys("desk.model"), label: t("suggestions.ask_model"), run: askModel, disabled: isIdle || isRevising },
    { id: "leave", keys: keys("desk.leave"), label: t("annotation.leave"), run: leave },
  ];
  const submitWhileTyping: Shortcut = { keys: keys("desk.submit_typing"), label: t("annotation.submit_typing"), run: () => void desk.submit(), whileTyping: true, disabled: isIdle || isRead };
  useShortcuts(t("annotation.title"), [...acts, submitWhileTyping]);
  return acts;
}

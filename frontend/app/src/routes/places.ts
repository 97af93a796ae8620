/** The places of a project, in the order of the work; `needs` hides what a role cannot open. */

import { IconActivity, IconChecklist, IconClipboardCheck, IconFileImport, IconFlag, IconGauge, IconHelpCircle, IconListDetails, IconPackage, IconSettings2, IconStack2, IconUsers, IconBook2, type Icon } from "@tabler/icons-react";
import { mayDo } from "../ui/session";

export interface Place {
  id: string;
  to: string;
  key: string;
  icon: Icon;
  needs: keyof ReturnType<typeof mayDo>;
}

export const PLACES: Place[] = [
  { id: "overview", to: "/projects/$projectId", key: "o", icon: IconGauge, needs: "read" },
  { id: "guideline", to: "/projects/$projectId/guideline", key: "u", icon: IconBook2, needs: "annotate" },
  { id: "items", to: "/projects/$projectId/items", key: "i", icon: IconListDetails, needs: "read" },
  { id: "import", to: "/projects/$projectId/import", key: "m", icon: IconFileImport, needs: "lead" },
  { id: "batches", to: "/projects/$projectId/batches", key: "b", icon: IconStack2, needs: "read" },
  { id: "review", to: "/projects/$projectId/review", key: "r", icon: IconClipboardCheck, needs: "judge" },
  { id: "questions", to: "/projects/$projectId/questions", key: "q", icon: IconHelpCircle, needs: "judge" },
  { id: "concerns", to: "/projects/$projectId/concerns", key: "c", icon: IconFlag, needs: "lead" },
  { id: "quality", to: "/projects/$projectId/quality", key: "l", icon: IconChecklist, needs: "read" },
  { id: "releases", to: "/projects/$projectId/releases", key: "e", icon: IconPackage, needs: "read" },
  { id: "people", to: "/projects/$projectId/people", key: "p", icon: IconUsers, needs: "judge" },
  { id: "activity", to: "/projects/$projectId/activity", key: "a", icon: IconActivity, needs: "lead" },
  { id: "jobs", to: "/projects/$projectId/jobs", key: "j", icon: IconSettings2, needs: "lead" },
];

/** The places of a project, in the order of the work; `needs` hides what a role cannot open. */

import { IconActivity, IconChecklist, IconClipboardCheck, IconFileImport, IconFlag, IconGauge, IconHelpCircle, IconListDetails, IconPackage, IconSettings2, IconSparkles, IconStack2, IconUsers, IconBook2, type Icon } from "@tabler/icons-react";
import { mayDo } from "../ui/session";

export interface Place {
  id: string;
  to: string;
  icon: Icon;
  needs: keyof ReturnType<typeof mayDo>;
}

export const PLACES: Place[] = [
  { id: "overview", to: "/projects/$projectId", icon: IconGauge, needs: "read" },
  { id: "guideline", to: "/projects/$projectId/guideline", icon: IconBook2, needs: "guideline" },
  { id: "items", to: "/projects/$projectId/items", icon: IconListDetails, needs: "read" },
  { id: "import", to: "/projects/$projectId/import", icon: IconFileImport, needs: "lead" },
  { id: "batches", to: "/projects/$projectId/batches", icon: IconStack2, needs: "read" },
  { id: "review", to: "/projects/$projectId/review", icon: IconClipboardCheck, needs: "judge" },
  { id: "questions", to: "/projects/$projectId/questions", icon: IconHelpCircle, needs: "answerQuestions" },
  { id: "concerns", to: "/projects/$projectId/concerns", icon: IconFlag, needs: "lead" },
  { id: "quality", to: "/projects/$projectId/quality", icon: IconChecklist, needs: "read" },
  { id: "models", to: "/projects/$projectId/models", icon: IconSparkles, needs: "read" },
  { id: "releases", to: "/projects/$projectId/releases", icon: IconPackage, needs: "read" },
  { id: "people", to: "/projects/$projectId/people", icon: IconUsers, needs: "judge" },
  { id: "activity", to: "/projects/$projectId/activity", icon: IconActivity, needs: "lead" },
  { id: "jobs", to: "/projects/$projectId/jobs", icon: IconSettings2, needs: "lead" },
];

import { createRootRoute, createRoute, createRouter, lazyRouteComponent, Outlet, redirect } from "@tanstack/react-router";
import { cache } from "../api/cache";
import { meQuery } from "../features/identity/queries";
import { enterOffice } from "../i18n";
import { Waiting } from "../ui/states";
import { Lost } from "./Lost";
import { SignedIn } from "./session-edge";

const root = createRootRoute({ component: Outlet, notFoundComponent: Lost });
const door = createRoute({ getParentRoute: () => root, path: "/sign-in", validateSearch: (search): { next?: string } => (typeof search.next === "string" ? { next: search.next } : {}), component: lazyRouteComponent(() => import("../features/identity/SignInPage"), "SignInPage") });
const link = createRoute({ getParentRoute: () => root, path: "/links/$secret", component: lazyRouteComponent(() => import("../features/identity/LinkPage"), "LinkPage") });
const inside = createRoute({ getParentRoute: () => root, id: "inside", component: SignedIn });

type Loader = () => Promise<Record<string, never>>;

/** What a page may offer beside its component: to ask for its first data while it is being built. */
interface Eager {
  prepare?: (params: Record<string, string>, search: Record<string, unknown>) => void;
}

/** A desk, whose words come with the page. */
function desk(path: string, load: () => Promise<object>, name: string) {
  return createRoute({
    getParentRoute: () => inside,
    path,
    validateSearch: (search: Record<string, unknown>) => search,
    loader: ({ params, location }) => {
      // Not waited for, and not before the sign-in is known. A page that cannot be loaded says so itself.
      if (cache.getQueryData(meQuery.queryKey)) void load().then((page: Eager) => page.prepare?.(params, location.search), () => undefined);
    },
    component: lazyRouteComponent(load as Loader, name as never),
  });
}

/** Any other screen: its words are loaded beside it. */
function screen(path: string, load: () => Promise<object>, name: string) {
  return desk(path, async () => (await Promise.all([load(), enterOffice()]))[0], name);
}

const home = createRoute({ getParentRoute: () => inside, path: "/", beforeLoad: () => { throw redirect({ to: "/projects" as string }); } });

const screens = [
  desk("/work", () => import("../features/annotation/WorkPage"), "WorkPage"),
  desk("/annotate/$batchId", () => import("../features/annotation/AnnotatePage"), "AnnotatePage"),
  desk("/annotate/$batchId/grid", () => import("../features/annotation/GridPage"), "GridPage"),
  desk("/projects", () => import("../features/projects/ProjectsPage"), "ProjectsPage"),
  screen("/projects/$projectId", () => import("../features/projects/OverviewPage"), "OverviewPage"),
  screen("/projects/$projectId/import", () => import("../features/imports/ImportPage"), "ImportPage"),
  screen("/projects/$projectId/guideline", () => import("../features/guidelines/GuidelinePage"), "GuidelinePage"),
  screen("/projects/$projectId/items", () => import("../features/items/ItemsPage"), "ItemsPage"),
  screen("/projects/$projectId/items/$itemId", () => import("../features/items/ItemPage"), "ItemPage"),
  screen("/projects/$projectId/batches", () => import("../features/batches/BatchesPage"), "BatchesPage"),
  screen("/projects/$projectId/batches/$batchId", () => import("../features/batches/BatchPage"), "BatchPage"),
  screen("/projects/$projectId/review", () => import("../features/review/ReviewPage"), "ReviewPage"),
  screen("/projects/$projectId/questions", () => import("../features/inquiries/QuestionsPage"), "QuestionsPage"),
  screen("/projects/$projectId/rulings", () => import("../features/rulings/RulingsPage"), "RulingsPage"),
  screen("/projects/$projectId/concerns", () => import("../features/inquiries/ConcernsPage"), "ConcernsPage"),
  screen("/projects/$projectId/quality", () => import("../features/quality/QualityPage"), "QualityPage"),
  screen("/projects/$projectId/quality/plain", () => import("../features/quality/PlainPage"), "PlainPage"),
  screen("/projects/$projectId/quality/people", () => import("../features/quality/PeopleQualityPage"), "PeopleQualityPage"),
  screen("/projects/$projectId/quality/people/$personId", () => import("../features/quality/PersonPage"), "PersonPage"),
  screen("/projects/$projectId/quality/gold", () => import("../features/quality/GoldPage"), "GoldPage"),
  screen("/projects/$projectId/quality/gold/$itemId", () => import("../features/quality/GoldByHandPage"), "GoldByHandPage"),
  screen("/projects/$projectId/quality/checks", () => import("../features/checks/ChecksPage"), "ChecksPage"),
  screen("/projects/$projectId/quality/audits/$auditId", () => import("../features/quality/AuditPage"), "AuditPage"),
  screen("/work/quality", () => import("../features/quality/MyQualityPage"), "MyQualityPage"),
  screen("/projects/$projectId/models", () => import("../features/models/ModelsPage"), "ModelsPage"),
  screen("/projects/$projectId/releases", () => import("../features/releases/ReleasesPage"), "ReleasesPage"),
  screen("/projects/$projectId/people", () => import("../features/people/PeoplePage"), "PeoplePage"),
  screen("/projects/$projectId/activity", () => import("../features/activity/ActivityPage"), "ActivityPage"),
  screen("/projects/$projectId/jobs", () => import("../features/jobs/JobsPage"), "JobsPage"),
  screen("/settings", () => import("../features/settings/SettingsPage"), "SettingsPage"),
];

export const router = createRouter({
  routeTree: root.addChildren([door, link, inside.addChildren([home, ...screens])]),
  defaultPendingComponent: Waiting,
  defaultPreload: "intent",
  scrollRestoration: true,
});

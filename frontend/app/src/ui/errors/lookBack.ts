import { lazy } from "react";
import { enterOffice } from "../../i18n";

/** Loaded with their words when there is work behind, never before the first item. */
const load = async () => (await Promise.all([import("./OwnErrors"), enterOffice()]))[0];
export const OwnErrors = lazy(async () => ({ default: (await load()).OwnErrors }));
export const LookBack = lazy(async () => ({ default: (await load()).LookBack }));
export const Verdicts = lazy(async () => ({ default: (await Promise.all([import("./Verdicts"), enterOffice()]))[0].Verdicts }));

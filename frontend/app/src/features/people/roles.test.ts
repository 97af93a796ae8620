import { expect, test } from "vitest";
import { mayAppoint, ROLES } from "./roles";

test("an owner gives every role", () => {
  expect(ROLES.filter((role) => mayAppoint("owner", role))).toEqual(ROLES);
});

test("a manager gives none that leads", () => {
  expect(ROLES.filter((role) => mayAppoint("manager", role))).toEqual(["reviewer", "expert", "annotator", "viewer", "adviser"]);
});

test("nobody else gives any", () => {
  expect(ROLES.some((role) => mayAppoint("expert", role) || mayAppoint(undefined, role))).toBe(false);
});

import { expect, test } from "@playwright/test";
import { expectAccessible, watch } from "./checks";
import { loadWorld, sessionOf } from "./world";

const SCREENS = ["/work", "/projects", "/settings", "", "/import", "/guideline", "/items", "/batches", "/review", "/questions", "/rulings", "/concerns", "/quality", "/quality/plain", "/releases", "/people", "/activity", "/jobs"];
const GLOBAL = ["/work", "/projects", "/settings"];
const SIZES = [{ width: 1440, height: 900 }, { width: 390, height: 844 }];

for (const scheme of ["light", "dark"] as const) {
  for (const size of SIZES) {
    test.describe(`${scheme}, ${size.width} wide`, () => {
      test.use({ storageState: sessionOf("owner"), colorScheme: scheme, viewport: size });

      for (const screen of SCREENS) {
        test(`${screen || "/overview"} is accessible and within the policy`, async ({ page }) => {
          const seen = await watch(page);
          await page.goto(GLOBAL.includes(screen) ? screen : `/projects/${loadWorld().projectId}${screen}`);
          await expect(page.getByRole("heading", { level: 1 })).toBeVisible();
          await page.waitForLoadState("networkidle");
          await expectAccessible(page);
          expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth + 1)).toBe(true);
          expect(seen).toEqual({ violations: [], errors: [] });
        });
      }
    });
  }
}

test("signing in is accessible and within the policy", async ({ page }) => {
  const seen = await watch(page);
  await page.goto("/sign-in");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  await expectAccessible(page);
  expect(seen).toEqual({ violations: [], errors: [] });
});

test("whoever is signed out comes to the sign-in, and from there to where they wanted to go", async ({ page }) => {
  await page.goto("/settings");
  await expect(page.getByRole("heading", { name: "Sign in" })).toBeVisible();
  expect(new URL(page.url()).search).toBe("?next=%2Fsettings");
});

test.describe("an address with half an identifier", () => {
  test.use({ storageState: sessionOf("owner") });

  for (const address of ["/projects/half", "/annotate/half", "/annotate/half/grid"]) {
    test(`${address} holds nothing, in words`, async ({ page }) => {
      await page.goto(address);
      const said = page.getByRole("alert");
      await expect(said).toContainText("There is nothing at this address");
      await expect(said.getByRole("button")).toHaveCount(0); // another try would find nothing either
    });
  }
});

test.describe("in Arabic", () => {
  test.use({ storageState: sessionOf("owner") });

  test("the page runs from right to left", async ({ page }) => {
    await page.addInitScript(() => localStorage.setItem("goldsmith-language", "ar"));
    await page.goto("/projects");
    await expect(page.getByRole("heading", { name: "المشاريع" })).toBeVisible();
    expect(await page.evaluate(() => document.documentElement.dir)).toBe("rtl");
    await expectAccessible(page);
  });
});

test.describe("the keyboard", () => {
  test.use({ storageState: sessionOf("owner") });

  test("opens the palette and goes to a screen", async ({ page }) => {
    await page.goto("/projects");
    await expect(page.getByRole("heading", { name: "Projects" })).toBeVisible();
    await page.keyboard.press("Control+k");
    await expect(page.getByRole("combobox", { name: "Command palette" })).toBeFocused();
    await page.keyboard.type("settings");
    await page.keyboard.press("Enter");
    await expect(page.getByRole("heading", { name: "Settings" })).toBeVisible();
    await expect(page.getByRole("dialog")).toBeHidden(); // the palette lets go of the keyboard
    await page.keyboard.press("?");
    await expect(page.getByRole("dialog").getByText("Command palette")).toBeVisible();
  });
});

import { expect, test, type Page } from "@playwright/test";
import { expectAccessible, watch } from "./checks";
import { loadWorld, sessionOf } from "./world";

const people = () => `/projects/${loadWorld().projectId}/people`;

async function choose(page: Page, role: string): Promise<void> {
  await page.getByRole("combobox", { name: "Role of Anna Annotator" }).click();
  await page.getByRole("option", { name: role, exact: true }).click();
}

async function inviteAdviser(page: Page): Promise<string> {
  await page.goto(people());
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: "Adviser" }).click();
  await dialog.getByRole("button", { name: "Make the link" }).click();
  return new URL(await dialog.getByLabel("Invitation link").inputValue()).pathname;
}

test.describe("the owner", () => {
  test.use({ storageState: sessionOf("owner") });

  test("changes a role after being asked, and a change that is cancelled changes nothing", async ({ page }) => {
    const seen = await watch(page);
    await page.goto(people());
    const role = page.getByRole("combobox", { name: "Role of Anna Annotator" });
    await choose(page, "Viewer");
    await expect(page.getByRole("dialog").getByText("leaves all batches at once")).toBeVisible();
    await expectAccessible(page);
    await page.getByRole("dialog").getByRole("button", { name: "Cancel" }).click();
    await expect(role).toHaveValue("Annotator");
    await choose(page, "Expert");
    await page.getByRole("dialog").getByRole("button", { name: "Change the role" }).click();
    await expect(page.getByText("Anna Annotator has the new role.")).toBeVisible();
    await page.reload();
    await expect(role).toHaveValue("Expert");
    await choose(page, "Annotator");
    await page.keyboard.press("Enter");
    await expect(role).toHaveValue("Annotator");
    expect(seen).toEqual({ violations: [], errors: [] });
  });

  test("reaches the acts of a table on a telephone", async ({ page }) => {
    await page.setViewportSize({ width: 390, height: 844 });
    await page.goto(people());
    await expect(page.getByRole("row", { name: /Anna Annotator/ }).getByRole("button", { name: "Remove" })).toBeInViewport({ ratio: 1 });
  });
});

test("an adviser's invitation opens the questions, the guideline and nothing else", async ({ browser, page }) => {
  const owner = await browser.newContext({ storageState: sessionOf("owner") });
  const link = await inviteAdviser(await owner.newPage());
  await owner.close();
  await page.goto(link);
  await page.getByLabel("Your name").fill("Ada Adviser");
  await page.getByLabel("E-mail").fill("adviser@example.org");
  await page.getByLabel("New password").fill("another long sentence");
  await page.getByRole("button", { name: "Set password and sign in" }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Questions");
  await expect(page.getByRole("navigation").getByRole("link")).toHaveText([/Goldsmith/, "Projects", "Guideline", "Questions"]);
  await page.getByRole("navigation").getByRole("link", { name: "Guideline" }).click();
  await expect(page.getByRole("textbox", { name: "Search the guideline" })).toBeVisible();
  await page.goto(`/projects/${loadWorld().projectId}/items`);
  await expect(page.getByText("Your role does not allow this.").first()).toBeVisible();
  await page.goto("/projects");
  await page.getByRole("link", { name: /Reviews by tone/ }).click();
  await expect(page.getByRole("heading", { level: 1 })).toHaveText("Questions");
});

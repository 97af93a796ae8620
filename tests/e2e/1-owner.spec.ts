import { expect, test, type Page } from "@playwright/test";
import { releaseGuideline } from "./owning";
import { loadWorld, saveWorld, sessionOf } from "./world";

const TEXTS = [
  "The blender is wonderful.", "It broke on the second day.", "It is a blender.", "Great. Another broken cable.", "I love the colour and the sound.",
  "The box was green.", "Never again.", "Support answered within an hour, thank you!", "مرحبا، وصلت الشحنة متأخرة.", "很好用，电池很耐用。",
];
const CSV = ["key,text,stars", ...TEXTS.map((text, index) => `r-${index},"${text}",${(index % 5) + 1}`)].join("\n");

async function invite(page: Page, role: string): Promise<string> {
  await page.getByRole("button", { name: "Invite", exact: true }).click();
  await page.getByRole("combobox", { name: "Role" }).click();
  await page.getByRole("option", { name: role }).click();
  await page.getByRole("button", { name: "Make the link" }).click();
  const link = await page.getByLabel("Invitation link").inputValue();
  await page.getByRole("button", { name: "Done" }).click();
  return new URL(link).pathname;
}

test("the owner goes from a file to an open batch", async ({ page }) => {
  await page.goto(loadWorld().link);
  await page.getByLabel("Your name").fill("Olga Owner");
  await page.getByLabel("E-mail").fill("olga@example.org");
  await page.getByLabel("New password").fill("a sentence to remember");
  await page.getByRole("button", { name: "Set password and sign in" }).click();

  await page.getByRole("button", { name: "New project" }).first().click();
  await page.getByRole("dialog").getByLabel("Name").fill("Reviews by tone");
  await page.getByRole("button", { name: "Create" }).click();
  await expect(page.getByRole("heading", { name: "Import" })).toBeVisible();
  saveWorld({ projectId: /projects\/([\w-]+)/.exec(page.url())?.[1] ?? "" });

  await page.locator('input[type="file"]').setInputFiles({ name: "reviews.csv", mimeType: "text/csv", buffer: Buffer.from(CSV) });
  await expect(page.getByText("The blender is wonderful.")).toBeVisible();
  await page.getByRole("button", { name: "Import", exact: true }).click();
  await expect(page.getByText("Added: 10")).toBeVisible({ timeout: 30_000 });

  await page.getByRole("link", { name: "On to the guideline" }).click();
  await page.getByRole("button", { name: "Use" }).first().click();
  await expect(page.getByRole("complementary", { name: "Try it" }).getByText(TEXTS[0] ?? "")).toBeVisible();
  await page.getByRole("complementary").getByRole("radio").first().click();
  await page.keyboard.press("Shift+E");
  await expect(page.getByRole("tab", { name: "Examples (1)" })).toBeVisible();
  await expect(page.getByText("Draft saved")).toBeVisible();
  await releaseGuideline(page);

  await page.goto(`/projects/${loadWorld().projectId}/people`);
  const annotator = await invite(page, "Annotator");
  const reviewer = await invite(page, "Reviewer");
  saveWorld({ invitations: { annotator, reviewer } });
  await page.context().storageState({ path: sessionOf("owner") });
});

for (const [role, name] of [["annotator", "Anna Annotator"], ["reviewer", "Rita Reviewer"]] as const) {
  test(`${name} accepts an invitation`, async ({ page }) => {
    await page.goto(loadWorld().invitations[role] ?? "");
    await expect(page.getByText("To the project Reviews by tone")).toBeVisible();
    await page.getByLabel("Your name").fill(name);
    await page.getByLabel("E-mail").fill(`${role}@example.org`);
    await page.getByLabel("New password").fill("another long sentence");
    await page.getByRole("button", { name: "Set password and sign in" }).click();
    await expect(page.getByRole("heading", { level: 1 })).toHaveText(role === "reviewer" ? "Review" : "My work");
    await page.goto("/settings");
    await page.getByLabel("Unknown").check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.context().storageState({ path: sessionOf(role) });
  });
}

test.describe("with everybody in the project", () => {
  test.use({ storageState: sessionOf("owner") });

  test("the owner issues a batch", async ({ page }) => {
    await page.goto("/settings");
    await page.getByLabel("Unknown").check();
    await page.getByRole("button", { name: "Save", exact: true }).click();
    await expect(page.getByText("Saved", { exact: true })).toBeVisible();
    await page.goto(`/projects/${loadWorld().projectId}/batches`);
    await page.getByRole("button", { name: "New batch" }).first().click();
    await page.getByRole("dialog").getByLabel("Name").fill("First round");
    await page.getByRole("dialog").getByText("Order of import").click();
    await expect(page.getByText("Items: 10. Judgements: 20.")).toBeVisible();
    await page.getByRole("button", { name: "Issue the batch" }).click();
    await expect(page.getByRole("heading", { name: "First round" })).toBeVisible();
  });
});

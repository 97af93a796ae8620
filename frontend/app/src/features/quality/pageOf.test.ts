import { expect, test } from "vitest";
import { pageOf } from "./pageOf";

test("a name that looks like markup is text in the page, which asks nobody for anything", () => {
  const html = pageOf({ title: `<script>alert("1")</script>`, lang: "ar", dir: "rtl", styles: "p{}", body: "<p>2</p>" });
  expect(html).not.toContain("<script>");
  expect(html).toContain("&#60;script&#62;");
  expect(html).toContain(`<html lang="ar" dir="rtl">`);
  expect(html).toContain("default-src 'none'");
  expect(html).not.toMatch(/https?:/);
});

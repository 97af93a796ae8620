import { expect, test } from "vitest";
import { nameOfAgent } from "./agents";

test("browsers are named by what people know them by", () => {
  expect(nameOfAgent("Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36")).toBe("Chrome · Linux");
  expect(nameOfAgent("Mozilla/5.0 (Windows NT 10.0; Win64; x64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/143.0.0.0 Safari/537.36 Edg/143.0.0.0")).toBe("Edge · Windows");
  expect(nameOfAgent("Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.0 Mobile/15E148 Safari/604.1")).toBe("Safari · iOS");
  expect(nameOfAgent("python-httpx/0.28.1")).toBe("python-httpx/0.28.1");
});

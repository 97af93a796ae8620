import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { gatherPicked, isMediaName, nameOfMany } from "./gather";
import { packTar } from "./tar";

const READ = "import json,sys,tarfile; t=tarfile.open(sys.argv[1],'r:'); print(json.dumps([[m.name,t.extractfile(m).read().decode()] for m in t]))";

function bytesOf(blob: Blob): Promise<Uint8Array> {
  const reader = new FileReader();
  return new Promise((done) => {
    reader.onload = () => done(new Uint8Array(reader.result as ArrayBuffer));
    reader.readAsArrayBuffer(blob);
  });
}

test("another program reads back every name and every byte", async () => {
  const long = `photographs/${"a very long folder name/".repeat(8)}cat.png`;
  const files = [["photographs/cat.png", "meow"], ["صور/قطة.png", "x".repeat(512)], [long, "far"], ["empty.png", ""]] as const;
  const tar = packTar(files.map(([path, text]) => ({ path, file: new Blob([text]) })));
  expect(tar.size % 512).toBe(0);
  const place = join(mkdtempSync(join(tmpdir(), "tar-")), "files.tar");
  writeFileSync(place, await bytesOf(tar));
  expect(JSON.parse(execFileSync("python3", ["-c", READ, place], { encoding: "utf8" }))).toEqual(files.map(([path, text]) => [path, text]));
});

test("hidden files stay where they are", () => {
  expect(gatherPicked([new File([], ".DS_Store"), new File([], "a.png")]).map((one) => one.path)).toEqual(["a.png"]);
});

test("many files go by the name of their folder", () => {
  const at = (path: string) => ({ path, file: new Blob() });
  expect([nameOfMany([at("cats/1.png"), at("cats/2.png")]), nameOfMany([at("1.png"), at("2.png")])]).toEqual(["cats.tar", "files.tar"]);
});

test("pictures and recordings are known by their names", () => {
  expect(["a.JPG", "b.tiff", "c.flac", "d.csv", "e.svg"].map(isMediaName)).toEqual([true, true, true, false, false]);
});

import { expect, test } from "vitest";
import { ActiveMeter } from "./active-time";

function makeMeter() {
  const clock = { at: 0 };
  return { clock, meter: new ActiveMeter(() => clock.at, 100) };
}

test("activity without long pauses counts whole", () => {
  const { clock, meter } = makeMeter();
  clock.at = 80;
  meter.touch();
  clock.at = 150;
  expect(meter.read()).toEqual({ activeMs: 150, elapsedMs: 150 });
});

test("a long pause counts as the threshold", () => {
  const { clock, meter } = makeMeter();
  clock.at = 1000;
  meter.touch();
  expect(meter.read()).toEqual({ activeMs: 100, elapsedMs: 1000 });
});

test("a hidden page does not count", () => {
  const { clock, meter } = makeMeter();
  clock.at = 50;
  meter.pause();
  clock.at = 90;
  meter.touch();
  clock.at = 100;
  expect(meter.read()).toEqual({ activeMs: 60, elapsedMs: 100 });
});

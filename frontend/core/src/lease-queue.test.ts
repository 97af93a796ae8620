import { expect, test } from "vitest";
import { LeaseQueue } from "./lease-queue";

const leases = (...ids: string[]) => ids.map((id) => ({ id }));
const ids = (queue: LeaseQueue<{ id: string }>) => queue.waiting.map((lease) => lease.id);

test("settling the head shows the next without a refill", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill(leases("a", "b", "c"));
  expect(queue.settle("a")?.id).toBe("b");
});

test("an answer that was under way does not bring back what is settled", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill(leases("a", "b", "c"));
  queue.settle("a");
  queue.refill(leases("a", "b", "c"));
  expect(ids(queue)).toEqual(["b", "c"]);
});

test("a refill never changes the item in front of the person", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill(leases("a", "b"));
  queue.refill(leases("c", "a"));
  expect(ids(queue)).toEqual(["a", "c"]);
});

test("a head that the server took away goes", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill(leases("a", "b"));
  queue.refill(leases("b"));
  expect(ids(queue)).toEqual(["b"]);
});

test("a refused item comes back in front", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill(leases("a", "b"));
  queue.settle("a");
  queue.putBack({ id: "a" });
  expect(ids(queue)).toEqual(["a", "b"]);
});

test("the head stays the very object that is worked on when the server tells it again", () => {
  const queue = new LeaseQueue<{ id: string }>();
  queue.refill([{ id: "a" }, { id: "b" }]);
  const head = queue.head;
  queue.refill([{ id: "b" }, { id: "a" }]);
  expect(queue.head).toBe(head);
});

/** From places in the page to places in the text (UTF-16 units) and back. */

function lengthOf(element: Element): number {
  return element.hasAttribute("data-control") ? 1 : (element.textContent ?? "").length;
}

function innerPlaced(node: Node | null): Element | null {
  if (!(node instanceof Element)) return node?.parentElement?.closest("[data-at]") ?? null;
  if (node.hasAttribute("data-at") && !node.querySelector("[data-at]")) return node;
  return node.querySelector("[data-at]:not(:has([data-at]))");
}

/** The unit at a place of the page, or null outside of the text. */
export function unitOf(root: Element, node: Node, offset: number): number | null {
  if (!root.contains(node)) return null;
  if (node instanceof Text) {
    const element = node.parentElement?.closest("[data-at]");
    if (!element) return null;
    const at = Number(element.getAttribute("data-at"));
    if (element.hasAttribute("data-control")) return at + (offset * 2 > node.data.length ? 1 : 0);
    return at + offset;
  }
  const next = innerPlaced(node.childNodes[offset] ?? null);
  if (next) return Number(next.getAttribute("data-at"));
  const last = node instanceof Element ? [...node.querySelectorAll("[data-at]:not(:has([data-at]))")].at(-1) ?? (node.hasAttribute("data-at") ? node : null) : null;
  return last ? Number(last.getAttribute("data-at")) + lengthOf(last) : null;
}

/** The place of the page where a unit of the text is drawn. */
export function placeOf(root: Element, unit: number): { node: Node; offset: number } | null {
  const blocks = root.querySelectorAll("[data-block]");
  let low = 0, high = blocks.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if (Number(blocks[middle]?.getAttribute("data-block")) <= unit) low = middle;
    else high = middle - 1;
  }
  const placed = [...(blocks[low]?.querySelectorAll("[data-at]:not(:has([data-at]))") ?? [])];
  const element = placed.findLast((one) => Number(one.getAttribute("data-at")) <= unit) ?? placed[0];
  const text = element?.firstChild;
  if (!element || !text) return null;
  const at = Number(element.getAttribute("data-at"));
  if (element.hasAttribute("data-control")) return { node: element, offset: unit > at ? element.childNodes.length : 0 };
  return { node: text, offset: Math.min(unit - at, (text.textContent ?? "").length) };
}

/** Where a caret at this unit is drawn. */
export function caretBox(root: Element, unit: number): DOMRect | null {
  const place = placeOf(root, unit);
  if (!place) return null;
  const range = document.createRange();
  range.setStart(place.node, place.offset);
  range.collapse(true);
  const box = range.getClientRects()[0];
  if (box) return box;
  const around = place.node instanceof Element ? place.node : place.node.parentElement;
  return around?.getClientRects()[0] ?? null;
}

interface CaretPlace {
  offsetNode: Node;
  offset: number;
}

type WithCaretPosition = Document & { caretPositionFromPoint?: (x: number, y: number) => CaretPlace | null };

/** The unit nearest to a point of the window, or null outside of the text. */
export function unitAtPoint(root: Element, x: number, y: number): number | null {
  const place = (document as WithCaretPosition).caretPositionFromPoint?.(x, y);
  if (place) return unitOf(root, place.offsetNode, place.offset);
  const range = document.caretRangeFromPoint?.(x, y);
  return range ? unitOf(root, range.startContainer, range.startOffset) : null;
}

/** What is selected in the text by hand, in units; null where nothing of it is. */
export function selectedUnits(root: Element): { start: number; end: number } | null {
  const selection = window.getSelection();
  if (!selection || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  if (!range.intersectsNode(root)) return null;
  const start = root.contains(range.startContainer) ? unitOf(root, range.startContainer, range.startOffset) : 0;
  const end = root.contains(range.endContainer) ? unitOf(root, range.endContainer, range.endOffset) : Number.MAX_SAFE_INTEGER;
  return start === null || end === null || start >= end ? null : { start, end };
}

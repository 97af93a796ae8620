/** Give the keyboard to the picture, wherever it is. */
export function takeKeys(): HTMLElement | null {
  const canvas = document.querySelector<HTMLElement>("[data-shape-canvas]");
  canvas?.focus({ preventScroll: true });
  return canvas;
}

/** Give the keyboard back to the picture, after a button beside it was pressed; where the questions lie below it, as on a telephone, bring it back in sight. */
export function focusPicture(): void {
  const canvas = takeKeys();
  const { top = 0, bottom = 0, height = 0 } = canvas?.getBoundingClientRect() ?? {};
  if (bottom < height / 2 || top > window.innerHeight - height / 2) canvas?.scrollIntoView({ block: "center" });
}

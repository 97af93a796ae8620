/** Give the keyboard back to the picture, after a button beside it was pressed. */
export function focusPicture(): void {
  document.querySelector<HTMLElement>("[data-shape-canvas]")?.focus({ preventScroll: true });
}

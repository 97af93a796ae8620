/** Give the keyboard back to the sound, after a button beside it was pressed. */
export function focusSound(): void {
  document.querySelector<HTMLElement>("[data-sound]")?.focus({ preventScroll: true });
}

/** Go on to what is said of the chosen region: its transcript, else what is asked first. */
export function focusWords(): void {
  document.querySelector<HTMLElement>("[data-region-panel] :is(textarea, input)")?.focus();
}

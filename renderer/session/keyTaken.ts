/** Whether a window or menu stands before the page. */
export const isWindowInFront = () => document.querySelector('.dialogOverlay, .menuPopover') !== null;

/** An open window or menu has the keys to itself; an input method too. A message beside the work is no window. */
export function isKeyTaken(event: KeyboardEvent): boolean {
  return isWindowInFront() || event.defaultPrevented || event.isComposing || event.keyCode === 229;
}

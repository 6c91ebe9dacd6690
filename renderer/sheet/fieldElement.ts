import type { FieldElement } from '../session/draft/fieldBinding.ts';

/** The input of the sheet that an event came from; null where it came from elsewhere. */
export function fieldElement(target: EventTarget | null): FieldElement | null {
  const isField =
    target instanceof HTMLInputElement || target instanceof HTMLTextAreaElement || target instanceof HTMLSelectElement;
  return isField && target.name !== '' ? target : null;
}

export function findField(within: HTMLElement, name: string): FieldElement | null {
  return fieldElement(within.querySelector(`[name="${CSS.escape(name)}"]`));
}

/** Goes into an input: a figure is selected whole, ready to be typed over; in a text the cursor stands at the end. A list just gets the focus. */
export function enterField(element: FieldElement): void {
  element.focus({ preventScroll: true });
  if (element instanceof HTMLInputElement) element.select();
  else if (element instanceof HTMLTextAreaElement)
    element.setSelectionRange(element.value.length, element.value.length);
  element.closest('[data-row]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts a text where the cursor is, as typing would. */
export function insertText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = element;
  element.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

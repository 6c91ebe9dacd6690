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

/** All of a text is selected, so that typing replaces it; a list has no text to select. */
export function showSelected(element: FieldElement): void {
  if (!(element instanceof HTMLSelectElement)) element.select();
}

export function caretAtEnd(element: FieldElement): void {
  if (element instanceof HTMLSelectElement) return;
  element.setSelectionRange(element.value.length, element.value.length);
}

/** Goes into an input; the cell is selected by the focus that comes. */
export function enterField(element: FieldElement): void {
  element.focus({ preventScroll: true });
  showSelected(element);
  element.closest('[data-row]')?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
}

/** Puts a text where the cursor is, as typing would. */
export function insertText(element: HTMLInputElement | HTMLTextAreaElement, text: string): void {
  const { selectionStart, selectionEnd, value } = element;
  element.setRangeText(text, selectionStart ?? value.length, selectionEnd ?? value.length, 'end');
  element.dispatchEvent(new InputEvent('input', { bubbles: true, inputType: 'insertText', data: text }));
}

import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { type ListRequest, listNames } from '../../shared/summary/listSheets.ts';
import { exportFileName } from '../../shared/xlsx/export/exportFileName.ts';
import { loadDraft } from '../store/drafts.ts';
import { manyText } from '../text/many.ts';
import { printingText } from '../text/printing.ts';
import type { LoadedItem, PrintItem } from './press.ts';

/** What one preview shows, prints and writes. Never empty. */
export interface PrintJob {
  /** of the window, the print and the PDF */
  readonly title: string;
  /** proposed for the PDF, without its extension; null where its one item has a name of its own */
  readonly fileName: string | null;
  readonly items: readonly PrintItem[];
}

function loaded(title: string, form: FormDefinition, draft: Draft): LoadedItem {
  return {
    kind: 'item',
    item: { kind: 'draft', title, form, draft },
    fileName: exportFileName(form, draft).replace(/\.xlsx$/, ''),
  };
}

/** The open draft as it stands. @param title what the list calls it */
export function jobOfDraft(title: string, form: FormDefinition, draft: Draft): PrintJob {
  return { title, fileName: null, items: [{ title, load: async () => loaded(title, form, draft) }] };
}

/** A draft of the store. */
export interface ListedDraft {
  readonly id: string;
  /** what the list calls it */
  readonly title: string;
}

async function load({ id, title }: ListedDraft): Promise<LoadedItem> {
  const found = await loadDraft(id);
  switch (found.kind) {
    case 'missing':
      return { kind: 'failed', text: manyText.gone };
    case 'refused':
      return { kind: 'failed', text: found.text };
    default: {
      const form = findForm(found.draft.form);
      return form === undefined ? { kind: 'failed', text: manyText.unknownForm } : loaded(title, form, found.draft);
    }
  }
}

/** Drafts of the store, in their order, each read when its turn comes. @param now milliseconds since 1970 */
export function jobOfDrafts(drafts: readonly ListedDraft[], now: number): PrintJob {
  const items = drafts.map((draft): PrintItem => ({ title: draft.title, load: () => load(draft) }));
  const [only, ...others] = items;
  if (only !== undefined && others.length === 0) return { title: only.title, fileName: null, items };
  const date = new Date(now);
  const two = (value: number) => String(value).padStart(2, '0');
  const day = `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
  const title = printingText.many(items.length, day);
  return { title, fileName: title, items };
}

/** A summary of many forms, or what is found in them. */
export function jobOfList(request: ListRequest): PrintJob {
  const { title, fileName } = listNames(request);
  const load = async (): Promise<LoadedItem> => ({ kind: 'item', item: { kind: 'list', title, request }, fileName });
  return { title, fileName, items: [{ title, load }] };
}

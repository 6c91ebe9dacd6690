/** An editor's sheet and totals on a page of its own, without a database. */
import { fireEvent, render } from '@testing-library/react';
import { Profiler, type ReactElement, useState } from 'react';
import { TotalsPanel } from '../../../renderer/panels/TotalsPanel.tsx';
import { createCellSelection } from '../../../renderer/session/draft/cellSelection.ts';
import { createFieldBinding } from '../../../renderer/session/draft/fieldBinding.ts';
import { createNotices } from '../../../renderer/session/draft/notices.ts';
import { createPlaceStore, type PlaceStore } from '../../../renderer/session/draft/placeStore.ts';
import { EditorProvider, type EditorSession } from '../../../renderer/session/EditorContext.tsx';
import { createReview } from '../../../renderer/session/review/review.ts';
import { Sheet } from '../../../renderer/sheet/Sheet.tsx';
import { Toasts } from '../../../renderer/ui/toasts.tsx';
import type { Draft } from '../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { formOf } from '../../helpers/formOf.ts';
import { storeOf } from '../session/sampleDraft.ts';

export interface Renders {
  sheet: number;
  panel: number;
}

export interface Rendered {
  readonly session: EditorSession;
  /** how often React committed something in the sheet and in the panel */
  readonly renders: Renders;
}

function Page({ session, renders, beside }: Rendered & Beside): ReactElement {
  const [places] = useState(createPlaceStore);
  return (
    <EditorProvider session={session}>
      {beside?.(places)}
      <Profiler id="sheet" onRender={() => renders.sheet++}>
        <Sheet places={places} />
      </Profiler>
      <Profiler id="panel" onRender={() => renders.panel++}>
        <TotalsPanel />
      </Profiler>
      <Toasts />
    </EditorProvider>
  );
}

/** What of the editor is wanted beside the sheet and the totals. */
interface Beside {
  readonly beside?: (places: PlaceStore) => ReactElement;
}

export function renderEditor(
  draft: Draft,
  form: FormDefinition = formOf(draft.form),
  { beside }: Beside = {},
): Rendered {
  const { store } = storeOf(draft, form);
  let count = 0;
  const session: EditorSession = {
    store,
    fields: createFieldBinding(store),
    cells: createCellSelection(),
    review: createReview(store, { later: (run) => run() }),
    notices: createNotices(store),
    newId: () => `new-${++count}`,
  };
  const renders: Renders = { sheet: 0, panel: 0 };
  render(<Page session={session} renders={renders} {...(beside !== undefined && { beside })} />);
  renders.sheet = 0;
  renders.panel = 0;
  return { session, renders };
}

/** The one list of an accessible name. */
export function list(name: string): HTMLSelectElement {
  const [only, ...others] = document.querySelectorAll<HTMLSelectElement>(`select[aria-label="${CSS.escape(name)}"]`);
  if (only === undefined || others.length > 0) throw new Error(`not one list is called ${name}`);
  return only;
}

/** The one input of an accessible name. Found by its attribute, because a search by label reads the whole page each time. */
export function field(name: string): HTMLInputElement | HTMLTextAreaElement {
  const found = document.querySelectorAll<HTMLInputElement | HTMLTextAreaElement>(`[aria-label="${CSS.escape(name)}"]`);
  const [only] = found;
  if (only === undefined || found.length > 1) throw new Error(`${found.length} inputs are called ${name}`);
  return only;
}

/** Types a text as the browser does: the value changes, then an input event tells of it. */
export function type(name: string, text: string): void {
  fireEvent.input(field(name), { target: { value: text } });
}

export function figure(name: string): string | null {
  return document.querySelector(`.totals [data-figure="${name}"]`)?.textContent ?? null;
}

export function press(name: string, key: string, modifiers: Partial<KeyboardEventInit> = {}): void {
  const element = field(name);
  element.focus();
  fireEvent.keyDown(element, { key, ...modifiers });
}

/** Accessible name of the input that has the focus. */
export const focused = (): string | null => document.activeElement?.getAttribute('aria-label') ?? null;

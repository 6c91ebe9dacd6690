/** What of an open draft came from another one and is still to be looked at. */
import { confirmKept } from '../../shared/carry/kept.ts';
import { pathKey } from '../../shared/draft/path.ts';
import { textFinder } from '../../shared/draft/textFinder.ts';
import type { CarriedOver, Draft, DraftPath } from '../../shared/draft/types.ts';
import { yearOf } from '../../shared/draft/yearOf.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { keptText } from '../text/carry.ts';
import type { EditorSession } from './EditorContext.tsx';

interface KeptCell {
  readonly path: DraftPath;
  readonly text: string;
}

/** The cells of a sheet that had a text from another draft when it was carried over. */
function keptCells(model: SheetModel, kept: CarriedOver['kept']): readonly KeptCell[] {
  return model.cells.flatMap(({ use }) => {
    const text = use.kind === 'input' ? kept[pathKey(use.path)] : undefined;
    return use.kind === 'input' && text ? [{ path: use.path, text }] : [];
  });
}

/** Counts the cells that still say what was carried over. Which they may be is worked out once for a sheet. */
export function createKeptCounter(): (model: SheetModel, draft: Draft) => number {
  let known: { readonly model: SheetModel; readonly kept: CarriedOver['kept'] } | null = null;
  let cells: readonly KeptCell[] = [];
  return (model, draft) => {
    const kept = draft.carriedOver?.kept;
    if (kept === undefined) return 0;
    if (known?.model !== model || known.kept !== kept) {
      known = { model, kept };
      cells = keptCells(model, kept);
    }
    if (cells.length === 0) return 0;
    const textAt = textFinder(draft);
    return cells.filter(({ path, text }) => textAt(path) === text).length;
  };
}

/** Takes all marks away as one step of the undo log; of one cell only if its path is given. */
export function confirm({ store }: EditorSession, path?: DraftPath): void {
  store.apply((draft) => ({
    draft: confirmKept(draft, path === undefined ? undefined : pathKey(path)),
    focus: path ?? null,
  }));
}

/** When the other draft said what stands beside a blank: 上年, another year, or in another form of the same year. */
export function earlierWord(form: FormDefinition, draft: Draft): string {
  const before = /^(\d{4})年度/.exec(draft.carriedOver?.from ?? '')?.[1];
  const own = yearOf(form, draft);
  if (before === undefined || before === own) return keptText.otherForm;
  return own !== null && Number(own) - Number(before) === 1 ? keptText.lastYear : keptText.otherYear(before);
}

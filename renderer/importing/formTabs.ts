/** The tabs beside a found form: which there are, where to begin, which one shows a place. */
import type { PrintedTotal, ReadForm } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';
import type { FoundForm } from './types.ts';

export type TabId = 'differences' | 'doubts' | 'totals' | 'content';

export interface FormTab {
  readonly id: TabId;
  readonly label: string;
}

const { tabs: words } = importingText;

function totalsLabel(printed: readonly PrintedTotal[]): string {
  if (printed.length === 0) return words.noTotals;
  const off = printed.filter(({ agrees }) => !agrees).length;
  return off === 0 ? words.totalsAgree : words.totalsOff(off);
}

/** Where to begin: at what needs to be looked at. */
export function firstTab({ source, choice }: FoundForm): TabId {
  if (choice.kind === 'compare') return 'differences';
  if (source.kind === 'draftFile') return 'content';
  if (source.read.doubts.length > 0) return 'doubts';
  return source.read.printed.some(({ agrees }) => !agrees) ? 'totals' : 'content';
}

export function tabsOf({ source, choice }: FoundForm): readonly FormTab[] {
  const comparison = choice.kind === 'compare' ? choice.comparison : null;
  const differences =
    comparison?.kind === 'ready' ? words.differenceCount(comparison.comparison.rows.length) : words.differences;
  return [
    ...(comparison === null ? [] : [{ id: 'differences', label: differences } as const]),
    ...(source.kind === 'draftFile'
      ? []
      : ([
          { id: 'doubts', label: words.doubts(source.read.doubts.length) },
          { id: 'totals', label: totalsLabel(source.read.printed) },
        ] as const)),
    { id: 'content', label: words.content },
  ];
}

/** The tab that lists something of a cell: the open one if it does, else the first that does, else none. */
export function tabShowing(read: ReadForm, open: TabId, isThere: (address: string) => boolean): TabId | null {
  const listed: readonly (readonly [TabId, readonly string[]])[] = [
    ['content', Object.values(read.sources).map(({ address }) => address)],
    ['doubts', read.doubts.map(({ address }) => address)],
    ['totals', read.printed.map(({ address }) => address)],
  ];
  const showing = listed.filter(([, addresses]) => addresses.some(isThere)).map(([id]) => id);
  return showing.includes(open) ? open : (showing[0] ?? null);
}

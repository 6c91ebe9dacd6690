import { expect, test } from 'vitest';
import { firstTab, type TabId, tabShowing } from '../../../renderer/importing/formTabs.ts';
import type { FoundForm } from '../../../renderer/importing/types.ts';
import type { Doubt, PrintedTotal, ReadForm } from '../../../shared/xlsx/import/types.ts';
import { golden } from './sampleFiles.ts';

const doubt: Doubt = { kind: 'skipped', sheet: '表', address: 'A19', text: '没有读入。' };
const wrong: PrintedTotal = { label: '总分', printed: '9', exact: '8', agrees: false, sheet: '表', address: 'H18' };

const read: ReadForm = {
  draft: golden(0),
  confidence: 'medium',
  labels: { found: 9, of: 10 },
  doubts: [doubt, { ...doubt, address: 'C3' }],
  printed: [wrong],
  sources: { name: { sheet: '表', address: 'C3' } },
  sheet: '表',
  range: 'A1:I19',
  excerpt: { rows: [], columns: [], cells: [], isCut: false },
};

const found = (of: Partial<ReadForm>): FoundForm => ({
  id: '1',
  fileName: '表.xlsx',
  draft: golden(0),
  source: { kind: 'workbook', read: { ...read, ...of } },
  choice: { kind: 'new' },
});

test('the window begins at what needs to be looked at', () => {
  expect(firstTab(found({}))).toBe('doubts');
  expect(firstTab(found({ doubts: [] }))).toBe('totals');
  expect(firstTab(found({ doubts: [], printed: [{ ...wrong, agrees: true }] }))).toBe('content');
});

test.each<[string, TabId, TabId | null]>([
  ['C3', 'doubts', 'doubts'],
  ['C3', 'totals', 'content'],
  ['A19', 'content', 'doubts'],
  ['H18', 'content', 'totals'],
  ['B5', 'content', null],
])('a click on %s with the tab %s open leads to %s', (address, open, tab) => {
  expect(tabShowing(read, open, (each) => each === address)).toBe(tab);
});

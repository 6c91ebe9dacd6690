/** Whatever changes an open draft is a step: undone, it says exactly what it said before; redone, what it said after. */
import { expect, it } from 'vitest';
import { createFinder } from '../../../renderer/find/finder.ts';
import { confirm } from '../../../renderer/session/carried.ts';
import { readHistory, writeHistory } from '../../../renderer/session/draft/historyLog.ts';
import type { EditorSession } from '../../../renderer/session/EditorContext.tsx';
import {
  chooseRule,
  fillBlankScores,
  ignore,
  mend,
  pickTier,
  restore,
  takeSuggestion,
} from '../../../renderer/session/reviewActions.ts';
import { runTool } from '../../../renderer/session/rowTools.ts';
import { createSession } from '../../../renderer/session/session.ts';
import { pasteBlock } from '../../../renderer/sheet/clipboard/pasteBlock.ts';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { fiveRowDraft, projectForm, typed } from './sampleDraft.ts';

const at = (row: string, column: string) => ({ table: 'indicators', row, column });
const cell = (row: string, column: string): DraftPath => ({ kind: 'cell', ...at(row, column) });
const name = (row: string, column: string): DraftPath => ({ kind: 'groupName', ...at(row, column) });

/** Texts that give every action something to do. */
const start = [
  [cell('a', 'target'), '>=150场'],
  [cell('a', 'actual'), '120场'],
  [cell('c', 'target'), '≥95%'],
  [cell('c', 'actual'), '≥96%'],
  [cell('a', 'score'), ''],
  [cell('b', 'target'), '效果明显'],
  [cell('b', 'actual'), '明显'],
] as const satisfies readonly (readonly [DraftPath, string])[];
const filled = start.reduce<Draft>((draft, [path, text]) => typed(draft, path, text), fiveRowDraft());
const carriedOver = carryOver(filled, projectForm, projectForm, 'nextYear', { newId: (n) => `n${n}` }).draft
  .carriedOver;
if (carriedOver === undefined) throw new Error('nothing was carried over');
const opened: Draft = { ...filled, stated: { totalScore: '90' }, carriedOver };

const firstFinding = ({ review }: EditorSession) => {
  const [first] = review.checks.settle().findings.open;
  if (first === undefined) throw new Error('no finding');
  return first;
};

function find(session: EditorSession, query: string, replacement: string) {
  const finder = createFinder(session);
  finder.change({ query });
  finder.change({ replacement });
  return finder;
}

const actions: readonly (readonly [string, (session: EditorSession) => void])[] = [
  ['typing', ({ store }) => store.type(cell('c', 'actual'), '完成')],
  ['emptying', ({ store }) => store.type(cell('a', 'target'), '')],
  ['typing the year', ({ store }) => store.type({ kind: 'year' }, '2023')],
  [
    'renaming a group',
    ({ store }) => {
      store.type(name('a', 'level2'), '时效指标');
      store.commitName();
    },
  ],
  [
    'renaming a group into its neighbour',
    ({ store }) => {
      store.type(name('c', 'level2'), '数量指标');
      store.commitName();
    },
  ],
  [
    'choosing the unit of the amounts',
    ({ store }) => store.apply((draft) => ({ draft: { ...draft, moneyUnit: '万元' }, focus: null })),
  ],
  ['choosing a rule', (session) => chooseRule(session, 'tiers', '80/50')],
  ['ignoring a finding', (session) => ignore(session, firstFinding(session), '有意为之')],
  [
    'no longer ignoring it',
    (session) => {
      const finding = firstFinding(session);
      ignore(session, finding, '有意为之');
      restore(session, finding);
    },
  ],
  ['taking a suggested score', (session) => takeSuggestion(session, at('a', 'score'))],
  ['filling blank scores', fillBlankScores],
  ['choosing a tier', (session) => pickTier(session, at('b', 'score'), '部分达成')],
  ['mending a sign', (session) => mend(session, { kind: 'stripSign', ...at('c', 'actual') }, cell('c', 'actual'))],
  [
    'mending a total',
    (session) => mend(session, { kind: 'takeComputed', figure: { kind: 'totalScore' } }, cell('a', 'score')),
  ],
  ['confirming one text', (session) => confirm(session, cell('n1', 'level3'))],
  ['confirming all', (session) => confirm(session)],
  ...(['insert', 'moveUp', 'moveDown', 'remove'] as const).flatMap((action) =>
    (
      [
        ['row', 'c'],
        [1, 'd'],
        [2, action === 'moveDown' ? 'a' : 'c'],
      ] as const
    ).map(
      ([scope, row]) =>
        [
          `${action} of ${scope}`,
          (session: EditorSession) => runTool(session, action, scope, at(row, 'level3')),
        ] as const,
    ),
  ),
  [
    'pasting a block that adds rows',
    ({ store, newId }) =>
      store.apply((draft) => {
        const block = Array.from({ length: 8 }, (_, n) => [`指标${n}`, '≥1', '2']);
        return {
          draft: pasteBlock(projectForm, draft, at('b', 'level3'), block, newId).draft,
          focus: cell('b', 'level3'),
        };
      }),
  ],
  ['replacing one', (session) => find(session, '2.5', '3').replaceOne()],
  ['replacing all', (session) => find(session, '指标', '项').replaceAll()],
];

/** Two steps, the second of which takes the first back. */
const takesBack: readonly string[] = ['no longer ignoring it'];

it.each(actions)('%s', (what, act) => {
  const session = createSession('a', projectForm, opened);
  const { store } = session;
  act(session);
  session.notices.closeAll();
  const after = store.getSnapshot().draft;
  const steps = store.getHistory().past.length;
  expect(steps === 1).toBe(!takesBack.includes(what));
  if (steps === 1) expect(after).not.toEqual(opened);
  for (let step = 0; step < steps; step += 1) store.undo();
  expect(store.getSnapshot()).toMatchObject({ canUndo: false, canRedo: true });
  expect(store.getSnapshot().draft).toEqual(opened);
  for (let step = 0; step < steps; step += 1) store.redo();
  expect(store.getSnapshot().draft).toEqual(after);
  const stored: unknown = structuredClone(writeHistory(store.getHistory(), after));
  const later = createSession('a', projectForm, structuredClone(after), readHistory([stored], after));
  for (let step = 0; step < steps; step += 1) later.store.undo();
  expect(later.store.getSnapshot().draft).toEqual(opened);
});

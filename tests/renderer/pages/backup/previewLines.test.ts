import { expect, it } from 'vitest';
import { canRestore, previewLines } from '../../../../renderer/pages/backup/previewLines.ts';
import type { BackupPreview } from '../../../../renderer/workers/restoreMessages.ts';
import type { Standing } from '../../../../shared/backup/planRestore.ts';

function previewOf(standings: readonly Standing[], onlyHere = 0, damaged = 0): BackupPreview {
  const drafts = standings.map((standing, at) => ({ id: `${at}`, title: '', standing, isDraft: true }));
  return { header: null, ending: 'whole', drafts, onlyHere, damaged, here: 1 };
}

it('lists only what there is, what changes most first', () => {
  const lines = previewLines(previewOf(['same', 'new', 'older', 'new'], 2, 1));
  expect(lines.map(({ label, count }) => [label, count])).toEqual([
    ['这台电脑没有', 2],
    ['这台电脑的较新', 1],
    ['两边相同', 1],
    ['备份里没有，只在这台电脑', 2],
    ['备份里已损坏', 1],
  ]);
});

it.each([
  [['same'], 0, { merge: false, replace: false }],
  [['same'], 1, { merge: false, replace: true }],
  [['older'], 0, { merge: false, replace: true }],
  [['new'], 0, { merge: true, replace: true }],
  [['deleted'], 0, { merge: true, replace: true }],
  [[], 5, { merge: false, replace: false }],
] as const)('with %j in the backup and %i only here, what can be done is %j', (standings, onlyHere, can) => {
  expect(canRestore(previewOf(standings, onlyHere))).toEqual(can);
});

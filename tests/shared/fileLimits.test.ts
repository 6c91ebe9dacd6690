import { expect, it } from 'vitest';
import { createFileBudget, fileLimits } from '../../shared/fileLimits.ts';

it.each([
  ['表.xlsx', fileLimits.file],
  ['草稿.json', fileLimits.file],
  ['备份.ziping', fileLimits.drafts],
  ['备份.ZIPING', fileLimits.drafts],
  ['备份.ziping.xlsx', fileLimits.file],
])('a file named %s may have %i bytes', (name, limit) => {
  expect(createFileBudget().limitOf(name)).toBe(limit);
});

it('what forms take leaves as much for drafts, and the other way round', () => {
  const budget = createFileBudget();
  budget.spend('表.xlsx', fileLimits.all - 5);
  budget.spend('备份.ziping', 10);
  expect([budget.limitOf('b.xlsx'), budget.limitOf('c.ziping')]).toEqual([5, fileLimits.drafts - 10]);
});

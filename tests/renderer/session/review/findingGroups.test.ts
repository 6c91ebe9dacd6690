import { describe, expect, it } from 'vitest';
import { findingGroups, nextFinding } from '../../../../renderer/session/review/findingGroups.ts';
import type { Finding, FindingSeverity } from '../../../../shared/checks/types.ts';

const finding = (id: string, severity: FindingSeverity, subject = id, isTodo = false): Finding => ({
  path: { kind: 'cell', table: 'indicators', row: id, column: 'score' },
  subject,
  column: '得分',
  message: `${subject}的得分没有填写，请填写。`,
  check: 'requiredCell',
  number: 5,
  severity,
  isTodo,
});

const open = [
  finding('a', 'W'),
  finding('b', 'E'),
  finding('c', 'I', '第三'),
  finding('d', 'E', '第三'),
  finding('b', 'E'),
];
const shape = (groups: ReturnType<typeof findingGroups>) =>
  groups.map(({ name, items }) => [
    name,
    ...items.map(({ finding: { subject, severity } }) => `${subject}${severity}`),
  ]);

it('lists errors first, each severity in the order of the sheet', () => {
  expect(shape(findingGroups(open, 'severity'))).toEqual([
    ['错误', 'bE', '第三E', 'bE'],
    ['警告', 'aW'],
    ['提示', '第三I'],
  ]);
});

it('lists by subject in the order of the sheet', () => {
  expect(shape(findingGroups(open, 'subject'))).toEqual([
    ['a', 'aW'],
    ['b', 'bE'],
    ['第三', '第三I', '第三E'],
    ['b', 'bE'],
  ]);
});

it.each(['severity', 'subject'] as const)(
  'lists by %s what is only to be filled in apart, behind the rest',
  (grouping) => {
    const some = [finding('a', 'E', 'a', true), finding('b', 'W'), finding('c', 'E', 'c', true)];
    expect(shape(findingGroups(some, grouping)).slice(1)).toEqual([['待填', 'aE', 'cE']]);
    expect(shape(findingGroups(some.slice(0, 1), grouping))).toEqual([['待填', 'aE']]);
  },
);

it('tells two findings of one check at one cell apart', () => {
  const keys = findingGroups(open, 'subject').flatMap(({ items }) => items.map(({ key }) => key));
  expect(new Set(keys).size).toBe(open.length);
});

describe('walking', () => {
  const items = findingGroups([finding('a', 'E'), finding('b', 'E'), finding('c', 'E')], 'subject').flatMap(
    (group) => group.items,
  );
  const at = (index: number) => ({ key: items[index]?.key ?? '', index });
  const gone = (index: number) => ({ key: 'gone', index });
  it.each([
    ['from nowhere forward', null, 1, 0],
    ['from nowhere backward', null, -1, 2],
    ['forward', at(0), 1, 1],
    ['forward around the end', at(2), 1, 0],
    ['backward', at(2), -1, 1],
    ['backward around the start', at(0), -1, 2],
    ['forward from a finding that was mended: the one that took its place', gone(1), 1, 1],
    ['backward from a finding that was mended', gone(1), -1, 0],
    ['forward from the last one, mended', gone(3), 1, 0],
    ['backward from the last one, mended', gone(3), -1, 2],
  ] as const)('%s', (_, place, step, expected) => {
    expect(nextFinding(items, place, step)).toMatchObject({ index: expected, key: items[expected]?.key });
  });

  it('goes nowhere without findings', () => {
    expect(nextFinding([], null, 1)).toBeNull();
    expect(nextFinding([], gone(2), -1)).toBeNull();
  });
});

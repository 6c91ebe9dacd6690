import { expect, test } from 'vitest';
import { typingOf } from '../../../../renderer/session/draft/history.ts';

test.each([
  ['', '完', 'adds'],
  ['完成', '已完成', 'adds'],
  ['完成', '完全成', 'adds'],
  ['aa', 'aaa', 'adds'],
  ['完成', '完', 'takes'],
  ['完成', '', 'takes'],
  ['aaa', 'aa', 'takes'],
  ['完成', '未达', 'replaces'],
  ['2.5', '3.5', 'replaces'],
  ['完成', '未完', 'replaces'],
] as const)('from %j to %j typing %s', (before, after, typing) => {
  expect(typingOf(before, after)).toBe(typing);
});

import fc from 'fast-check';
import { expect, test } from 'vitest';
import { eventName, logLine, longestDetail } from '../../shared/logLine.ts';

const time = '2026-11-25T06:03:22.000Z';

test('a detail can not make a second line, whatever it holds', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (detail) => {
      const line = logLine({ level: 'info', event: 'a.b', detail }, time);
      expect(line).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
      expect([...line].length).toBeLessThanOrEqual([...`${time} info a.b `].length + longestDetail);
    }),
  );
});

test.each([
  ['an escape sequence', 'a\u001b[31mb', 'a [31mb'],
  ['a line', 'a\r\nb', 'a b'],
  ['a mark that turns the reading round', 'a\u202eb', 'a b'],
])('%s in a detail is taken out', (_what, detail, told) => {
  expect(logLine({ level: 'error', event: 'x', detail }, time)).toBe(`${time} error x ${told}`);
});

test.each(['store.opened', 'flush.done', 'a'])('%s is an event', (name) => expect(name).toMatch(eventName));

test.each(['', '1a', 'a b', '预算', 'a\n', 'x'.repeat(61)])('%j is no event', (name) =>
  expect(eventName.test(name)).toBe(false),
);

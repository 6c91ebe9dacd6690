import { beforeEach, expect, test } from 'vitest';
import { longestPageLog, openPageLog, pageLogKey } from '../../../renderer/host/pageLog.ts';

beforeEach(() => localStorage.clear());

const now = () => Date.UTC(2026, 10, 25, 6, 3, 22);
const entry = { level: 'info', event: 'store.opened', detail: '12 3' } as const;
const line = '2026-11-25T06:03:22.000Z info store.opened 12 3\n';

test('lines of an earlier page come first', () => {
  openPageLog(localStorage, now).write(entry);
  const log = openPageLog(localStorage, now);
  log.write(entry);
  expect(log.read()).toBe(line + line);
});

test('the oldest lines go, whole, when the log is full', () => {
  const log = openPageLog(localStorage, now);
  const lines = Math.ceil(longestPageLog / line.length) + 10;
  for (let n = 0; n < lines; n += 1) log.write(entry);
  expect(log.read().length).toBeLessThanOrEqual(longestPageLog);
  expect(log.read().length).toBeGreaterThan(longestPageLog - 2 * line.length);
  expect(new Set(log.read().split('\n'))).toEqual(new Set([line.trim(), '']));
  expect(localStorage.getItem(pageLogKey)).toBe(log.read());
});

test('a storage that takes nothing leaves the lines of this page', () => {
  const full = {
    getItem: () => {
      throw new DOMException('no', 'SecurityError');
    },
    setItem: () => {
      throw new DOMException('full', 'QuotaExceededError');
    },
  } as unknown as Storage;
  const log = openPageLog(full, now);
  log.write(entry);
  expect(log.read()).toBe(line);
});

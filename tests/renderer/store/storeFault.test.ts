import { expect, test } from 'vitest';
import { StoreError, storeErrorText, storeFault } from '../../../renderer/store/storeFault.ts';

function wrapped(...names: readonly string[]): Error {
  const [name = 'Error', ...rest] = names;
  const error = Object.assign(new Error(`about ${name}`), { name });
  return rest.length === 0 ? error : Object.assign(error, { inner: wrapped(...rest) });
}

test.each([
  { error: wrapped('QuotaExceededError'), kind: 'diskFull', says: '磁盘空间不足' },
  { error: wrapped('AbortError', 'QuotaExceededError'), kind: 'diskFull', says: '磁盘空间不足' },
  { error: wrapped('OpenFailedError', 'VersionError'), kind: 'newerData', says: '新版本' },
  { error: wrapped('DatabaseClosedError'), kind: 'blocked', says: '关闭其他窗口' },
  { error: wrapped('DatabaseClosedError', 'QuotaExceededError'), kind: 'diskFull', says: '清理磁盘' },
  { error: wrapped('OpenFailedError', 'InvalidStateError'), kind: 'unavailable', says: '无痕' },
  { error: new DOMException('no', 'VersionError'), kind: 'newerData', says: '新版本' },
  { error: new StoreError({ kind: 'missing' }), kind: 'missing', says: '最近删除' },
  { error: wrapped('UnknownError'), kind: 'unknown', says: 'UnknownError: about UnknownError' },
  { error: 'odd', kind: 'unknown', says: 'odd' },
])('$error is $kind and says what to do', ({ error, kind, says }) => {
  expect(storeFault(error).kind).toBe(kind);
  expect(storeErrorText(error)).toContain(says);
});

test('an error that names itself as its cause ends the search', () => {
  const error = new Error('round');
  expect(storeFault(Object.assign(error, { inner: error })).kind).toBe('unknown');
});

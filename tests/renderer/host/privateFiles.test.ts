import { expect, test } from 'vitest';
import { openPrivateFolder, privateFiles } from '../../../renderer/host/privateFiles.ts';
import { CopyError } from '../../../shared/copies/copyError.ts';
import { memoryFolder } from '../../helpers/memoryFolder.ts';

const bytes = new TextEncoder().encode('a copy');
const newer = new TextEncoder().encode('a newer copy');

const faultIn = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => 'none',
    (error: unknown) => (error instanceof CopyError ? error.fault : error),
  );

test('copies are read as they were written, replaced, listed and removed', async () => {
  const files = privateFiles(memoryFolder().folder);
  await files.write('草稿/a/1.json', bytes);
  await files.write('草稿/a/2.json', bytes);
  await files.write('草稿/a/2.json', newer);
  expect([await files.read('草稿/a/1.json'), await files.read('草稿/a/2.json')]).toEqual([bytes, newer]);
  expect([await files.list(''), await files.list('草稿/a')]).toEqual([['草稿'], ['1.json', '2.json']]);
  await files.remove('草稿/a/1.json');
  expect(await files.list('草稿/a')).toEqual(['2.json']);
  await files.remove('草稿');
  expect(await files.list('')).toEqual([]);
});

test('what is not there is null, an empty list, and nothing to remove', async () => {
  const files = privateFiles(memoryFolder().folder);
  expect([await files.read('a/b.json'), await files.list('a')]).toEqual([null, []]);
  await files.remove('a/b.json');
  await files.remove('b.json');
});

test.each(['..', '../a', 'a//b', './a', 'a/..'])('the path %j is refused', async (path) => {
  const files = privateFiles(memoryFolder().folder);
  for (const run of [files.read(path), files.write(path, bytes), files.remove(path), files.list(path)]) {
    expect(await faultIn(run)).toBe('unknown');
  }
});

test.each([
  ['create', 'NotAllowedError', 'readOnly'],
  ['write', 'QuotaExceededError', 'diskFull'],
  ['close', 'QuotaExceededError', 'diskFull'],
  ['close', 'InvalidStateError', 'inUse'],
] as const)('a fault at %s, %s, is told as %s and leaves the old copy', async (step, name, fault) => {
  const memory = memoryFolder();
  const files = privateFiles(memory.folder);
  await files.write('a.json', bytes);
  memory.failAt(step, name);
  expect(await faultIn(files.write('a.json', newer))).toBe(fault);
  memory.failAt(null, '');
  expect(await files.read('a.json')).toEqual(bytes);
});

test('a new file whose write broke off is as if it were not there', async () => {
  const memory = memoryFolder();
  const files = privateFiles(memory.folder);
  memory.failAt('close', 'QuotaExceededError');
  expect(await faultIn(files.write('a.json', bytes))).toBe('diskFull');
  expect(await files.read('a.json')).toBeNull();
});

test('a browser without a private file system has no folder in it', async () => {
  expect(await openPrivateFolder('data')).toBeNull();
});

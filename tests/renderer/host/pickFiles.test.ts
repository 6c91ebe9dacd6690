import { expect, test } from 'vitest';
import { readFiles } from '../../../renderer/host/pickFiles.ts';
import { fileLimits } from '../../../shared/fileLimits.ts';

/** A file that claims a size; asking it for bytes it may not be asked for fails the test. */
function sized(name: string, size: number): File {
  const file = new File(['x'], name);
  Object.defineProperty(file, 'size', { value: size });
  return file;
}

const namesOf = async (files: readonly File[]) => {
  const result = await readFiles(files);
  if (result.kind !== 'opened') throw new Error(result.kind);
  return { opened: result.files.map(({ name }) => name), failed: result.failed };
};

test('a file beyond the limit is named, not read into memory', async () => {
  const huge = sized('大.xlsx', fileLimits.file + 1);
  Object.defineProperty(huge, 'arrayBuffer', { value: () => expect.unreachable('it was read') });
  expect(await namesOf([huge, sized('小.xlsx', fileLimits.file)])).toEqual({
    opened: ['小.xlsx'],
    failed: [{ name: '大.xlsx', fault: 'tooLarge' }],
  });
});

test('all files of one drop together have a limit too', async () => {
  const files = Array.from({ length: 12 }, (_, index) => sized(`${index}.xlsx`, fileLimits.file));
  const { opened, failed } = await namesOf(files);
  expect(opened).toHaveLength(10);
  expect(failed.map(({ name }) => name)).toEqual(['10.xlsx', '11.xlsx']);
});

test('a backup of all drafts may be far larger than a form', async () => {
  const backup = sized('备份.ziping', fileLimits.drafts);
  expect(await namesOf([backup, sized('表.xlsx', 3), sized('又一份.ziping', 1)])).toEqual({
    opened: ['备份.ziping', '表.xlsx'],
    failed: [{ name: '又一份.ziping', fault: 'tooLarge' }],
  });
});

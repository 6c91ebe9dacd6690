/** A mistake of ours is told as ours, with the error for those who mend it, and never blamed on the file. */
import { describe, expect, it } from 'vitest';
import { readFailure } from '../../../../shared/xlsx/import/readFailure.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import { type ReadLimits, usualLimits } from '../../../../shared/xlsx/package/read/limits.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { sheetData, smallForm, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

const bytes = zipParts(workbookParts(sheetData(smallForm)));

const slip = (): never => {
  throw new TypeError('x is not a function');
};

const failed = { kind: 'failed', text: expect.stringMatching(/^[^。]*不是文件的问题[^。]*维护人员。$/) };

describe('a mistake of this program', () => {
  it('while a form is read is a failure with name, message and stack', async () => {
    const slipping = Object.defineProperty({ ...formOf('shanghai-project') }, 'values', { get: slip });
    const result = await readWorkbook(bytes, { forms: [slipping] });
    expect(result).toMatchObject(failed);
    const lines = result.kind === 'failed' ? result.detail.split('\n') : [];
    expect(lines[0]).toBe('TypeError: x is not a function');
    expect(lines[1]).toMatch(/^ +at .*readFailure\.test\.ts/);
  });

  it('while the package is opened is one too, and no damaged file', async () => {
    const limits: ReadLimits = Object.defineProperty({ ...usualLimits }, 'partBytes', { get: slip });
    expect(await readWorkbook(bytes, { limits })).toMatchObject(failed);
  });

  it('before anything is looked at is one as well', async () => {
    expect(await readWorkbook(JSON.parse('{ "length": 1 }'))).toMatchObject(failed);
  });
});

describe('the detail of an error', () => {
  it('has name and message once, whether the stack begins with them or not', () => {
    const error = new RangeError('too far');
    expect(readFailure(error).detail.match(/RangeError: too far/g)).toHaveLength(1);
    error.stack = 'somewhere@file.js:1';
    expect(readFailure(error).detail).toBe('RangeError: too far\nsomewhere@file.js:1');
  });

  it('of something thrown that is no error is its text', () => {
    expect(readFailure('broken')).toMatchObject({ kind: 'failed', detail: 'broken' });
  });
});

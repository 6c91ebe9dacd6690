import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bytesText, hashText, textBytes } from '../../../shared/copies/bytes.ts';
import { readRecordFile, recordFile } from '../../../shared/copies/recordFile.ts';
import type { DraftRecord } from '../../../shared/draftCopies.ts';
import { anyText, recordOf, rowOf } from '../../helpers/copyRecords.ts';

const nested = (levels: number): unknown => JSON.parse(`${'['.repeat(levels)}${']'.repeat(levels)}`);

/** A file as a hand or another program might write it, with a hash that fits. */
function fileOf(record: unknown, more: object = {}): Uint8Array {
  const sha256 = hashText(JSON.stringify(record));
  return textBytes(JSON.stringify({ format: 'ziping-copy', version: 1, sha256, record, ...more }));
}

const arbitraryRecord: fc.Arbitrary<DraftRecord> = fc.record({
  row: fc
    .record({
      id: fc.uuid(),
      revision: fc.nat(),
      givenTitle: anyText,
      total: fc.option(fc.string()),
      deletedOn: fc.option(fc.nat(), { nil: undefined }),
    })
    .map(({ id, revision, deletedOn, ...more }) =>
      rowOf(id, revision, { ...more, ...(deletedOn === undefined ? {} : { deletedOn }) }),
    ),
  json: fc.jsonValue({ maxDepth: 6 }),
});

describe('a record as a file', () => {
  it.each([0, 1])('gives any record back, written with %i blanks a level', (indent) => {
    fc.assert(
      fc.property(arbitraryRecord, (record) => {
        const file = recordFile(record, indent);
        expect(readRecordFile(file.bytes)).toEqual({
          kind: 'read',
          record: JSON.parse(JSON.stringify(record)),
          entry: file.entry,
        });
      }),
    );
  });

  it('is JSON that tells its format, version and hash', () => {
    const { bytes, entry } = recordFile(recordOf('a', 3));
    const json = JSON.parse(bytesText(bytes) ?? '');
    expect(json).toMatchObject({ format: 'ziping-copy', version: 1, record: recordOf('a', 3) });
    expect(json.sha256).toBe(hashText(JSON.stringify(json.record)));
    expect(entry).toEqual({ id: 'a', revision: 3, hash: json.sha256.slice(0, 16) });
  });

  it('is damaged with any bit turned, or cut anywhere', () => {
    const { bytes } = recordFile(recordOf('a', 3));
    fc.assert(
      fc.property(fc.nat({ max: bytes.length - 2 }), fc.nat({ max: 7 }), (place, bit) => {
        const turned = bytes.slice();
        turned[place] = (bytes[place] ?? 0) ^ (1 << bit);
        // One bit of the version's digit makes it a newer program's, and one of the letters of a key takes it away.
        const read = readRecordFile(turned);
        expect(read.kind).not.toBe('read');
        expect(readRecordFile(bytes.slice(0, place)).kind).toBe('damaged');
      }),
    );
  });

  it('reads bytes of any kind without throwing', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 200 }), (bytes) => {
        expect(readRecordFile(bytes)).toEqual({ kind: 'damaged' });
      }),
    );
  });

  it('is of a newer program where its version is higher, whatever else stands in it', () => {
    expect(readRecordFile(fileOf({ anything: 1 }, { version: 2 }))).toEqual({ kind: 'newer' });
  });

  it.each([
    ['no row', { json: {} }],
    ['no content', { row: rowOf('a', 1) }],
    ['an id that is a path', { row: rowOf('../a', 1), json: {} }],
    ['an id with a NUL', { row: rowOf('a\0', 1), json: {} }],
    ['an id that is half a character', { row: rowOf('\ud800', 1), json: {} }],
    ['no id', { row: rowOf('', 1), json: {} }],
    ['the name of a device as id', { row: rowOf('CON', 1), json: {} }],
    ['an id of 65 characters', { row: rowOf('a'.repeat(65), 1), json: {} }],
    ['half a revision', { row: rowOf('a', 1.5), json: {} }],
    ['a negative revision', { row: rowOf('a', -1), json: {} }],
    ['a text as time', { row: { ...rowOf('a', 1), updatedAt: '1' }, json: {} }],
    ['null as time of deletion', { row: { ...rowOf('a', 1), deletedAt: null }, json: {} }],
    ['an unknown state', { row: { ...rowOf('a', 1), state: 'done' }, json: {} }],
    ['a number as total', { row: { ...rowOf('a', 1), total: 95 }, json: {} }],
    ['a title that is no text', { row: { ...rowOf('a', 1), givenTitle: null }, json: {} }],
    ['a content of 120 levels', { row: rowOf('a', 1), json: nested(120) }],
  ])('is damaged with %s', (_, record) => {
    expect(readRecordFile(fileOf(record))).toEqual({ kind: 'damaged' });
  });

  it('refuses a text that nests without end instead of breaking over it', () => {
    const deep = `${'['.repeat(200_000)}${']'.repeat(200_000)}`;
    const bytes = textBytes(`{"format":"ziping-copy","version":1,"sha256":"","record":${deep}}`);
    expect(readRecordFile(bytes)).toEqual({ kind: 'damaged' });
    expect(() => recordFile({ ...recordOf('a', 1), json: nested(5000) })).toThrow();
  });

  it('keeps a content of 100 levels, the most that a draft may have', () => {
    const record = { ...recordOf('a', 1), json: nested(100) };
    expect(readRecordFile(recordFile(record).bytes).kind).toBe('read');
  });
});

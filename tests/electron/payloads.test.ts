import { describe, expect, it } from 'vitest';
import { isCall, PayloadError, payloadLimits, payloadParsers } from '../../electron/payloads.ts';
import { type DesktopCalls, desktopCalls } from '../../shared/desktop.ts';
import { recordOf } from '../helpers/copyRecords.ts';

const bytes = new Uint8Array([1, 2]);
const request = { suggestedName: '表.xlsx', kind: 'workbook', bytes };

const folderWrite = { grant: 'word', name: '表.xlsx', kind: 'workbook', bytes, existing: 'refuse' };

const good: readonly (readonly [keyof DesktopCalls, readonly unknown[]])[] = [
  ['save-file', [request]],
  ['save-pdf', [{ job: '1', suggestedName: '表', html: '<p>1</p>' }]],
  ['print-pdf', [{ job: '1', html: '<p>1</p>' }]],
  ['cancel-pdf', ['1']],
  ['open-files', [['workbook', 'drafts']]],
  ['reveal-file', ['/tmp/表.xlsx']],
  ['choose-import-folder', []],
  ['read-import-file', [{ choice: 1, index: 0 }]],
  ['take-handed-files', []],
  ['flush-done', [{ kind: 'flushed' }]],
  ['flush-done', [{ kind: 'failed', reason: '磁盘已满' }]],
  ['copies', [{ call: 'open', argument: null }]],
  ['copies', [{ call: 'keep', argument: { records: [recordOf('a', 1)], settled: false } }]],
  ['choose-backup-folder', []],
  ['open-backup-folder', []],
  ['choose-export-folder', []],
  ['write-export-file', [folderWrite]],
  ['write-export-file', [{ ...folderWrite, existing: 'number' }]],
  ['open-export-folder', ['word']],
  ['log', [{ level: 'info', event: 'store.opened', detail: '12' }]],
  ['read-log', []],
  ['discard-store', []],
];

const bad: readonly (readonly [keyof DesktopCalls, string, readonly unknown[]])[] = [
  ['save-file', 'no argument', []],
  ['save-file', 'two arguments', [request, request]],
  ['save-file', 'null', [null]],
  ['save-file', 'a list', [[request]]],
  ['save-file', 'a missing key', [{ suggestedName: 'a', kind: 'text' }]],
  ['save-file', 'a key too many', [{ ...request, path: '/etc/passwd' }]],
  ['save-file', 'inherited keys', [Object.create(request)]],
  ['save-file', 'an unknown kind', [{ ...request, kind: 'script' }]],
  ['save-file', 'an inherited name as kind', [{ ...request, kind: 'constructor' }]],
  ['save-file', 'an empty name', [{ ...request, suggestedName: '' }]],
  ['save-file', 'a name of 501 characters', [{ ...request, suggestedName: 'x'.repeat(501) }]],
  ['save-file', 'a NUL in the name', [{ ...request, suggestedName: 'a\0.xlsx' }]],
  ['save-file', 'text for bytes', [{ ...request, bytes: 'text' }]],
  ['save-file', 'numbers for bytes', [{ ...request, bytes: [1, 2] }]],
  ['save-pdf', 'no argument', []],
  ['save-pdf', 'no job', [{ suggestedName: '表', html: '<p>' }]],
  ['print-pdf', 'no page', [{ job: '1' }]],
  ['print-pdf', 'an empty job', [{ job: '', html: '<p>' }]],
  ['cancel-pdf', 'a number', [1]],
  ['save-pdf', 'an empty page', [{ job: '1', suggestedName: '表', html: '' }]],
  ['save-pdf', 'bytes for the page', [{ job: '1', suggestedName: '表', html: bytes }]],
  ['save-pdf', 'a path', [{ job: '1', suggestedName: '表', html: '<p>', path: '/etc/passwd' }]],
  ['open-files', 'an empty list', [[]]],
  ['open-files', 'a kind twice', [['text', 'text']]],
  ['open-files', 'an unknown kind', [['workbook', 'all']]],
  ['open-files', 'a text', ['workbook']],
  ['open-files', 'a list too long', [['workbook', 'drafts', 'text', 'archive', 'pdf', 'image', 'text']]],
  ['reveal-file', 'a number', [1]],
  ['reveal-file', 'an empty path', ['']],
  ['reveal-file', 'a path of 4097 characters', ['x'.repeat(4097)]],
  ['choose-import-folder', 'a path', ['/etc']],
  ['read-import-file', 'a path', ['/etc/passwd']],
  ['read-import-file', 'a path for a place', [{ choice: 1, index: '/etc/passwd' }]],
  ['read-import-file', 'a place below 0', [{ choice: 1, index: -1 }]],
  ['read-import-file', 'half a place', [{ choice: 1, index: 0.5 }]],
  ['take-handed-files', 'an argument', [undefined]],
  ['flush-done', 'an unknown kind', [{ kind: 'maybe' }]],
  ['flush-done', 'a failure without reason', [{ kind: 'failed' }]],
  ['flush-done', 'a reason that is no text', [{ kind: 'failed', reason: 1 }]],
  ['flush-done', 'a success with more', [{ kind: 'flushed', reason: '' }]],
  ['flush-done', 'nothing', [undefined]],
  ['copies', 'no argument', []],
  ['copies', 'a text', ['open']],
  ['copies', 'an unknown call', [{ call: 'readFile', argument: '/etc/passwd' }]],
  ['copies', 'an inherited name as call', [{ call: 'constructor', argument: null }]],
  ['copies', 'a key too many', [{ call: 'open', argument: null, path: '/etc/passwd' }]],
  ['copies', 'an id that is a path', [{ call: 'read', argument: ['../../etc/passwd'] }]],
  ['copies', 'ids that are no list', [{ call: 'forget', argument: 'a' }]],
  ['copies', 'too many ids', [{ call: 'read', argument: Array.from({ length: 20_001 }, () => 'a') }]],
  ['copies', 'a record without its content', [{ call: 'keep', argument: { records: [{}], settled: true } }]],
  ['choose-backup-folder', 'a path', ['/etc']],
  ['open-backup-folder', 'a path', ['/etc']],
  ['choose-export-folder', 'a path', ['/etc']],
  ['write-export-file', 'a path', [{ ...folderWrite, path: '/etc' }]],
  ['write-export-file', 'an unknown word for an existing file', [{ ...folderWrite, existing: 'delete' }]],
  ['write-export-file', 'no name', [{ ...folderWrite, name: '' }]],
  ['write-export-file', 'text for bytes', [{ ...folderWrite, bytes: 'text' }]],
  ['write-export-file', 'no word for the folder', [{ ...folderWrite, grant: null }]],
  ['open-export-folder', 'an empty word', ['']],
  ['log', 'an unknown level', [{ level: 'debug', event: 'a', detail: '' }]],
  ['log', 'an event that is no name', [{ level: 'info', event: 'a b', detail: '' }]],
  ['log', 'an event of two lines', [{ level: 'info', event: 'a\nb', detail: '' }]],
  ['log', 'a detail that is no text', [{ level: 'info', event: 'a', detail: 1 }]],
  ['log', 'a key too many', [{ level: 'info', event: 'a', detail: '', path: 'x' }]],
  ['read-log', 'a path', ['/etc/passwd']],
  ['discard-store', 'a path', ['/etc']],
];

describe('a payload from the page', () => {
  it.each(good)('of %s passes unchanged: %j', (call, args) => {
    expect(payloadParsers[call](args)).toEqual(args);
  });

  it.each(bad)('of %s is refused: %s', (call, _what, args) => {
    expect(() => payloadParsers[call](args)).toThrow(PayloadError);
  });

  it.each([
    ['workbook', payloadLimits.bytes],
    ['drafts', payloadLimits.drafts],
  ] as const)('of a file of kind %s is refused one byte above its bound', (kind, bound) => {
    const save = (size: number) => payloadParsers['save-file']([{ ...request, kind, bytes: new Uint8Array(size) }]);
    expect(() => save(bound + 1)).toThrow(PayloadError);
    expect(() => save(bound)).not.toThrow();
  });

  it('may give a long reason, which is cut', () => {
    const [result] = payloadParsers['flush-done']([{ kind: 'failed', reason: 'x'.repeat(9000) }]);
    expect(result).toEqual({ kind: 'failed', reason: 'x'.repeat(payloadLimits.reason) });
  });
});

describe('a page to be printed', () => {
  it('is refused where it is longer than its bound', () => {
    const html = 'x'.repeat(payloadLimits.html + 1);
    expect(() => payloadParsers['save-pdf']([{ job: '1', suggestedName: '表', html }])).toThrow(PayloadError);
  });
});

describe('a long detail of a log entry', () => {
  it('is cut', () => {
    const [entry] = payloadParsers.log([{ level: 'info', event: 'a', detail: 'x'.repeat(9000) }]);
    expect(entry.detail).toHaveLength(payloadLimits.detail);
  });
});

describe('the calls', () => {
  it('each have a parser, and no other', () => {
    expect(Object.keys(payloadParsers).sort()).toEqual(Object.keys(desktopCalls).sort());
  });

  it('do not include inherited names', () => {
    expect(isCall('save-file')).toBe(true);
    expect(isCall('toString')).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recordAt } from '../../../shared/backup/readLine.ts';
import { type BackupSurvey, isBackup, type Survey, surveyBackup } from '../../../shared/backup/surveyBackup.ts';
import type { DraftRecord } from '../../../shared/draftCopies.ts';
import { backupBytes, backupRecord } from '../../helpers/backupRecords.ts';

const records = ['a', 'b', 'c', 'd'].map((id) => backupRecord(id));
const bytes = backupBytes(records);

const text = (file: Uint8Array): string => new TextDecoder().decode(file);
const file = (content: string): Uint8Array => new TextEncoder().encode(content);

function surveyed(survey: BackupSurvey): Survey {
  if (survey.kind === 'refused') throw new Error(survey.refusal);
  return survey;
}

const ids = (survey: BackupSurvey): readonly string[] => surveyed(survey).drafts.map(({ row }) => row.id);

/** The file with some of its lines replaced; null leaves one out. */
function withLines(change: (lines: readonly string[]) => readonly string[]): Uint8Array {
  return file(`${change(text(bytes).trimEnd().split('\n')).join('\n')}\n`);
}

const withLine = (at: number, line: string): Uint8Array => withLines((lines) => lines.with(at, line));

describe('a whole backup', () => {
  it('gives back every draft as it was written', () => {
    const survey = surveyed(surveyBackup(bytes));
    expect(survey).toMatchObject({ header: { at: 1_764_000_000_000, drafts: 4 }, damaged: 0, ending: 'whole' });
    expect(survey.drafts.map(({ place }) => recordAt(bytes, place))).toEqual(records);
  });

  it('holds any text that a draft can hold', () => {
    const anyText = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('\ud800', '\n', '\u2028', '\ufeff', '\0'));
    fc.assert(
      fc.property(fc.array(anyText, { maxLength: 5 }), (texts) => {
        const written = texts.map((each, at) => backupRecord(`d${at}`, { givenTitle: each }, each));
        const made = backupBytes(written);
        const survey = surveyed(surveyBackup(made));
        expect(survey.ending).toBe('whole');
        expect(survey.drafts.map(({ place }) => recordAt(made, place))).toEqual(written);
      }),
    );
  });

  it('may hold no draft at all', () => {
    expect(surveyBackup(backupBytes([]))).toMatchObject({ kind: 'surveyed', drafts: [], damaged: 0, ending: 'whole' });
  });

  it('is whole with the line ends of another system and a byte order mark', () => {
    const foreign = file(`\ufeff${text(bytes).replaceAll('\n', '\r\n')}`);
    expect(surveyBackup(foreign)).toMatchObject({ kind: 'surveyed', damaged: 0, ending: 'whole' });
    expect(isBackup(foreign)).toBe(true);
  });

  it('offers the newest of several states of one draft', () => {
    const states = [backupRecord('a', { revision: 7 }), backupRecord('a', { revision: 9 }), backupRecord('a')];
    expect(surveyed(surveyBackup(backupBytes(states))).drafts.map(({ row }) => row.revision)).toEqual([9]);
  });

  it('tells how far it was looked through', () => {
    const told: number[] = [];
    surveyBackup(bytes, (fraction) => told.push(fraction));
    expect(told).toEqual(told.toSorted((a, b) => a - b));
    expect(told.at(-1)).toBeGreaterThan(0.99);
  });
});

describe('a damaged backup', () => {
  it('that is cut off anywhere offers every draft before the cut, and says that the rest is missing', () => {
    for (let length = text(bytes).indexOf('\n') + 1; length < bytes.length - 2; length += 1) {
      const cut = bytes.subarray(0, length);
      const wholeLines = text(cut).match(/"json":\{.*\}\}\}\}$/gm)?.length ?? 0;
      const survey = surveyBackup(cut);
      if (survey.kind === 'refused') {
        expect([survey.refusal, wholeLines]).toEqual(['nothingWhole', 0]);
        continue;
      }
      expect([survey.ending, survey.drafts.length, survey.damaged]).toEqual(['cut', wholeLines, 4 - wholeLines]);
    }
  });

  it('offers all but the one draft in which a single bit is wrong', () => {
    const start = text(bytes).indexOf('\n') + 1;
    const asciiStart = file(text(bytes).slice(0, start)).length;
    const [line] = text(bytes).slice(start).split('\n');
    for (let at = asciiStart; at < asciiStart + file(line ?? '').length; at += 1) {
      const flipped = bytes.with(at, (bytes[at] ?? 0) ^ 1);
      expect([at, ids(surveyBackup(flipped)), surveyed(surveyBackup(flipped)).damaged]).toEqual([
        at,
        ['b', 'c', 'd'],
        1,
      ]);
    }
  });

  it('without a readable first line offers its drafts all the same', () => {
    expect(surveyBackup(withLine(0, '{"format":"zip'))).toMatchObject({ header: null, damaged: 0, ending: 'changed' });
    expect(ids(surveyBackup(withLine(0, '{"format":"zip')))).toEqual(['a', 'b', 'c', 'd']);
  });

  it('counts a draft whose line is gone', () => {
    const without = withLines((lines) => lines.toSpliced(2, 1));
    expect(surveyBackup(without)).toMatchObject({ damaged: 1, ending: 'changed' });
  });

  it('is told when lines of another backup stand in it', () => {
    const [, foreign = ''] = text(backupBytes([backupRecord('x')])).split('\n');
    expect(surveyBackup(withLine(2, foreign))).toMatchObject({ damaged: 0, ending: 'changed' });
  });

  it.each([
    ['a deeply nested line', `{"sha256":"${'0'.repeat(64)}","record":${'['.repeat(100_000)}}`],
    ['an endless line of brackets', '['.repeat(100_000)],
    ['a line of another format', '{"draft":1}'],
    ['bytes that are no text', '\ufffd\ufffd'],
  ])('takes %s for one damaged draft', (_, line) => {
    const survey = surveyed(surveyBackup(withLine(2, line)));
    expect([survey.drafts.length, survey.damaged]).toEqual([3, 1]);
  });

  it('never throws, whatever the file', () => {
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), fc.nat(bytes.length), (noise, at) => {
        const broken = Uint8Array.from(bytes);
        broken.set(noise.subarray(0, broken.length - at), at);
        surveyBackup(broken);
        surveyBackup(noise);
      }),
    );
  });
});

describe('what is no backup', () => {
  const header = (version: unknown) => `{"format":"ziping-backup","version":${JSON.stringify(version)},"drafts":0}`;

  it.each([
    ['', 'notBackup'],
    ['\n\n', 'notBackup'],
    ['PK\u0003\u0004', 'notBackup'],
    ['{"format":"ziping-drafts","version":2,"drafts":[]}', 'notBackup'],
    [header(2), 'newer'],
    [`${header(99)}\n${text(bytes)}`, 'newer'],
    [header('1'), 'notBackup'],
    [text(bytes).replaceAll('"row"', '"wor"'), 'nothingWhole'],
  ])('%j is refused as %s', (content, refusal) => {
    expect(surveyBackup(file(content))).toEqual({ kind: 'refused', refusal });
  });

  it.each([
    [bytes, true],
    [file('{"format":"ziping-drafts"}'), false],
    [file('PK'), false],
    [new Uint8Array(), false],
  ])('a file says of itself whether it is one', (content, is) => {
    expect(isBackup(content)).toBe(is);
  });
});

describe('a record of the right hash', () => {
  const hashed = (record: unknown): Uint8Array => backupBytes([record as DraftRecord, backupRecord('z')]);
  const { row, json } = backupRecord('a');
  const deep = (levels: number): unknown => JSON.parse(`${'{"a":'.repeat(levels)}1${'}'.repeat(levels)}`);

  it.each([
    ['an id that is a path', { row: { ...row, id: '../a' }, json }],
    ['an id with a NUL', { row: { ...row, id: 'a\0' }, json }],
    ['no id', { row: { ...row, id: undefined }, json }],
    ['an unknown state', { row: { ...row, state: 'done' }, json }],
    ['a total that is a number', { row: { ...row, total: 1 }, json }],
    ['a revision below 0', { row: { ...row, revision: -1 }, json }],
    ['a revision without end', { row: { ...row, revision: Number.MAX_SAFE_INTEGER }, json }],
    ['an id that is a device', { row: { ...row, id: 'CON' }, json }],
    ['a time that is a text', { row: { ...row, updatedAt: '1' }, json }],
    ['a deletion that is a text', { row: { ...row, deletedAt: '1' }, json }],
    ['a title that is a list', { row: { ...row, givenTitle: [] }, json }],
    ['no content', { row, json: undefined }],
    ['a content nested too deep', { row, json: deep(120) }],
  ])('is still damaged with %s', (_, record) => {
    const survey = surveyed(surveyBackup(hashed(record)));
    expect([survey.drafts.map((draft) => draft.row.id), survey.damaged]).toEqual([['z'], 1]);
  });

  it('is whole with the deepest content that is taken', () => {
    expect(ids(surveyBackup(hashed({ row, json: deep(99) })))).toEqual(['a', 'z']);
  });
});

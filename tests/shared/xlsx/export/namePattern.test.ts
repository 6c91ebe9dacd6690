import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  type NameParts,
  type NameToken,
  namePartsOf,
  nameTokens,
  parsePattern,
  patternName,
  toggleToken,
  usualPattern,
} from '../../../../shared/xlsx/export/namePattern.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { goldenDrafts } from '../../../helpers/goldenDrafts.ts';

const parts: NameParts = {
  number: '07',
  year: '2022',
  department: '卫生健康委员会',
  name: '社保卡管理',
  form: '财政项目支出绩效自评表',
};

const named = (pattern: readonly NameToken[], more: Partial<NameParts> = {}): string =>
  patternName(pattern, { ...parts, ...more }, '.xlsx');

describe('a name of tokens', () => {
  it.each([
    [['number', 'year', 'department', 'name'] as const, {}, '07_2022_卫生健康委员会_社保卡管理.xlsx'],
    [['name', 'number'] as const, {}, '社保卡管理_07.xlsx'],
    [['form', 'year', 'name'] as const, {}, '财政项目支出绩效自评表_2022_社保卡管理.xlsx'],
    [['department', 'name'] as const, { department: ' ' }, '社保卡管理.xlsx'],
    [['name'] as const, { name: '' }, '自评表.xlsx'],
    [[] as const, {}, '自评表.xlsx'],
    [['name'] as const, { name: 'con' }, '_con.xlsx'],
    [['name'] as const, { name: 'a/b\\c:d*?"<>|[e]' }, 'a b c d e.xlsx'],
    [['name', 'year'] as const, { name: '甲.' }, '甲_2022.xlsx'],
    [['name'] as const, { name: '表\u202exslx.exe' }, '表xslx.exe.xlsx'],
  ])('%j with %j is %s', (pattern, more, name) => {
    expect(named(pattern, more)).toBe(name);
  });

  it('too long loses the end of its longest part and keeps the others', () => {
    const name = named(['department', 'name', 'number'], { name: '长'.repeat(5000) });
    expect(name).toMatch(/^卫生健康委员会_长+_07\.xlsx$/);
    expect(Buffer.byteLength(name)).toBeLessThanOrEqual(225);
    expect(Buffer.byteLength(name)).toBeGreaterThan(215);
  });

  it('is legal whatever stands in the draft, and room is left for two numbers', () => {
    const text = fc.oneof(fc.string({ unit: 'binary' }), fc.constantFrom('CON', 'nul.txt', '..', '𠮷'.repeat(200)));
    const tokens = fc.subarray([...nameTokens]);
    fc.assert(
      fc.property(
        tokens,
        fc.record({ number: text, year: text, department: text, name: text, form: text }),
        (...args) => {
          const [pattern, given] = args;
          const name = patternName(pattern, given, '.xlsx');
          expect(name).not.toMatch(/[\\/:*?"<>|[\]\p{Cc}\p{Cs}]|^[\s.]|[\s.]\.xlsx$/u);
          expect(name).not.toMatch(/^(con|prn|aux|nul|com\d|lpt\d)(\.|$)/i);
          expect(name.length).toBeGreaterThan('.xlsx'.length);
          expect(Buffer.byteLength(name)).toBeLessThanOrEqual(225);
        },
      ),
    );
  });
});

describe('the parts of a draft', () => {
  it('are found by their roles, the number with as many digits as there are drafts', () => {
    const draft = goldenDrafts[0]?.draft;
    if (draft === undefined) throw new Error('no draft');
    const form = formOf(draft.form);
    expect(namePartsOf(form, draft, 7, 50)).toMatchObject({ number: '07', year: draft.year, form: form.title });
    expect(namePartsOf(form, draft, 7, 5000).number).toBe('0007');
    expect(namePartsOf(form, draft, 7, 9).name).not.toBe('');
  });

  it('are empty where a form has none', () => {
    const form = formOf('shanghai-policy');
    const draft = goldenDrafts.find((each) => each.draft.form === 'shanghai-policy')?.draft;
    if (draft === undefined) throw new Error('no draft');
    expect(namePartsOf(form, draft, 1, 1).department).toBe('');
  });
});

describe('a kept pattern', () => {
  it.each([
    [
      ['name', 'number'],
      ['name', 'number'],
    ],
    [['name', 'name', 'else', 3], ['name']],
    [[], usualPattern],
    ['name', usualPattern],
    [null, usualPattern],
  ])('%j is read as %j', (kept, pattern) => {
    expect(parsePattern(kept)).toEqual(pattern);
  });

  it('gains a token at its end and loses it again', () => {
    expect(toggleToken(['name'], 'year')).toEqual(['name', 'year']);
    expect(toggleToken(['name', 'year'], 'name')).toEqual(['year']);
  });
});

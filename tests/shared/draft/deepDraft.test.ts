/** A draft of levels without end: a sentence about the file, never an overflow of the stack. */
import { describe, expect, it } from 'vitest';
import { parseDraftFile, printDraftFile } from '../../../shared/draft/draftFile.ts';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import { forms } from '../../../shared/forms/index.ts';
import { parseDefinition } from '../../../shared/forms/parseDefinition.ts';
import { parseTypedTexts } from '../../../shared/xlsx/export/typedTexts.ts';
import { withValue } from './oddPlaces.ts';

const version2 = { format: 'ziping-draft', version: 2, form: 'shanghai-project' };
const version1 = { ...version2, version: 1 };

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = [value];
  return value;
};

const places: readonly (readonly [json: object, path: readonly (string | number)[]])[] = [
  [version2, ['colour']],
  [version2, ['year']],
  [version2, ['values']],
  [version2, ['values', 'projectName']],
  [version2, ['values', 'other']],
  [version2, ['tables']],
  [version2, ['tables', 'other']],
  [version2, ['tables', 'funding', 'rows']],
  [version2, ['tables', 'funding', 'rows', 'total', 'executed']],
  [version2, ['tables', 'indicators', 'groups', 'g', 'weight']],
  [version2, ['options', 'a']],
  [version2, ['stated', 'a']],
  [version2, ['ignoredFindings']],
  [version2, ['carriedOver', 'kept', 'a']],
  [version1, ['fields', 'projectName']],
  [version1, ['funding']],
  [version1, ['funding', 'total', 'executed']],
  [version1, ['level1Weights', 'a']],
  [version1, ['printed', 'rates', 'a']],
];

describe.each(places)('a draft like %j with levels at %j', (json, path) => {
  const withLevels = (levels: number): unknown => withValue(json, path, nested(levels));

  it('is refused with a sentence where there are too many', () => {
    for (const levels of [101, 5000]) {
      const result = restoreDraft(withLevels(levels));
      expect(result.kind === 'refused' && refusalText(result.refusal)).toContain('嵌套过深');
    }
  });

  it('that is taken in once is taken in again, alone and among others', () => {
    let most = 101;
    while (restoreDraft(withLevels(most)).kind === 'refused') most -= 1;
    expect(most).toBeGreaterThan(90);
    const result = restoreDraft(withLevels(most));
    if (result.kind === 'refused') throw new Error(refusalText(result.refusal));
    expect(restoreDraft(draftToJson(result.draft)).kind).toBe('restored');
    const file = parseDraftFile(printDraftFile([result.draft, result.draft]));
    expect(file.kind === 'drafts' && file.drafts.map(({ kind }) => kind)).toEqual(['restored', 'restored']);
  });
});

describe('a draft', () => {
  it.each([
    ['format', 'notDraft'],
    ['version', 'unknownVersion'],
    ['form', 'unknownForm'],
  ])('with levels in place of its %s is refused', (key, kind) => {
    for (const levels of [50, 50_000]) {
      expect(restoreDraft({ ...version2, [key]: nested(levels) })).toMatchObject({
        kind: 'refused',
        refusal: { kind },
      });
    }
  });
});

describe('a file', () => {
  const open = '['.repeat(100_000);
  it.each([
    ['brackets alone', open],
    ['brackets that close', `${open}${']'.repeat(100_000)}`],
    ['a draft of brackets', `{"format":"ziping-draft","version":2,"form":"shanghai-project","values":${open}`],
    ['a list of brackets', `{"format":"ziping-drafts","version":2,"drafts":${open}`],
  ])('of %s is refused with a sentence', (_what, text) => {
    const file = parseDraftFile(text);
    expect(file.kind === 'brokenJson' && file.text).toContain('嵌套过深');
  });

  it('of drafts with levels in place of its version is refused', () => {
    const text = JSON.stringify({ format: 'ziping-drafts', version: nested(900), drafts: [] });
    expect(parseDraftFile(text)).toMatchObject({ kind: 'drafts', drafts: [{ kind: 'refused' }] });
  });
});

it('texts of a workbook that are brackets are none', () => {
  for (const text of ['['.repeat(29_000), `{"texts":{"a":${'['.repeat(9000)}${']'.repeat(9000)}}}`]) {
    expect(parseTypedTexts(text)).toEqual({ texts: new Map(), blankRows: new Set() });
  }
});

it('a definition with levels at any of its keys is refused with a sentence, or they are left out', () => {
  const [form] = forms;
  for (const key of ['other', ...Object.keys(form ?? {})]) {
    const parsed = parseDefinition({ ...form, [key]: nested(50_000) });
    expect(parsed.kind === 'refused' && parsed.text).toContain('嵌套过深');
    const odd = parseDefinition({ ...form, [key]: nested(90) });
    if (odd.kind === 'refused') expect(odd.text).toMatch(/^表格定义有误：.+。$/);
    else expect(odd.form).toEqual(form);
  }
});

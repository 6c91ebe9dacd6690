import { describe, expect, it } from 'vitest';
import { parseDraftFile, printDraftFile } from '../../../shared/draft/draftFile.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const all = goldenDrafts.map(({ draft }) => draft);

describe('a file of drafts', () => {
  it.each([
    ['one draft', all.slice(0, 1)],
    ['seven drafts', all],
    ['no draft', []],
  ])('with %s reads back as it was written', (_, drafts) => {
    const file = parseDraftFile(printDraftFile(drafts));
    expect(file).toEqual({ kind: 'drafts', drafts: drafts.map((draft) => ({ kind: 'restored', draft })) });
  });

  it('with a byte order mark is read all the same', () => {
    expect(parseDraftFile(`\ufeff${printDraftFile(all)}`).kind).toBe('drafts');
  });

  it('that was cut off in the middle is said to be broken', () => {
    const text = printDraftFile(all);
    const file = parseDraftFile(text.slice(0, text.length / 2));
    expect(file.kind === 'brokenJson' && file.text).toContain('不是完整的 JSON');
  });

  it('with one bad draft among good ones refuses only the bad one', () => {
    const text = printDraftFile(all).replace('"form": "shanghai-policy"', '"form": "mars"');
    const file = parseDraftFile(text);
    const kinds = file.kind === 'drafts' ? file.drafts.map(({ kind }) => kind) : [];
    expect(kinds.filter((kind) => kind === 'refused')).toHaveLength(1);
    expect(kinds).toHaveLength(7);
  });

  it('of a newer version is refused whole', () => {
    const file = parseDraftFile('{"format":"ziping-drafts","version":3,"drafts":[]}');
    expect(file).toEqual({
      kind: 'drafts',
      drafts: [{ kind: 'refused', refusal: { kind: 'newerVersion', version: 3 } }],
    });
  });
});

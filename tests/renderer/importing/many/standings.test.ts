import { describe, expect, it } from 'vitest';
import {
  choiceOf,
  choicesOf,
  type KnownDraft,
  knownByKey,
  noteFirst,
  standingOf,
  twinKey,
  twinsOf,
} from '../../../../renderer/importing/many/standings.ts';
import type { FormLine, Standing } from '../../../../renderer/importing/many/types.ts';
import { summarizeDraft } from '../../../../renderer/store/summarizeDraft.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import { typed } from '../../session/sampleDraft.ts';
import { golden } from '../sampleFiles.ts';

const named = (name: string, unit = '单位'): Draft =>
  typed(typed(golden(0), { kind: 'value', value: 'projectName' }, name), { kind: 'value', value: 'department' }, unit);

const line = (id: string, draft: Draft): FormLine => {
  return {
    kind: 'form',
    id,
    file: 0,
    fileName: `${id}.xlsx`,
    sheet: '',
    draft,
    outline: summarizeDraft(draft),
    doubts: 0,
  };
};

function known(id: string, draft: Draft, more: Partial<KnownDraft> = {}): KnownDraft {
  const { formTitle, form, year } = summarizeDraft(draft);
  return { id, title: formTitle, formTitle, form, year, updatedAt: 1, ...more };
}

/** The lines one after another beside the stored drafts. */
function standings(lines: readonly FormLine[], drafts: readonly (readonly [KnownDraft, Draft])[]): readonly Standing[] {
  const byKey = knownByKey(drafts.map(([each]) => each));
  const stored = new Map(drafts.map(([{ id }, draft]) => [id, draft]));
  const first = new Map<string, FormLine>();
  return lines.map((each) => {
    const standing = standingOf(each, first, twinsOf(each, byKey), stored);
    noteFirst(each, standing, first);
    return standing;
  });
}

const a = named('科普专项');

describe('how a form of a file stands to the drafts', () => {
  it.each<readonly [string, readonly FormLine[], readonly (readonly [KnownDraft, Draft])[], readonly Standing[]]>([
    ['no draft', [line('1', a)], [], [{ kind: 'new' }]],
    ['the same draft', [line('1', a)], [[known('d', a), a]], [{ kind: 'same', title: '科普专项' }]],
    [
      'another content',
      [line('1', named('科普专项', '另一单位'))],
      [[known('d', a), a]],
      [{ kind: 'exists', draftId: 'd', title: '科普专项' }],
    ],
    [
      'a name with other blanks and widths',
      [line('1', named('科普 专项　', '另一单位'))],
      [[known('d', a), a]],
      [{ kind: 'exists', draftId: 'd', title: '科普专项' }],
    ],
    ['another year', [line('1', a)], [[known('d', a, { year: '1999' }), a]], [{ kind: 'new' }]],
    ['another form', [line('1', a)], [[known('d', a, { form: 'other' }), a]], [{ kind: 'new' }]],
    [
      'the name that the clerk gave',
      [line('1', named('科普专项', '另一单位'))],
      [[known('d', a, { formTitle: '别的', title: '科普专项' }), a]],
      [{ kind: 'exists', draftId: 'd', title: '科普专项' }],
    ],
    ['a draft that can’t be read', [line('1', a)], [], [{ kind: 'new' }]],
    [
      'two files that say the same',
      [line('1', a), line('2', a)],
      [],
      [{ kind: 'new' }, { kind: 'repeated', fileName: '1.xlsx', isSame: true }],
    ],
    [
      'two files for one draft: only the first may change it',
      [line('1', named('科普专项', '乙')), line('2', named('科普专项', '丙'))],
      [[known('d', a), a]],
      [
        { kind: 'exists', draftId: 'd', title: '科普专项' },
        { kind: 'repeated', fileName: '1.xlsx', isSame: false },
      ],
    ],
    [
      'a file that is the same as the draft stands in nobody’s way',
      [line('1', a), line('2', named('科普专项', '丙'))],
      [[known('d', a), a]],
      [
        { kind: 'same', title: '科普专项' },
        { kind: 'exists', draftId: 'd', title: '科普专项' },
      ],
    ],
    [
      'no name',
      [line('1', named('')), line('2', named(''))],
      [[known('d', named('')), named('')]],
      [{ kind: 'new' }, { kind: 'new' }],
    ],
  ])('%s', (_, lines, drafts, expected) => {
    expect(standings(lines, drafts)).toEqual(expected);
  });

  it('of several drafts the one that says the same counts, then the one changed last', () => {
    const other = named('科普专项', '另一单位');
    const old: readonly [KnownDraft, Draft] = [known('old', a, { updatedAt: 1 }), a];
    const young: readonly [KnownDraft, Draft] = [known('young', other, { updatedAt: 2 }), other];
    expect(standings([line('1', a)], [old, young])).toEqual([{ kind: 'same', title: '科普专项' }]);
    const third = named('科普专项', '第三单位');
    expect(standings([line('1', third)], [old, young])).toMatchObject([{ kind: 'exists', draftId: 'young' }]);
  });

  it('has no key without a name', () => {
    expect(twinKey('form', '2024', ' 　')).toBeNull();
  });
});

describe('what becomes of a line', () => {
  const exists: Standing = { kind: 'exists', draftId: 'd', title: '' };
  it.each<readonly [Standing, string]>([
    [{ kind: 'new' }, 'new'],
    [{ kind: 'same', title: '' }, 'skip'],
    [exists, 'skip'],
    [{ kind: 'repeated', fileName: '', isSame: true }, 'skip'],
    [{ kind: 'repeated', fileName: '', isSame: false }, 'new'],
  ])('of %j unless chosen: %s', (standing, choice) => {
    expect(choiceOf(standing, undefined)).toBe(choice);
  });

  it('only a draft that exists can be updated', () => {
    expect(choicesOf(exists)).toContain('update');
    expect(choiceOf({ kind: 'new' }, 'update')).toBe('new');
    expect(choiceOf(exists, 'update')).toBe('update');
  });
});

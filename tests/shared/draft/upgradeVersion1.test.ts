/** Drafts of version 1, one of each form it knew, with everything that version could hold. They stay readable for good. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftToJson } from '../../../shared/draft/draftJson.ts';
import { groupNames } from '../../../shared/draft/groups.ts';
import { tableOf } from '../../../shared/draft/path.ts';
import { refusalText } from '../../../shared/draft/refusalText.ts';
import { restoreDraft } from '../../../shared/draft/restoreDraft.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { formOf } from '../../helpers/formOf.ts';

const folder = new URL('../../fixtures/drafts', import.meta.url).pathname;

const read = (version: string, name: string): unknown => JSON.parse(readFileSync(join(folder, version, name), 'utf8'));

function restored(json: unknown): Draft {
  const result = restoreDraft(json);
  if (result.kind === 'refused') throw new Error(refusalText(result.refusal));
  return result.draft;
}

const draftOf = (name: string): Draft => restored(read('version1', `${name}.json`));

const names = readdirSync(join(folder, 'version1'));

it('there is a draft of each form that version 1 knew', () => {
  expect(names.map((name) => name.replace('.json', '')).sort()).toEqual([
    'national-project',
    'shanghai-policy',
    'shanghai-policy-b',
    'shanghai-project',
  ]);
});

describe.each(names)('version 1 of %s', (name) => {
  it('is written as version 2, nothing lost', () => {
    expect(draftToJson(restored(read('version1', name)))).toEqual(read('version2', name));
  });

  it('reads from version 2 as the same draft', () => {
    expect(restored(read('version2', name))).toEqual(restored(read('version1', name)));
  });
});

describe('what version 1 said', () => {
  it('of the budget’s weight is the weight of the rate', () => {
    const draft = draftOf('shanghai-project');
    expect(scoreDraft(formOf(draft.form), draft).rateWeight).toBe('20');
  });

  it('by leaving the budget’s weight out is the form’s own', () => {
    const draft = draftOf('national-project');
    expect(scoreDraft(formOf(draft.form), draft).rateWeight).toBe('10');
  });

  it('of a level-1 weight is found by the whole name, whatever characters it has', () => {
    const draft = draftOf('shanghai-policy');
    const groups = Object.keys(tableOf(draft, 'indicators').groups);
    expect(groups.map(groupNames)).toEqual([['产出指标'], ['效益/满意度'], ['产出~成本'], ['效益指标']]);
    const [table] = scoreDraft(formOf(draft.form), draft).tables;
    expect(table?.groups.map(({ name, weight }) => [name, weight])).toEqual([
      ['产出指标', '35'],
      ['效益/满意度', '65'],
    ]);
  });
});

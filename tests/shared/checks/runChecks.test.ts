import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createLiveFigures } from '../../../shared/checks/liveFigures.ts';
import { createChecker, runChecks } from '../../../shared/checks/runChecks.ts';
import { checks } from '../../../shared/checks/table.ts';
import { setValue } from '../../../shared/draft/edit.ts';
import { moveIndicator } from '../../../shared/draft/editRows.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { changed, cleanPolicy, cleanProject, find, policy, project } from './cleanDrafts.ts';
import { statedGoldens } from './statedGolden.ts';

describe('the table of checks', () => {
  it('has the 24 checks of the published list, each with its own id and title', () => {
    expect(checks.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(new Set(checks.map(({ id }) => id)).size).toBe(24);
    expect(new Set(checks.map(({ title }) => title)).size).toBe(24);
    for (const { title } of checks) expect(title).toMatch(/^\p{Script=Han}[^。]+$/u);
  });

  it('has the levels of the published list', () => {
    const at = (level: string): readonly number[] =>
      checks.filter((check) => check.level === level).map(({ number }) => number);
    expect(at('E')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(at('W')).toEqual([9, 10, 11, 12, 13, 14, 15, 18, 19, 21, 22, 23, 24]);
    expect(at('I')).toEqual([16, 17, 20]);
  });

  it('has something to run for each', () => {
    for (const { atRow, atForm } of checks) expect(atRow ?? atForm).toBeTypeOf('function');
  });
});

describe('a blank draft', () => {
  it.each(forms)('of $id is told what is missing, in few words', (form) => {
    const draft = newDraft(form, '2025');
    const findings = find(form, draft);
    const numbers = (level: string): readonly number[] =>
      [...new Set(findings.filter((each) => each.level === level).map(({ number }) => number))].sort((a, b) => a - b);
    expect(numbers('E')).toEqual(form.scoring.budget === null ? [5] : [3, 5]);
    expect(numbers('W')).toEqual([21, 23, 24]);
    expect(numbers('I')).toEqual([]);
    expect(findings.filter(({ number }) => number === 23)).toHaveLength(draft.indicators.length);
  });
});

/** Edits as a clerk makes them, on any cell. */
const texts = fc.constantFrom(
  ...[
    '',
    ' ',
    '5',
    '0',
    '-1',
    '20',
    '100%',
    '>=95%',
    '≥20场',
    '5-8家',
    '完成',
    '部分完成',
    '达成',
    '部分达成',
    '未达成',
  ],
  ...['产出指标', '效益指标', '250000', '25', '2024年', '2025', '*', '××', '举办科普活动', '9'.repeat(31)],
);

function paths(form: FormDefinition, draft: Draft): readonly DraftPath[] {
  const columns = [
    ...form.sections.flatMap((section) => (section.kind === 'indicators' ? section.columns : [])),
    { key: 'tier' },
  ];
  return [
    { kind: 'year' },
    ...form.fields.map(({ key }) => ({ kind: 'field', field: key }) as const),
    { kind: 'field', field: 'budgetWeight' },
    ...form.fundingRows.flatMap(({ key }) =>
      ['initialBudget', 'annualBudget', 'executed'].map((column) => ({ kind: 'funding', row: key, column }) as const),
    ),
    ...form.scoring.level1.map(({ name }) => ({ kind: 'level1Weight', level1: name }) as const),
    ...draft.indicators.flatMap(({ id }): readonly DraftPath[] => [
      ...columns
        .filter(({ key }) => !['level1', 'level2', 'level1Weight'].includes(key))
        .map(({ key }) => ({ kind: 'indicator', id, column: key }) as const),
      { kind: 'level', id, level: 'level1' },
      { kind: 'level', id, level: 'level2' },
    ]),
  ];
}

const subjects = [
  ['project', project, cleanProject],
  ['policy', policy, cleanPolicy],
] as const;

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe.each(subjects)('whatever is typed into a %s form', (_, form, clean) => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...paths(form, clean)), texts), { maxLength: 12 });
  const apply = (draft: Draft, list: readonly (readonly [DraftPath, string])[]): Draft =>
    list.reduce((next, [path, text]) => setValue(next, path, text), draft);

  it('the checks are a pure function of the draft', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const draft = deepFreeze(apply(clean, list));
        const totals = deepFreeze(scoreDraft(form, draft));
        const findings = runChecks(form, draft, totals);
        expect(runChecks(form, structuredClone(draft), structuredClone(totals))).toEqual(findings);
      }),
    );
  });

  it('figures worked out at each edit are those of the whole draft', () => {
    const live = createLiveFigures(form);
    fc.assert(
      fc.property(edits, fc.constantFrom('', '0.1', '0.5'), (list, step) => {
        let draft: Draft = clean;
        for (const edit of list) {
          draft = apply(draft, [edit]);
          live(draft);
        }
        draft = moveIndicator({ ...draft, options: step === '' ? draft.options : { step } }, 'r1', 'down');
        const totals = scoreDraft(form, draft);
        expect(live(draft)).toEqual({ totals, findings: runChecks(form, draft, totals) });
      }),
    );
  });

  it('every finding is one Chinese sentence that names its place and column', () => {
    fc.assert(
      fc.property(edits, (list) => {
        for (const { message, place, column } of find(form, apply(clean, list))) {
          expect(message).toMatch(/^[^。\n]+。$/u);
          expect(message).not.toMatch(/undefined|null|NaN|Infinity|\[object/);
          expect(message).toContain(place);
          if (place !== '年度') expect(message).toContain(column);
          expect(message).toMatch(/请|建议/);
        }
      }),
    );
  });

  it('a finding leads to a cell of the form', () => {
    const keys = new Set(paths(form, clean).map(pathKey));
    fc.assert(
      fc.property(edits, (list) => {
        const draft = apply(clean, list);
        const groups = draft.indicators.map(({ level1 }) => `level1Weight/${level1.trim()}`);
        for (const { path } of find(form, draft)) expect([...keys, ...groups]).toContain(pathKey(path));
      }),
    );
  });
});

describe('a checker', () => {
  it('reads only rows that changed', () => {
    const checker = createChecker(project);
    const draft = statedGoldens[0]?.draft ?? cleanProject;
    const before = checker.check(draft, scoreDraft(project, draft));
    const next = setValue(draft, { kind: 'indicator', id: draft.indicators[5]?.id ?? '', column: 'score' }, '1.46');
    const after = checker.check(next, scoreDraft(project, next));
    const kept = after.filter((finding) => before.includes(finding));
    const inOtherRows = before.filter(({ path }) => path.kind === 'indicator' && path.id !== draft.indicators[5]?.id);
    expect(kept.length).toBeGreaterThanOrEqual(inOtherRows.filter(({ number }) => number >= 8 && number <= 14).length);
    expect(after.some(({ number, place }) => number === 9 && place.startsWith('第6行'))).toBe(false);
  });

  it('names rows anew after they have moved', () => {
    const checker = createChecker(project);
    const draft = changed(cleanProject, { 'indicator/r1/actual': '', 'indicator/r2/level2': '数量指标' });
    const places = (of: Draft): readonly string[] =>
      checker.check(of, scoreDraft(project, of)).map(({ place }) => place);
    expect(places(draft)).toEqual(['第1行“举办科普活动”']);
    expect(places(moveIndicator(draft, 'r1', 'down'))).toEqual(['第2行“举办科普活动”']);
  });

  it('judges rows anew when their group gains full marks', () => {
    const checker = createChecker(policy);
    const numbers = (of: Draft): readonly number[] =>
      checker.check(of, scoreDraft(policy, of)).map(({ number }) => number);
    const unmet = changed(cleanPolicy, {
      'indicator/r1/actual': '10家',
      'indicator/r1/deviationReason': '疫情',
      'indicator/r2/score': '14',
    });
    expect(numbers(unmet)).toEqual([]);
    expect(numbers(changed(unmet, { 'indicator/r2/score': '15' }))).toEqual([8]);
  });
});

describe('the order of findings', () => {
  it('is that of the sheet: names, funds, goals, rows from left to right, the total', () => {
    const draft: Draft = {
      ...changed(cleanProject, {
        year: '',
        'field/implementingUnit': '',
        'funding/total/annualBudget': '',
        'funding/other/annualBudget': 'x',
        'field/budgetWeight': '9',
        'field/actualResult': '',
        'indicator/r1/level3': '',
        'indicator/r1/score': '',
        'indicator/r2/target': '',
        'indicator/r2/actual': '*',
        'indicator/r2/score': '',
        'level/r3/level2': '',
      }),
      printed: { total: '1', budgetScore: '1', rates: { total: '1%' } },
    };
    expect(find(project, draft).map(({ path, number }) => `${number} ${pathKey(path)}`)).toEqual([
      '24 year',
      '24 field/implementingUnit',
      '5 funding/total/annualBudget',
      '3 field/budgetWeight',
      '7 funding/total/executed',
      '15 funding/total/executed',
      '7 field/budgetWeight',
      '5 funding/other/annualBudget',
      '21 field/actualResult',
      '5 indicator/r1/level3',
      '5 indicator/r1/score',
      '5 indicator/r2/target',
      '19 indicator/r2/actual',
      '5 indicator/r2/score',
      '5 level/r3/level2',
      '3 indicator/r1/weight',
      '4 indicator/r1/score',
    ]);
  });

  it('is that of the definition, whatever it begins with', () => {
    const sections = project.sections.map((section) =>
      section.kind === 'rows' ? { ...section, rows: section.rows.toReversed() } : section,
    );
    const draft = changed(cleanProject, { year: '', 'field/projectName': '', 'field/implementingUnit': '' });
    const keys = (form: FormDefinition): readonly string[] => find(form, draft).map(({ path }) => pathKey(path));
    expect(keys(project)).toEqual(['year', 'field/projectName', 'field/implementingUnit']);
    expect(keys({ ...project, sections })).toEqual(['field/implementingUnit', 'field/projectName', 'year']);
  });

  it('puts the rate of a source into its own row', () => {
    const draft: Draft = {
      ...changed(cleanPolicy, {
        'funding/centralSubsidy/annualBudget': '100000',
        'funding/centralSubsidy/executed': '10',
      }),
      printed: { rates: { centralSubsidy: '5%' } },
    };
    const inRow = find(policy, draft).filter(({ path }) => path.kind === 'funding' && path.row === 'centralSubsidy');
    expect(inRow.map(({ number }) => number)).toEqual([22, 7]);
  });

  it('puts the weight of a group beside its name, before its rows', () => {
    const draft = changed(cleanPolicy, {
      'level/r3/level1': ' 请填写 ',
      'level1Weight/请填写': '0',
      'indicator/r4/actual': '',
      'level1Weight/产出指标': '0',
      'indicator/r1/actual': '',
    });
    const places = find(policy, draft).map(({ path, number }) => `${number} ${pathKey(path)}`);
    expect(places.filter((place) => !place.startsWith('3 '))).toEqual([
      '2 level1Weight/产出指标',
      '5 indicator/r1/actual',
      '23 level/r3/level1',
      '2 level1Weight/请填写',
      '5 indicator/r4/actual',
    ]);
  });

  it('puts a group’s weight where the group begins', () => {
    const draft = changed(cleanPolicy, {
      'level1Weight/效益指标': '0',
      'indicator/r2/actual': '',
      'indicator/r3/level3': '',
    });
    expect(find(policy, draft).map(({ path, number }) => `${number} ${pathKey(path)}`)).toEqual([
      '5 indicator/r2/actual',
      '2 level1Weight/效益指标',
      '3 level1Weight/效益指标',
      '3 level1Weight/效益指标',
      '5 indicator/r3/level3',
    ]);
  });
});

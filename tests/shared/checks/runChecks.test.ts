import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checks } from '../../../shared/checks/checkList.ts';
import { type Checker, createChecker, runChecks } from '../../../shared/checks/runChecks.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { setValue, withRows } from '../../../shared/draft/edit.ts';
import { insertRow, moveRow } from '../../../shared/draft/editRows.ts';
import { groupKey } from '../../../shared/draft/groups.ts';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { pathKey, tableOf } from '../../../shared/draft/path.ts';
import type { Draft, DraftPath, Row } from '../../../shared/draft/types.ts';
import { forms } from '../../../shared/forms/index.ts';
import { indexForm, type TableIndex } from '../../../shared/forms/indexForm.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import { tierKey } from '../../../shared/scoring/tiers.ts';
import { madeUpForms } from '../../helpers/madeUpForms.ts';
import {
  changed,
  cleanPolicy,
  cleanProject,
  find,
  indicatorsOf,
  policy,
  project,
  withIndicators,
} from './cleanDrafts.ts';
import { statedGoldens } from './statedGolden.ts';

describe('the table of checks', () => {
  it('has the 24 checks of the published list, each with its own id and title', () => {
    expect(checks.map(({ number }) => number)).toEqual(Array.from({ length: 24 }, (_, index) => index + 1));
    expect(new Set(checks.map(({ id }) => id)).size).toBe(24);
    expect(new Set(checks.map(({ title }) => title)).size).toBe(24);
    for (const { title } of checks) expect(title).toMatch(/^\p{Script=Han}[^。]+$/u);
  });

  it('has the severities of the published list', () => {
    const at = (severity: string): readonly number[] =>
      checks.filter((check) => check.severity === severity).map(({ number }) => number);
    expect(at('E')).toEqual([1, 2, 3, 4, 5, 6, 7, 8]);
    expect(at('W')).toEqual([9, 10, 11, 12, 13, 14, 15, 18, 19, 21, 22, 23, 24]);
    expect(at('I')).toEqual([16, 17, 20]);
  });

  it('has something to run for each', () => {
    for (const { rules } of checks) expect(rules.length).toBeGreaterThan(0);
  });
});

describe('a blank draft', () => {
  it.each(forms)('of $id is told what is missing, in few words', (form) => {
    const draft = newDraft(form, '2025');
    const findings = find(form, draft);
    const numbers = (severity: string): readonly number[] =>
      [...new Set(findings.filter((each) => each.severity === severity).map(({ number }) => number))].sort(
        (a, b) => a - b,
      );
    expect(numbers('E')).toEqual([5]);
    // goals and units are asked for by the forms that print them
    expect([21, 23, 24]).toEqual(expect.arrayContaining([...numbers('W')]));
    expect(numbers('W')).toContain(23);
    expect(numbers('I')).toEqual([]);
    expect(findings.filter(({ number }) => number === 23)).toHaveLength(tableOf(draft, 'indicators').rows.length);
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

/** Every group that the rows of a table make, at any level. */
function groupsOf(table: TableIndex, draft: Draft): readonly string[] {
  const keys = tableOf(draft, table.key).rows.flatMap((row) =>
    table.levelKeys.map((_, depth) => groupKey(table.levelKeys.slice(0, depth + 1).map((key) => row[key] ?? ''))),
  );
  return [...new Set(keys)];
}

function tablePaths(table: TableIndex, draft: Draft): readonly DraftPath[] {
  const columns = [...table.rowColumns.map(({ key }) => key), tierKey];
  return [
    ...groupsOf(table, draft).flatMap((group) =>
      table.groupColumns.map(({ key }) => ({ kind: 'group', table: table.key, group, column: key }) as const),
    ),
    ...tableOf(draft, table.key).rows.flatMap(({ id }): readonly DraftPath[] => [
      ...columns.map((column) => ({ kind: 'cell', table: table.key, row: id, column }) as const),
      ...table.levelKeys.map((column) => ({ kind: 'groupName', table: table.key, row: id, column }) as const),
    ]),
  ];
}

function paths(form: FormDefinition, draft: Draft): readonly DraftPath[] {
  return [
    { kind: 'year' },
    ...form.values.map(({ key }) => ({ kind: 'value', value: key }) as const),
    ...indexForm(form).tables.flatMap((table) => tablePaths(table, draft)),
  ];
}

/** The first indicator a place further down. */
function moved(draft: Draft): Draft {
  const table = indexForm([...forms, ...madeUpForms].find(({ id }) => id === draft.form) ?? project).indicators;
  const id = tableOf(draft, table?.key ?? '').rows[0]?.id;
  return table === undefined || id === undefined ? draft : moveRow(draft, table, id, 'down');
}

/** A draft of a few rows, so that edits meet in them. */
function shortDraft(form: FormDefinition): Draft {
  const draft = newDraft(form, '2025');
  return indexForm(form).freeTables.reduce(
    (next, { key }) => withRows(next, key, tableOf(next, key).rows.slice(0, 3)),
    draft,
  );
}

const subjects: readonly (readonly [string, FormDefinition, Draft])[] = [
  ['project', project, cleanProject],
  ['policy', policy, cleanPolicy],
  ...madeUpForms.map((form) => [form.id, form, shortDraft(form)] as const),
];

function deepFreeze<Value>(value: Value): Value {
  if (typeof value === 'object' && value !== null && !Object.isFrozen(value)) {
    Object.freeze(value);
    Object.values(value).forEach(deepFreeze);
  }
  return value;
}

describe.each(subjects)('whatever is typed into a %s form', (_, form, clean) => {
  const edits = fc.array(fc.tuple(fc.constantFrom(...paths(form, clean)), texts), { maxLength: 30 });
  const apply = (draft: Draft, list: readonly (readonly [DraftPath, string])[]): Draft =>
    list.reduce((next, [path, text]) => setValue(form, next, path, text), draft);

  const runs = { numRuns: form === project || form === policy ? 100 : 40 };

  it('the checks are a pure function of the draft', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const draft = deepFreeze(apply(clean, list));
        const totals = deepFreeze(scoreDraft(form, draft));
        const findings = runChecks(form, draft, totals);
        expect(runChecks(form, structuredClone(draft), structuredClone(totals))).toEqual(findings);
      }),
      runs,
    );
  });

  it('what is found at each edit is what is found in the whole draft', () => {
    const checker = createChecker(form);
    fc.assert(
      fc.property(edits, fc.constantFrom('', '0.1', '0.5'), (list, step) => {
        let draft: Draft = clean;
        for (const edit of list) {
          draft = apply(draft, [edit]);
          checker.check(draft, scoreDraft(form, draft));
        }
        draft = moved({ ...draft, options: step === '' ? draft.options : { step } });
        const totals = scoreDraft(form, draft);
        expect(checker.check(draft, totals)).toEqual(runChecks(form, draft, totals));
      }),
      runs,
    );
  });

  it('every finding is one Chinese sentence that names its subject and column', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const odd = find(form, apply(clean, list)).filter(
          ({ message, subject, column }) =>
            !/^[^。\n]+。$/u.test(message) ||
            /undefined|null|NaN|Infinity|\[object/.test(message) ||
            !message.includes(subject) ||
            !(message.includes(column) || subject === '年度') ||
            !/请|建议/.test(message),
        );
        expect(odd).toEqual([]);
      }),
      runs,
    );
  });

  it('a finding leads to a cell of the form', () => {
    fc.assert(
      fc.property(edits, (list) => {
        const draft = apply(clean, list);
        const keys = new Set(paths(form, draft).map(pathKey));
        expect(find(form, draft).filter(({ path }) => !keys.has(pathKey(path)))).toEqual([]);
      }),
      runs,
    );
  });
});

describe('a checker', () => {
  const golden = statedGoldens[0]?.draft ?? cleanProject;
  const checked = (checker: Checker, draft: Draft): readonly Finding[] =>
    checker.check(draft, scoreDraft(project, draft));

  it('reads only rows that changed', () => {
    const checker = createChecker(project);
    const before = checked(checker, golden);
    const row = tableOf(golden, 'indicators').rows[5]?.id ?? '';
    const next = setValue(project, golden, { kind: 'cell', table: 'indicators', row, column: 'score' }, '1.46');
    const after = checked(checker, next);
    const kept = after.filter((finding) => before.includes(finding));
    const inOtherRows = before.filter(({ path }) => path.kind === 'cell' && path.row !== row);
    expect(kept.length).toBeGreaterThanOrEqual(inOtherRows.filter(({ number }) => number >= 8 && number <= 14).length);
    expect(after.some(({ number, subject }) => number === 9 && subject.startsWith('第6行'))).toBe(false);
  });

  it('doesn’t read rows again that only stand lower', () => {
    let reads = 0;
    const counted = (row: Row): Row =>
      new Proxy(row, {
        get(target, key) {
          if (key === 'actual') reads += 1;
          return Reflect.get(target, key);
        },
      });
    const draft = withIndicators(golden, (rows) => rows.map(counted));
    const checker = createChecker(project);
    checked(checker, draft);
    expect(reads).toBeGreaterThan(0);
    reads = 0;
    const next = insertRow(draft, indicatorsOf(project), tableOf(draft, 'indicators').rows[0]?.id ?? null, 'new');
    const after = checked(checker, next);
    expect(reads).toBe(0);
    expect(after).toEqual(runChecks(project, next, scoreDraft(project, next)));
    expect(after.find(({ number }) => number === 9)?.subject).toMatch(/^第7行/);
  });

  it('names rows anew after they have moved', () => {
    const checker = createChecker(project);
    const draft = changed(cleanProject, { 'cell/indicators/r1/actual': '', 'cell/indicators/r2/level2': '数量指标' });
    const places = (of: Draft): readonly string[] =>
      checker.check(of, scoreDraft(project, of)).map(({ subject }) => subject);
    expect(places(draft)).toEqual(['第1行“举办科普活动”']);
    expect(places(moved(draft))).toEqual(['第2行“举办科普活动”']);
  });

  it('judges rows anew when their group gains full marks', () => {
    const checker = createChecker(policy);
    const numbers = (of: Draft): readonly number[] =>
      checker.check(of, scoreDraft(policy, of)).map(({ number }) => number);
    const unmet = changed(cleanPolicy, {
      'cell/indicators/r1/actual': '10家',
      'cell/indicators/r1/deviationReason': '疫情',
      'cell/indicators/r2/score': '14',
    });
    expect(numbers(unmet)).toEqual([]);
    expect(numbers(changed(unmet, { 'cell/indicators/r2/score': '15' }))).toEqual([8]);
  });
});

describe('the order of findings', () => {
  it('is that of the sheet: names, funds, goals, rows from left to right, the total', () => {
    const draft: Draft = {
      ...changed(cleanProject, {
        year: '',
        'value/implementingUnit': '',
        'cell/funding/total/annualBudget': '',
        'cell/funding/other/annualBudget': 'x',
        'cell/funding/total/weight': '9',
        'value/actualResult': '',
        'cell/indicators/r1/level3': '',
        'cell/indicators/r1/score': '',
        'cell/indicators/r2/target': '',
        'cell/indicators/r2/actual': '*',
        'cell/indicators/r2/score': '',
        'groupName/indicators/r3/level2': '',
      }),
      stated: { totalScore: '1', rateScore: '1', 'rate/funding/total': '1%' },
    };
    expect(find(project, draft).map(({ path, number }) => `${number} ${pathKey(path)}`)).toEqual([
      '24 year',
      '24 value/implementingUnit',
      '5 cell/funding/total/annualBudget',
      '3 cell/funding/total/weight',
      '7 cell/funding/total/executed',
      '15 cell/funding/total/executed',
      '7 cell/funding/total/weight',
      '5 cell/funding/other/annualBudget',
      '21 value/actualResult',
      '5 cell/indicators/r1/level3',
      '5 cell/indicators/r1/score',
      '5 cell/indicators/r2/target',
      '19 cell/indicators/r2/actual',
      '5 cell/indicators/r2/score',
      '5 groupName/indicators/r3/level2',
      '3 cell/indicators/r1/weight',
      '4 cell/indicators/r1/score',
    ]);
  });

  it('is that of the definition, whatever it begins with', () => {
    const sections = project.sections.map((section) =>
      section.kind === 'rows' ? { ...section, rows: section.rows.toReversed() } : section,
    );
    const draft = changed(cleanProject, { year: '', 'value/projectName': '', 'value/implementingUnit': '' });
    const keys = (form: FormDefinition): readonly string[] => find(form, draft).map(({ path }) => pathKey(path));
    expect(keys(project)).toEqual(['year', 'value/projectName', 'value/implementingUnit']);
    expect(keys({ ...project, sections })).toEqual(['value/implementingUnit', 'value/projectName', 'year']);
  });

  it('puts the rate of a source into its own row', () => {
    const draft: Draft = {
      ...changed(cleanPolicy, {
        'cell/funding/centralSubsidy/annualBudget': '100000',
        'cell/funding/centralSubsidy/executed': '10',
      }),
      stated: { 'rate/funding/centralSubsidy': '5%' },
    };
    const inRow = find(policy, draft).filter(({ path }) => path.kind === 'cell' && path.row === 'centralSubsidy');
    expect(inRow.map(({ number }) => number)).toEqual([22, 7]);
  });

  it('puts the weight of a group beside its name, before its rows', () => {
    const draft = changed(cleanPolicy, {
      'groupName/indicators/r3/level1': ' 请填写 ',
      'group/indicators/请填写/level1Weight': '0',
      'cell/indicators/r4/actual': '',
      'group/indicators/产出指标/level1Weight': '0',
      'cell/indicators/r1/actual': '',
    });
    const places = find(policy, draft).map(({ path, number }) => `${number} ${pathKey(path)}`);
    expect(places.filter((place) => !place.startsWith('3 '))).toEqual([
      '2 group/indicators/产出指标/level1Weight',
      '5 cell/indicators/r1/actual',
      '23 groupName/indicators/r3/level1',
      '2 group/indicators/请填写/level1Weight',
      '5 cell/indicators/r4/actual',
    ]);
  });

  it('puts a group’s weight where the group begins', () => {
    const draft = changed(cleanPolicy, {
      'group/indicators/效益指标/level1Weight': '0',
      'cell/indicators/r2/actual': '',
      'cell/indicators/r3/level3': '',
    });
    expect(find(policy, draft).map(({ path, number }) => `${number} ${pathKey(path)}`)).toEqual([
      '5 cell/indicators/r2/actual',
      '2 group/indicators/效益指标/level1Weight',
      '3 group/indicators/效益指标/level1Weight',
      '3 group/indicators/效益指标/level1Weight',
      '5 cell/indicators/r3/level3',
    ]);
  });
});

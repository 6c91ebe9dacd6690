import { describe, expect, it } from 'vitest';
import { carriedFrom, carryOver } from '../../../shared/carry/carryOver.ts';
import { earlierAt, keptAt } from '../../../shared/carry/kept.ts';
import { nationalProject } from '../../../shared/forms/nationalProject.ts';
import { shanghaiPolicy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';
import { columnsForm } from '../../helpers/carryForms.ts';
import { filledDraft } from '../../helpers/filledDraft.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const project = filledDraft(shanghaiProject, {
  year: '2023',
  values: {
    projectName: '2023年社区文化专项',
    department: '某局',
    implementingUnit: '某中心',
    expectedGoal: '2023年办好活动。',
    actualResult: '都办好了。',
  },
  money: {
    total: { initialBudget: '250000', annualBudget: '250000', executed: '215000.5', weight: '20' },
    other: { executed: '0' },
  },
  rows: [
    {
      level1: '产出指标',
      level2: '时效指标',
      level3: '2023年活动完成时间',
      target: '2023年12月底前',
      actual: '2023年11月',
      weight: '10',
      score: '9',
      deviationReason: '天气原因',
    },
    {
      level1: '产出指标',
      level2: '数量指标',
      level3: '活动场次',
      target: '≥20场',
      actual: '21场',
      weight: '5',
      score: '5',
    },
  ],
});

describe('a project form of the next year', () => {
  const { draft, unplaced, converted } = carryOver(project, shanghaiProject, shanghaiProject, 'nextYear', {
    newId: (n) => `n${n}`,
  });
  const [first, second] = draft.tables['indicators']?.rows ?? [];
  const total = { kind: 'cell', table: 'funding', row: 'total' } as const;

  it('has the year after, in the name, in indicators and in targets', () => {
    expect(draft.year).toBe('2024');
    expect(draft.values['projectName']).toBe('2024年社区文化专项');
    expect(first).toMatchObject({ level3: '2024年活动完成时间', target: '2024年12月底前' });
  });

  it('keeps names, levels, targets, weights and the goal as they were', () => {
    expect(draft.values).toMatchObject({
      department: '某局',
      implementingUnit: '某中心',
      expectedGoal: '2023年办好活动。',
    });
    expect(first).toMatchObject({ id: 'n1', level1: '产出指标', level2: '时效指标', weight: '10' });
    expect(second).toMatchObject({ id: 'n2', level3: '活动场次', target: '≥20场', weight: '5' });
    expect(draft.tables['funding']?.rows[0]).toMatchObject({ weight: '20' });
  });

  it('has amounts, actuals, scores, reasons and what was reached blank, the old ones beside them', () => {
    expect(draft.tables['funding']?.rows[0]).toMatchObject({ initialBudget: '', annualBudget: '', executed: '' });
    expect(first).toMatchObject({ actual: '', score: '', deviationReason: '' });
    expect(draft.values['actualResult']).toBe('');
    expect(earlierAt(draft, { ...total, column: 'executed' })).toBe('215000.5');
    expect(earlierAt(draft, { kind: 'cell', table: 'indicators', row: 'n1', column: 'actual' })).toBe('2023年11月');
    expect(earlierAt(draft, { kind: 'cell', table: 'indicators', row: 'n1', column: 'deviationReason' })).toBe(
      '天气原因',
    );
    expect(earlierAt(draft, { kind: 'value', value: 'actualResult' })).toBe('都办好了。');
    expect(earlierAt(draft, { kind: 'value', value: 'projectName' })).toBe('');
  });

  it('marks what was taken over', () => {
    expect(keptAt(draft, { kind: 'value', value: 'projectName' })).toBe(true);
    expect(keptAt(draft, { kind: 'groupName', table: 'indicators', row: 'n2', column: 'level1' })).toBe(true);
    expect(keptAt(draft, { ...total, column: 'weight' })).toBe(true);
    expect(keptAt(draft, { kind: 'value', value: 'actualResult' })).toBe(false);
    expect(keptAt(draft, { kind: 'year' })).toBe(false);
  });

  it('says where it came from, what became of years, and misses nothing', () => {
    expect(draft.carriedOver?.from).toBe('2023年度 财政项目支出绩效自评表');
    expect(unplaced).toEqual([]);
    expect(converted.map(({ kind, label, before, after }) => [kind, label, before, after])).toEqual([
      ['year', '年度', '2023', '2024'],
      ['year', '项目名称', '2023年社区文化专项', '2024年社区文化专项'],
      ['year', '指标“2023年活动完成时间”的三级指标', '2023年活动完成时间', '2024年活动完成时间'],
      ['year', '指标“2023年活动完成时间”的年度指标值', '2023年12月底前', '2024年12月底前'],
    ]);
  });

  it('takes over nothing that was found or stated in the old one', () => {
    const found = {
      ...project,
      stated: { totalScore: '90' },
      ignoredFindings: [{ check: 'x', path: 'year', reason: '已核实' }],
    };
    const next = carryOver(found, shanghaiProject, shanghaiProject, 'nextYear').draft;
    expect([next.stated, next.ignoredFindings]).toEqual([{}, []]);
  });
});

describe('the year of the next draft', () => {
  it('is the one that is given, and moves years by as much', () => {
    const { draft } = carryOver(project, shanghaiProject, shanghaiProject, 'nextYear', { year: '2025' });
    expect([draft.year, draft.values['projectName']]).toEqual(['2025', '2025年社区文化专项']);
  });

  it('is blank with the old one beside it where that can not be read', () => {
    const { draft } = carryOver({ ...project, year: '去年' }, shanghaiProject, shanghaiProject, 'nextYear');
    expect([draft.year, draft.values['projectName']]).toEqual(['', '2023年社区文化专项']);
    expect(earlierAt(draft, { kind: 'year' })).toBe('去年');
  });
});

describe('a policy form of the next year', () => {
  const policy = filledDraft(shanghaiPolicy, {
    values: { policyName: '补贴政策', selfEvalStart: '2023-01', selfEvalEnd: '年底' },
    groups: { 产出指标: { level1Weight: '35' } },
    rows: [{ level1: '产出指标', level2: '数量指标', level3: '户数', deviationReason: '迟了', improvement: '早些' }],
  });
  const { draft, unplaced } = carryOver(policy, shanghaiPolicy, shanghaiPolicy, 'nextYear', { newId: (n) => `n${n}` });

  it('moves months on, and leaves blank what is no month', () => {
    expect(draft.values).toMatchObject({ selfEvalStart: '2024-01', selfEvalEnd: '' });
    expect(earlierAt(draft, { kind: 'value', value: 'selfEvalEnd' })).toBe('年底');
  });

  it('keeps weights of groups and shows both reasons beside their blanks', () => {
    expect(draft.tables['indicators']?.groups).toEqual({ 产出指标: { level1Weight: '35' } });
    expect(earlierAt(draft, { kind: 'cell', table: 'indicators', row: 'n1', column: 'deviationReason' })).toBe('迟了');
    expect(earlierAt(draft, { kind: 'cell', table: 'indicators', row: 'n1', column: 'improvement' })).toBe('早些');
    expect(unplaced).toEqual([]);
  });
});

describe('signatures, problems and choices of the next year', () => {
  const values = { name: '甲', nature: '其他', lead: '张三', problems: '进度慢', improvement: '加快' };
  const { draft, unplaced } = carryOver(
    filledDraft(columnsForm, { year: '2023', values }),
    columnsForm,
    columnsForm,
    'nextYear',
  );

  it('are blank but for the choice', () => {
    expect(draft.values).toMatchObject({ nature: '其他', lead: '', problems: '', improvement: '' });
    expect(draft.carriedOver?.earlier).toEqual({
      'value/lead': '张三',
      'value/problems': '进度慢',
      'value/improvement': '加快',
    });
    expect(unplaced).toEqual([]);
  });
});

describe('a form of another unit', () => {
  it('shows old amounts with the unit they were in', () => {
    const { draft } = carryOver(project, shanghaiProject, columnsForm, 'nextYear');
    expect(earlierAt(draft, { kind: 'cell', table: 'money', row: 'sum', column: 'spent' })).toBe('215000.5元');
  });

  it('takes the unit of the old draft where its receiver leaves it open', () => {
    expect(carryOver(project, shanghaiProject, nationalProject, 'nextYear').draft.moneyUnit).toBe('元');
  });
});

describe.each(goldenDrafts.map((golden) => [golden.name, golden] as const))('the real form %s', (_, { draft: old }) => {
  const form = old.form === 'shanghai-project' ? shanghaiProject : shanghaiPolicy;

  it('carried into its next year has every row and every weight, and is not filled in yet', () => {
    const known = { ...old, form: form.id };
    const { draft, unplaced } = carryOver(known, form, form, 'nextYear');
    const texts = (rows: readonly { readonly [key: string]: string }[] | undefined, column: string) =>
      rows?.map((row) => row[column]);
    const [before, after] = [old.tables['indicators'], draft.tables['indicators']];
    for (const column of ['level1', 'level2', 'weight']) {
      expect(texts(after?.rows, column)).toEqual(texts(before?.rows, column));
    }
    expect(after?.groups).toEqual(before?.groups);
    expect(new Set(texts(after?.rows, 'actual'))).toEqual(new Set(['']));
    expect(unplaced).toEqual([]);
  });
});

describe('where a draft came from', () => {
  it('is its year and title, or the title alone', () => {
    expect(carriedFrom(shanghaiProject, { ...project, year: '２０２２年度' })).toBe('2022年度 财政项目支出绩效自评表');
    expect(carriedFrom(shanghaiProject, { ...project, year: ' ' })).toBe('财政项目支出绩效自评表');
  });
});

import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';
import { columnsForm, goalForm, monitoringForm } from '../../helpers/carryForms.ts';
import { filledDraft } from '../../helpers/filledDraft.ts';

const goal = filledDraft(goalForm, {
  year: '2026',
  values: {
    project: '社区文化活动经费',
    nature: '经常性项目',
    bureau: '某区某局',
    unit: '某单位',
    start: '2026/1/1',
    whole: '三年办完。',
    yearly: '今年办好。',
  },
  money: {
    whole: { asked: '3,000,000.00' },
    wholeFiscal: { asked: '2,900,000' },
    year: { asked: '1,000,000.00' },
    current: { asked: '900000' },
    over: { asked: '100000' },
  },
  rows: [
    { l1: '产出指标', l2: '数量指标', indicator: '活动场次', goal: '>=20场' },
    { l1: '产出指标', l2: '质量指标', indicator: '2026年完成率', goal: '=100%' },
    { l1: '效益指标', l2: '社会效益指标', indicator: '影响', goal: '持续提升' },
  ],
});

const why = (unplaced: readonly { readonly label: string; readonly text: string; readonly why: string }[]) =>
  unplaced.map((each) => [each.label, each.text, each.why]);

describe('a self-evaluation from a goal form', () => {
  const { draft, unplaced, converted } = carryOver(goal, goalForm, shanghaiProject, 'nextForm');

  it('has the names, the year and the goal of the year', () => {
    expect(draft.year).toBe('2026');
    expect(draft.values).toEqual({
      projectName: '社区文化活动经费',
      department: '某区某局',
      implementingUnit: '某单位',
      expectedGoal: '今年办好。',
      actualResult: '',
    });
  });

  it('has what was asked for as 年初预算数, by source, and nothing else', () => {
    const rows = draft.tables['funding']?.rows ?? [];
    expect(rows.map(({ id, initialBudget }) => [id, initialBudget])).toEqual([
      ['total', '1,000,000.00'],
      ['currentAppropriation', '900000'],
      ['carriedOver', '100000'],
      ['other', ''],
    ]);
    expect(rows.flatMap(({ annualBudget, executed }) => [annualBudget, executed]).join('')).toBe('');
  });

  it('has the indicators with their targets, and invents no weights', () => {
    expect(draft.tables['indicators']?.rows[0]).toEqual({
      id: 'row-1',
      level1: '产出指标',
      level2: '数量指标',
      level3: '活动场次',
      target: '>=20场',
      actual: '',
      weight: '',
      score: '',
      deviationReason: '',
    });
    expect(draft.tables['indicators']?.rows.map(({ level3 }) => level3)).toEqual(['活动场次', '2026年完成率', '影响']);
  });

  it('lists what it has no place for', () => {
    expect(why(unplaced)).toEqual([
      ['项目性质', '经常性项目', '新表没有对应的栏目'],
      ['计划开始日期', '2026/1/1', '新表没有对应的栏目'],
      ['项目总目标', '三年办完。', '新表没有对应的栏目'],
      ['项目资金总额的金额', '3,000,000.00', '新表没有“项目资金总额”这一行'],
      ['财政资金的金额', '2,900,000', '新表没有“财政资金”这一行'],
    ]);
    expect(converted).toEqual([]);
  });
});

describe('a form of another layout and unit from a goal form', () => {
  const { draft, unplaced, converted } = carryOver(goal, goalForm, columnsForm, 'nextForm');

  it('has sign, value and unit apart; a target in words whole', () => {
    const rows = draft.tables['rows']?.rows ?? [];
    expect(rows.map(({ sign, goal: target, measure }) => [sign, target, measure])).toEqual([
      ['≥', '20', '场'],
      ['=', '100', '%'],
      ['', '持续提升', ''],
    ]);
    expect(draft.carriedOver?.kept).toMatchObject({ 'cell/rows/row-1/sign': '≥', 'cell/rows/row-1/measure': '场' });
    expect(converted).toContainEqual({
      kind: 'layout',
      from: 'cell/rows/a/goal',
      to: 'cell/rows/row-1/sign',
      label: '指标“活动场次”的年度指标值',
      before: '>=20场',
      after: '≥ 20 场',
    });
  });

  it('has exact amounts in its own unit, the year’s appropriation as fiscal money, and says so', () => {
    const [sum, fiscal] = draft.tables['money']?.rows ?? [];
    expect([sum?.['initial'], fiscal?.['initial']]).toEqual(['100', '90']);
    expect(converted).toContainEqual({
      kind: 'unit',
      from: 'cell/money/current/asked',
      to: 'cell/money/fiscal/initial',
      label: '当年财政拨款的金额',
      before: '900000',
      after: '90',
    });
  });

  it('has a choice of one name where it offers the same word', () => {
    expect(draft.values['nature']).toBe('经常性项目');
    const other = { ...goal, values: { ...goal.values, nature: '一次性项目' } };
    const carried = carryOver(other, goalForm, columnsForm, 'nextForm');
    expect(carried.draft.values['nature']).toBe('');
    expect(why(carried.unplaced)).toContainEqual(['项目性质', '一次性项目', '新表没有这个选项']);
    expect(unplaced.map(({ label }) => label)).not.toContain('项目性质');
  });
});

describe('a self-evaluation from a monitoring form', () => {
  const monitoring = filledDraft(monitoringForm, {
    year: '2024',
    values: { name: '档案存储服务', goal: '完成移库。' },
    money: { sum: { initial: '90.2', july: '40.1', forecast: '90' }, fiscal: { initial: '90.2' } },
    rows: [
      {
        l1: '产出指标',
        l2: '数量指标',
        indicator: '档案移库',
        goal: '1000标箱',
        july: '600标箱',
        forecast: '1000标箱',
        why: '设备检修',
        may: '确定能',
      },
    ],
  });
  const { draft, unplaced } = carryOver(monitoring, monitoringForm, shanghaiProject, 'nextForm');
  const earlier = draft.carriedOver?.earlier ?? {};

  it('has the initial budget, and the rows without actuals and reasons', () => {
    expect(draft.tables['funding']?.rows[0]).toMatchObject({ initialBudget: '902000', annualBudget: '', executed: '' });
    expect(draft.tables['funding']?.rows[1]).toMatchObject({ id: 'currentAppropriation', initialBudget: '902000' });
    expect(draft.tables['indicators']?.rows[0]).toMatchObject({ target: '1000标箱', actual: '', deviationReason: '' });
  });

  it('shows what was reached in the months and expected of the year beside the blanks', () => {
    expect(earlier['cell/indicators/row-1/actual']).toBe('1-7月执行情况：600标箱\n全年预计完成情况：1000标箱');
    expect(earlier['cell/indicators/row-1/deviationReason']).toBe('设备检修');
    expect(earlier['cell/funding/total/executed']).toBe('1-7月执行数：40.1万元\n全年预计执行数：90万元');
  });

  it('lists the possibility, which only monitoring asks for', () => {
    expect(why(unplaced)).toEqual([['指标“档案移库”的完成目标可能性', '确定能', '新表没有对应的栏目']]);
  });
});

describe('a form without any rows filled in', () => {
  it('begins the next one with its usual rows', () => {
    const { draft } = carryOver(filledDraft(goalForm, {}), goalForm, shanghaiProject, 'nextForm', {
      newId: (n) => `n${n}`,
    });
    expect(draft.tables['indicators']?.rows.map(({ id }) => id)).toEqual([
      'n1',
      'n2',
      'n3',
      'n4',
      'n5',
      'n6',
      'n7',
      'n8',
      'n9',
    ]);
    expect(draft.tables['indicators']?.groups).toEqual({});
  });
});

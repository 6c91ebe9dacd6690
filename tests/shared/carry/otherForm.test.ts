import { describe, expect, it } from 'vitest';
import { carryOver } from '../../../shared/carry/carryOver.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { nationalProject } from '../../../shared/forms/nationalProject.ts';
import { shanghaiPolicy } from '../../../shared/forms/shanghaiPolicy.ts';
import { shanghaiProject } from '../../../shared/forms/shanghaiProject.ts';
import type { FormDefinition } from '../../../shared/forms/types.ts';
import { columnsForm, wholeForm } from '../../helpers/carryForms.ts';
import { filledDraft } from '../../helpers/filledDraft.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';

const columns = filledDraft(columnsForm, {
  year: '2023',
  values: { name: '甲项目', achieved: '完成。', improvement: '加快支付', problems: '慢', lead: '张三', purse: '李四' },
  money: { sum: { initial: '21.5', budget: '20万元', spent: '0', why: '节约' }, lottery: { spent: '3' } },
  rows: [
    {
      l1: '产出指标',
      indicator: '成本',
      sign: '≤',
      goal: '28.8',
      measure: '万元',
      actual: '25',
      weight: '10',
      score: '9.5',
      why: '招标节约',
    },
    { l1: '产出指标', indicator: '质量', goal: '优', actual: '良', weight: '5', score: '4', why: '人手不足' },
  ],
});

const carry = (draft: Draft, from: FormDefinition, to: FormDefinition) => carryOver(draft, from, to, 'otherForm');
const firstRow = (draft: Draft, table: string) => draft.tables[table]?.rows[0];
const labels = (unplaced: readonly { readonly label: string; readonly text: string }[]) =>
  unplaced.map(({ label, text }) => `${label} ${text}`);

describe('a form in columns carried into one in one cell', () => {
  const { draft, unplaced, converted } = carry(columns, columnsForm, shanghaiProject);

  it('joins the target, gives the actual its unit, and keeps weights, scores and reasons', () => {
    expect(firstRow(draft, 'indicators')).toMatchObject({
      level1: '产出指标',
      level3: '成本',
      target: '≤28.8万元',
      actual: '25万元',
      weight: '10',
      score: '9.5',
      deviationReason: '招标节约',
    });
    expect(draft.tables['indicators']?.rows[1]).toMatchObject({ target: '优', actual: '良' });
  });

  it('converts amounts exactly, and leaves those that say their unit', () => {
    expect(firstRow(draft, 'funding')).toMatchObject({
      initialBudget: '215000',
      annualBudget: '20万元',
      executed: '0',
    });
    expect(converted.map(({ kind, label, before, after }) => [kind, label, before, after])).toEqual([
      ['unit', '总额的年初预算数', '21.5', '215000'],
    ]);
  });

  it('lists every text that has no place', () => {
    expect(labels(unplaced)).toEqual([
      '改进措施 加快支付',
      '存在问题 慢',
      '项目负责人 张三',
      '财务负责人 李四',
      '总额的原因 节约',
      '彩票公益金的预算执行数 3',
    ]);
  });
});

describe('a sign and a unit without a value', () => {
  it('are listed, because a target in one cell would say nothing with them', () => {
    const open = filledDraft(columnsForm, { rows: [{ indicator: '甲', sign: '≥', measure: '%' }] });
    const { draft, unplaced } = carry(open, columnsForm, shanghaiProject);
    expect(firstRow(draft, 'indicators')?.['target']).toBe('');
    expect(unplaced.map(({ text, why }) => [text, why])).toEqual([
      ['≥', '这一行没有填写指标值'],
      ['%', '这一行没有填写指标值'],
    ]);
  });
});

describe('reasons', () => {
  it('of rows stand behind their indicators where the form has one text for all', () => {
    const { draft } = carry(columns, columnsForm, wholeForm);
    expect(draft.values).toMatchObject({ why: '成本：招标节约\n质量：人手不足', mend: '加快支付' });
  });

  it('find their rows again', () => {
    const whole = filledDraft(wholeForm, {
      values: { why: '成本：招标节约\n又省了运费\n质量：人手不足' },
      rows: [{ indicator: '成本' }, { indicator: '质量' }],
    });
    const { draft, unplaced } = carry(whole, wholeForm, shanghaiProject);
    const reasons = draft.tables['indicators']?.rows.map(({ deviationReason }) => deviationReason);
    expect(reasons).toEqual(['招标节约\n又省了运费', '人手不足']);
    expect(unplaced).toEqual([]);
  });

  it('that name no indicator are listed', () => {
    const whole = filledDraft(wholeForm, { values: { why: '总体：\n成本：节约' }, rows: [{ indicator: '成本' }] });
    const { draft, unplaced } = carry(whole, wholeForm, shanghaiProject);
    expect(firstRow(draft, 'indicators')?.['deviationReason']).toBe('');
    expect(unplaced).toEqual([
      {
        path: 'value/why',
        label: '偏差大或目标未完成原因分析',
        text: '总体：\n成本：节约',
        why: '新表按指标填写，看不出写的是哪项指标',
      },
    ]);
  });

  const policy = filledDraft(shanghaiPolicy, {
    values: { policyName: '乙', selfEvalStart: '2022-03' },
    groups: { 产出指标: { level1Weight: '35' } },
    rows: [{ level1: '产出指标', level3: '户数', deviationReason: '迟了', improvement: '早些', score: '3' }],
  });

  it('and improvements are two lines where the other form has one column', () => {
    const { draft, unplaced } = carry(policy, shanghaiPolicy, shanghaiProject);
    expect(firstRow(draft, 'indicators')?.['deviationReason']).toBe('迟了\n早些');
    expect(draft.year).toBe('2022');
    expect(labels(unplaced)).toEqual(['自评开始时间 2022-03', '“产出指标”的一级权重 35']);
  });

  it('in one column stay in the one for reasons', () => {
    const { draft } = carry(columns, columnsForm, shanghaiPolicy);
    expect(firstRow(draft, 'indicators')).toMatchObject({ deviationReason: '招标节约', improvement: '' });
  });
});

describe('weights', () => {
  it('of rows are listed where the other form wants them of groups', () => {
    const { unplaced } = carry(columns, columnsForm, shanghaiPolicy);
    const weights = unplaced.filter(({ path }) => path.endsWith('/weight'));
    expect(weights.map(({ text, why }) => [text, why])).toEqual([
      ['10', '新表的分值按组填写，不按指标填写'],
      ['5', '新表的分值按组填写，不按指标填写'],
    ]);
  });
});

describe('the unit of money', () => {
  it('is taken along where the receiver leaves it open', () => {
    const { draft, converted } = carry(columns, columnsForm, wholeForm);
    expect(draft.moneyUnit).toBe('万元');
    expect(firstRow(draft, 'money')).toMatchObject({ budget: '20万元', spent: '0' });
    expect(converted.filter(({ kind }) => kind === 'unit')).toEqual([]);
  });

  it('is the form’s own, said by nothing, where both are the same', () => {
    expect(carry(columns, columnsForm, nationalProject).draft.moneyUnit).toBe('');
  });
});

describe('names that have no place', () => {
  it('of groups are listed once each', () => {
    const { unplaced } = carry(columns, columnsForm, wholeForm);
    expect(labels(unplaced).filter((label) => label.startsWith('1级指标'))).toEqual(['1级指标 产出指标']);
  });

  it('and texts that the old form does not know are listed with what is known of them', () => {
    const odd = { ...columns, values: { ...columns.values, motto: '实干' } };
    const [found] = carry(odd, columnsForm, columnsForm).unplaced;
    expect(found).toEqual({ path: 'value/motto', label: 'motto', text: '实干', why: '原表没有这一栏，不知道它是什么' });
  });

  it('do not include dashes that only fill a cell', () => {
    const { unplaced } = carry(filledDraft(columnsForm, { values: { problems: '——' } }), columnsForm, shanghaiProject);
    expect(unplaced).toEqual([]);
  });

  it('include the reasons for findings set aside', () => {
    const aside = { ...columns, ignoredFindings: [{ check: 'x', path: 'year', reason: '已核实' }] };
    const { draft, unplaced } = carry(aside, columnsForm, columnsForm);
    expect([draft.ignoredFindings, labels(unplaced)]).toEqual([[], ['忽略问题的理由 已核实']]);
  });
});

describe('two signatures', () => {
  it('go to those of the same name only', () => {
    const { draft } = carry(columns, columnsForm, columnsForm);
    expect(draft.values).toMatchObject({ lead: '张三', purse: '李四' });
    expect(carry(columns, columnsForm, wholeForm).draft.values['lead']).toBe('');
  });
});

describe('a real Shanghai form', () => {
  const project = goldenDrafts.find(({ draft }) => draft.form === 'shanghai-project')?.draft;

  it('goes into the national one and back unchanged', () => {
    if (project === undefined) throw new Error('no golden project form');
    const there = carry(project, shanghaiProject, nationalProject);
    const back = carry(there.draft, nationalProject, shanghaiProject);
    expect([there.unplaced, there.converted, back.unplaced, back.converted]).toEqual([[], [], [], []]);
    expect(back.draft.values).toEqual(project.values);
    expect(back.draft.tables['funding']).toEqual(project.tables['funding']);
    const plain = (draft: Draft) => draft.tables['indicators']?.rows.map((row) => ({ ...row, id: '' }));
    expect(plain(back.draft)).toEqual(plain(project));
  });
});

import { describe, expect, it } from 'vitest';
import { withRows } from '../../../../shared/draft/edit.ts';
import { pathKey } from '../../../../shared/draft/path.ts';
import type { Draft } from '../../../../shared/draft/types.ts';
import type { FormDefinition } from '../../../../shared/forms/types.ts';
import {
  flatForm,
  goalForm,
  levelTwoForm,
  moneyReasonForm,
  namesOnlyForm,
  unscoredForm,
} from '../../../helpers/madeUpForms.ts';
import { cleanProject, find, project, withIndicators } from '../cleanDrafts.ts';
import { draftOf, level, linesOf, met, withColumn, withColumns } from '../madeUpDrafts.ts';

const required = { required: true } as const;
const money = (row: string, column: string): string => `cell/money/${row}/${column}`;

describe('cells that a form asks for', () => {
  it('are weights too, where no points are given for them', () => {
    const form = withColumn(unscoredForm, 'indicators', {
      key: 'weight',
      label: '权重',
      kind: 'number',
      role: 'weight',
      required: true,
    });
    expect(linesOf(form, draftOf(form, [met]), 5)).toEqual(['第1行“活动”的权重没有填写，请填写。']);
    expect(linesOf(form, draftOf(form, [{ ...met, weight: '5' }]), 5)).toEqual([]);
  });

  it('are asked of a row only where it has a cell of its own', () => {
    const form = withColumn(levelTwoForm, 'indicators', {
      key: 'says',
      label: '说明',
      kind: 'text',
      per: 1,
      ...required,
    });
    expect(linesOf(form, draftOf(form, [{ ...level, indicator: '依据', score: '1' }]), 5)).toEqual([]);
  });

  it('are those beside the money in the rows that have them, but for the weight of the rate', () => {
    const form = withColumns(moneyReasonForm, 'money', { reason: required, weight: required });
    const draft = draftOf(form, [{ ...met, weight: '90', score: '90' }], {
      [money('all', 'annualBudget')]: '100',
      [money('all', 'executed')]: '95',
      [money('all', 'weight')]: '',
    });
    const fives = find(form, draft).filter(({ number }) => number === 5);
    expect(fives).toEqual([
      {
        check: 'requiredCell',
        number: 5,
        severity: 'E',
        isTodo: true,
        path: { kind: 'cell', table: 'money', row: 'all', column: 'reason' },
        subject: '总额',
        column: '原因',
        message: '总额的原因没有填写，请填写。',
      },
      {
        check: 'requiredCell',
        number: 5,
        severity: 'E',
        isTodo: true,
        path: { kind: 'cell', table: 'money', row: 'fiscal', column: 'reason' },
        subject: '财政资金',
        column: '原因',
        message: '财政资金的原因没有填写，请填写。',
      },
    ]);
  });

  it('are a weight beside the money that no rate earns', () => {
    const form: FormDefinition = { ...withColumns(moneyReasonForm, 'money', { weight: required }), scoring: null };
    expect(linesOf(form, draftOf(form, [met], { [money('all', 'weight')]: '' }), 5)).toContain(
      '总额的权重没有填写，请填写。',
    );
  });

  it('are the amounts of every source where the column is required', () => {
    const form = withColumns(goalForm, 'money', { initialBudget: required });
    const asked = (row: string): string => `${row}的金额没有填写，请填写金额（万元），没有就填 0。`;
    expect(linesOf(form, draftOf(form, []), 5).filter((line) => line.includes('金额（'))).toEqual(
      ['项目资金总额', '其中：财政资金', '年度资金申请总额', '当年财政拨款', '其他资金'].map(asked),
    );
  });
});

describe('a table without rows', () => {
  const empty = (form: FormDefinition): readonly string[] => linesOf(form, draftOf(form, []), 5);
  const optional = { required: false } as const;
  const loose = { indicator: optional, target: optional, actual: optional, weight: optional, score: optional };

  it('is to be filled in, not wrong, when it is scored or asks for something', () => {
    const [finding] = find(
      project,
      withIndicators(cleanProject, () => []),
    ).filter(({ number }) => number === 5);
    expect(finding).toMatchObject({ isTodo: true, path: { kind: 'value', value: 'projectName' } });
    const sentence = '表中没有任何三级指标，请添加指标行并填写。';
    expect(empty(withColumns(flatForm, 'indicators', loose))).toEqual([sentence]);
    expect(empty({ ...flatForm, scoring: null })).toEqual([sentence]);
  });

  it('may stay so when nothing in it is asked for', () => {
    expect(empty({ ...withColumns(flatForm, 'indicators', loose), scoring: null })).toEqual([]);
  });
});

describe('a row left blank', () => {
  /** Where the clerk is led to, by the check on rows that were left over. */
  const places = (form: FormDefinition, draft: Draft): readonly string[] =>
    find(form, draft)
      .filter(({ number }) => number === 23)
      .map(({ path }) => pathKey(path));

  it('leads to the name of its indicator, wherever that stands', () => {
    const form = withColumns(unscoredForm, 'indicators', { indicator: { at: [9, 9] } });
    expect(places(form, draftOf(form, [level]))).toEqual(['cell/indicators/r1/indicator']);
  });

  it('leads to its first cell where it has no name', () => {
    const form = withColumns(unscoredForm, 'indicators', { indicator: null });
    expect(places(form, draftOf(form, [level]))).toEqual(['cell/indicators/r1/target']);
  });

  it('leads to the only name of a group', () => {
    const form = withColumns(namesOnlyForm, 'indicators', { level2: null });
    expect(places(form, draftOf(form, [{}]))).toEqual(['groupName/indicators/r1/level1']);
  });

  it('is no row of a table that asks for nothing', () => {
    const optional = { required: false } as const;
    const form = withColumns(unscoredForm, 'indicators', {
      level1: optional,
      level2: optional,
      indicator: optional,
      target: optional,
      actual: optional,
    });
    expect(find(form, draftOf(form, [level, {}]))).toEqual([]);
  });

  it('says whether it has names, and is only to be filled in', () => {
    const findings = find(unscoredForm, draftOf(unscoredForm, [met, { level2: '数量指标' }, {}]));
    expect(findings.filter(({ number }) => number === 23)).toMatchObject([
      { subject: '第2行', message: '第2行只有级别名称，请填写三级指标等内容，用不到就删除这一行。', isTodo: true },
      { subject: '第3行', message: '第3行什么都没有填写，请填写三级指标等内容，用不到就删除这一行。', isTodo: true },
    ]);
  });
});

describe('instructions that were left', () => {
  const left = (form: FormDefinition, draft: Draft) =>
    find(form, draft)
      .filter(({ number }) => number === 23)
      .map(({ path, subject, column, message, isTodo }) => [pathKey(path), subject, column, message, isTodo]);

  it('in a name of a group are told once, at its first row', () => {
    const rows = [met, { ...met, level2: '请填写名称', indicator: '培训' }, { ...met, level2: '请填写名称' }];
    expect(left(unscoredForm, draftOf(unscoredForm, rows))).toEqual([
      [
        'groupName/indicators/r2/level2',
        '第2行“培训”',
        '二级指标',
        '第2行“培训”的二级指标里留有填表提示“请填写”，请换成实际内容。',
        false,
      ],
    ]);
  });

  it('beside the money are told in the rows that have such a cell', () => {
    const draft = draftOf(moneyReasonForm, [met], { [money('fiscal', 'reason')]: '请填写' });
    const hidden = withRows(
      draft,
      'money',
      (draft.tables['money']?.rows ?? []).map((row) => (row.id === 'other' ? { ...row, reason: '请填写' } : row)),
    );
    expect(left(moneyReasonForm, hidden)).toEqual([
      [money('fiscal', 'reason'), '财政资金', '原因', '财政资金的原因里留有填表提示“请填写”，请换成实际内容。', false],
    ]);
  });

  it('are none in cells that a draft doesn’t hold', () => {
    const draft = withRows(draftOf(unscoredForm, []), 'indicators', [{ id: 'r1', indicator: '活动' }]);
    expect(left(unscoredForm, draft)).toEqual([]);
  });
});

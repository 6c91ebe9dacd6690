/** Small files that each show one kind of fault: read, totalled and checked as they were meant. */
import { describe, expect, it } from 'vitest';
import {
  doubtsOf,
  foundAt,
  head,
  money,
  printedOf,
  projectColumns,
  rowsOf,
  severe,
  suggestionsOf,
  texts,
  totalOf,
  useCase,
} from './readCase.ts';

/** What all the small files say alike. */
const activity = {
  projectName: '社区活动经费',
  department: '某局',
  implementingUnit: '某中心',
  expectedGoal: '开展活动20场',
  actualResult: '已开展20场',
};

const activityMoney = [
  'total|1000000|1000000|978100|10',
  'currentAppropriation|1000000|1000000|978100|?',
  'carriedOver|0|0|0|?',
  'other|0|0|0|?',
];

describe('dates that became numbers, and percent cells', () => {
  const form = useCase('b04-dates-percents');

  it('are read as they are shown', () => {
    expect(head(form())).toEqual({ form: 'shanghai-project', year: '2023', unit: '元' });
    expect(form().draft.values).toEqual(activity);
    expect(money(form().draft, 'initialBudget', 'annualBudget', 'executed', 'weight')).toEqual(activityMoney);
    expect(texts(rowsOf(form().draft), ...projectColumns)).toEqual([
      '产出指标|时效指标|完成时间|2023年12月31日|2023/12/20|20|20|',
      '产出指标|时效指标|验收时间|45,291|45,280|10|10|',
      '产出指标|质量指标|完成率|95%|98%|20|20|',
      '效益指标|社会效益指标|受众人数|>=5000人次|5000|30|30|',
      '满意度指标|服务对象满意度指标|满意度|>=95%|98.00%|10|10|',
    ]);
    expect(doubtsOf(form())).toEqual(['filled B14:B15', 'guessed E14', 'guessed F14', 'rounded F15', 'rounded H17']);
  });

  it('are no quantities to the checks, and the wrong total is told', () => {
    expect(foundAt(form(), 'row-2')).toEqual(['tier score']);
    expect(severe(form())).toEqual(['statedTotal cell/indicators/row-1/score']);
    expect(totalOf(form())).toBe('99.78');
    expect(printedOf(form())).toEqual(['G18 总分分值 100 100', 'H18 总分得分 97.78 99.78']);
    expect(form().draft.stated).toEqual({ totalScore: '97.78' });
  });
});

describe('formulas without a saved result, and a picture in a cell', () => {
  const form = useCase('b06-formulas');

  it('are blank with a doubt each', () => {
    expect(head(form())).toEqual({ form: 'shanghai-project', year: '2023', unit: '元' });
    expect(form().draft.values).toEqual(activity);
    expect(texts(rowsOf(form().draft), ...projectColumns)).toEqual([
      '产出指标|数量指标|活动场次|>=20场|20场|30|30|',
      '产出指标|质量指标|完成率|>=95%|96%|20|20|',
      '效益指标|社会效益指标|受众人数|>=5000人次|5000人次|30|30|',
      '满意度指标|服务对象满意度指标|满意度|>=95%|98%|10||',
    ]);
    expect(doubtsOf(form())).toEqual(['filled B14', 'formula H16', 'picture I16']);
    expect(totalOf(form())).toBe('89.78');
  });
});

describe('characters that nobody sees', () => {
  const form = useCase('b07-odd-chars');

  it('stay in the texts but change no reading', () => {
    expect(head(form())).toEqual({ form: 'shanghai-project', year: '2023', unit: '元' });
    expect(form().draft.values).toEqual(activity);
    expect(texts(rowsOf(form().draft), 'level1', 'level3', 'target', 'actual')).toEqual([
      '产出指标|活动场次\n（含线上）|>=20场\u00a0|20场\u200b',
      '产出指标|完成率|\ufeff>=95%|96%',
      '效益指标|受众人数|>=5000人次|5000人次',
      '满意度指标|满意度|>=95%|98%',
    ]);
    expect(doubtsOf(form())).toEqual(['filled B14']);
  });

  it('20场 with one behind it is 20场: met, with nothing to object', () => {
    expect(foundAt(form(), 'row-1').filter((found) => !found.startsWith('statedTotal'))).toEqual([]);
    expect(foundAt(form(), 'row-2')).toEqual([]);
    expect(totalOf(form())).toBe('99.78');
  });
});

describe('sign, value and unit in three columns', () => {
  const form = useCase('b10-sign-column');

  it('are read into the form that has these columns, its amounts brought to 元', () => {
    expect(head(form())).toEqual({ form: 'yunnan-project', year: '2023', unit: '元' });
    expect(form().draft.values).toEqual({ ...activity, reportingDepartment: '', remarks: '' });
    expect(money(form().draft, 'initialBudget', 'annualBudget', 'executed', 'weight')).toEqual([
      'total|900000|900000|880300|10',
      'currentAppropriation|900000|900000|880300|?',
      'carriedOver|0|0|0|?',
      'other|0|0|0|?',
    ]);
    const columns = ['level1', 'level2', 'level3', 'direction', 'target', 'measureUnit', 'actual', 'weight', 'score'];
    expect(texts(rowsOf(form().draft), ...columns)).toEqual([
      '成本指标|经济成本指标|办公费|≤|28.8|万元|25|20|20',
      '产出指标|数量指标|培训人数|≥|100|人|110|40|40',
      '产出指标|质量指标|差错率|≤|5|%|3|20|20',
      '满意度指标|服务对象满意度|满意度|≥|95|%|98|10|10',
    ]);
    expect(doubtsOf(form())).toEqual(['missing', 'missing', 'converted A5', 'filled B15']);
  });

  it('25 under ≤28.8万元 and 3 under ≤5% are met', () => {
    expect(severe(form())).toEqual([]);
    expect(foundAt(form(), 'row-1')).toEqual([]);
    expect(foundAt(form(), 'row-3')).toEqual([]);
    expect(totalOf(form())).toBe('99.78');
  });
});

describe('a unit in the name of the indicator', () => {
  const form = useCase('b11-unit-in-name');

  it('leaves the values as they stand', () => {
    expect(head(form())).toEqual({ form: 'national-project', year: '2023', unit: '万元' });
    expect(form().draft.values).toEqual(activity);
    expect(money(form().draft, 'initialBudget', 'annualBudget', 'executed', 'weight')).toEqual([
      'total|6070|6070|6000|10',
      'currentAppropriation|6070|6070|6000|?',
      'carriedOver|0|0|0|?',
      'other|0|0|0|?',
    ]);
    expect(texts(rowsOf(form().draft), ...projectColumns)).toEqual([
      '产出指标|数量指标|营造林面积（万亩）|8|7.2万亩|20|18|苗木不足，次年补植。',
      '产出指标|成本指标|项目总投入（万元）|≤6070|6000万元|30|30|',
      '效益指标|社会效益指标|受益人数（人）|132|150|30|30|',
      '满意度指标|服务对象满意度指标|满意度|>=95%|98%|10|10|',
    ]);
    expect(doubtsOf(form())).toEqual(['filled B14']);
    expect(totalOf(form())).toBe('97.88');
  });

  it('suggests nothing where one side says 万 and the unit of the other is unknown', () => {
    const none = { kind: 'none', reason: 'differentUnits' };
    expect(suggestionsOf(form()).slice(0, 2)).toEqual([none, none]);
    expect(severe(form())).toEqual([]);
    expect(foundAt(form(), 'row-1')).toEqual(['unit target']);
    expect(foundAt(form(), 'row-2')).toEqual(['unit target']);
  });
});

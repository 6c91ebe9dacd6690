/** Forms of other purposes and provinces, each read as its own. */
import { describe, expect, it } from 'vitest';
import {
  doubtsOf,
  findingsOf,
  foundAt,
  head,
  money,
  printedOf,
  projectColumns,
  rowsOf,
  severe,
  texts,
  totalOf,
  useCase,
} from './readCase.ts';

describe('a department as a whole', () => {
  const form = useCase('f04-hunan-whole-2021');

  it('is read as its own form, with amounts in 万元 as they state themselves', () => {
    expect(head(form())).toEqual({ form: 'hunan-department', year: '2021', unit: '万元' });
    const goal = '目标1：造林1.2万亩，\n目标2：森林经营16.3万亩\n目标3：病虫害防治3.45万亩';
    expect(form().draft.values).toEqual({
      unitName: '某区林业局',
      generalBudget: '1873.66万元',
      governmentFunds: '',
      specialAccount: '',
      otherIncome: '2880万元',
      basicSpending: '1768.16万元',
      projectSpending: '2985.5万元',
      expectedGoal: goal,
      actualResult: goal,
      person: '张三',
      filledOn: '2022年4月',
      phone: '000',
      signature: '',
    });
    expect(money(form().draft, 'initialBudget', 'annualBudget', 'executed', 'weight')).toEqual([
      'total|4753.66万元|4753.66万元|3824.26万元|10',
    ]);
  });

  it('has no rows of dots and no amount that was changed', () => {
    expect(texts(rowsOf(form().draft), ...projectColumns)).toEqual([
      '产出指标(50分)|数量指标|造林面积|1.2万亩|1.2万亩|10|10|',
      '产出指标(50分)|数量指标|病虫害防治面积|3.45万亩|3.45万亩|7|7|',
      '产出指标(50分)|数量指标|森林经营面积|16.3万亩|16.3万亩|7|7|',
      '产出指标(50分)|质量指标|造林成活率|85%|85%|7|7|',
      '产出指标(50分)|时效指标|当期完成|90%|100%|7|7|',
      '产出指标(50分)|成本指标|造林补助|每亩300|每亩300|6|6|',
      '产出指标(50分)|成本指标|抚育补助|每亩100|每亩100|6|6|',
      '效益指标（30分）|经济效益指标|木材销售收入|1100万元|1093万元|6|5|',
      '效益指标（30分）|经济效益指标|林产品收入|2.6亿元|2.45亿元|6|5|',
      '效益指标（30分）|社会效益指标|提高就业率|显著|显著|6|6|',
      '效益指标（30分）|生态效益指标|改善生态环境|显著|显著|6|6|',
      '效益指标（30分）|可持续影响指标|森林资源可持续利用|长期|长期|6|6|',
      '满意度指标（10分）|服务对象满意度|群众满意度|≥95%|98%|10|10|',
    ]);
    expect(doubtsOf(form())).toEqual(['skipped B18']);
    expect(form().labels).toEqual({ found: 28, of: 28 });
  });

  it('prints figures that its amounts do not make', () => {
    expect(totalOf(form())).toBe('96.04');
    expect(printedOf(form())).toEqual([
      'H5 年度资金总额执行率 100 80.45',
      'I5 年度资金总额得分 10 8.04',
      'G30 总分分值 100 100',
      'H30 总分得分 98 96.04',
    ]);
  });
});

describe('a goal form', () => {
  const form = useCase('f09-shanghai-target-2026');

  it('is read as one, with its money and its goals, and nothing in doubt', () => {
    expect(head(form())).toEqual({ form: 'shanghai-goal', year: '2026', unit: '元' });
    expect(form().draft.values).toEqual({
      projectName: '社区文化活动经费',
      department: '某区某局',
      implementingUnit: '某单位',
      nature: '经常性项目',
      category: '特定目标类',
      plannedStart: '2026/1/1',
      plannedEnd: '2026/12/31',
      overallGoal: '完成目标任务。',
      expectedGoal: '完成目标任务。',
    });
    expect(money(form().draft, 'initialBudget')).toEqual([
      'projectTotal|1,000,000.00',
      'fiscal|1,000,000.00',
      'total|1,000,000.00',
      'currentAppropriation|1,000,000.00',
      'carriedOver|0.00',
      'other|0.00',
    ]);
    expect(texts(rowsOf(form().draft), 'level1', 'level2', 'level3', 'target')).toEqual([
      '成本指标|经济成本指标|预算总成本|<=1000000元',
      '产出指标|数量指标|活动场次|>=20场',
      '产出指标|质量指标|活动完成率|=100%',
      '效益指标|社会效益指标|受众人数|>=5000人次',
      '满意度指标|服务对象满意度指标|居民满意度|>=95%',
    ]);
    expect(doubtsOf(form())).toEqual([]);
    expect(form().confidence).toBe('high');
    expect(findingsOf(form())).toEqual([]);
  });
});

describe('costs as a first level, letters in the headers, a footer', () => {
  const form = useCase('f10-national-2024-cost');

  it('are all read, and nothing is in doubt', () => {
    expect(head(form())).toEqual({ form: 'national-2021', year: '2024', unit: '万元' });
    expect(form().draft.values).toEqual({
      projectName: '档案存储服务',
      department: '某局',
      implementingUnit: '某中心',
      expectedGoal: '完成档案移库和存储',
      actualResult: '完成档案移库和存储',
      person: '李四',
      phone: '000',
      signature: '',
    });
    expect(money(form().draft, 'initialBudget', 'annualBudget', 'executed', 'weight')).toEqual([
      'total|90.2|90.2|88.1|10',
      'currentAppropriation|90.2|90.2|88.1|?',
      'carriedOver|0|0|0|?',
      'other|0|0|0|?',
    ]);
    expect(texts(rowsOf(form().draft), ...projectColumns)).toEqual([
      '成本指标|经济成本指标|单位存储成本|≤58元/标箱/年|58元/标箱/年|10|10|',
      '成本指标|社会成本指标|群众投诉|≤2起|0起|5|5|',
      '成本指标|生态环境成本指标|废弃物处置|无污染|无污染|5|5|',
      '产出指标|数量指标|新增档案移库|1000标箱|1000标箱|15|15|',
      '产出指标|质量指标|档案完好率|≥98%|99%|15|15|',
      '产出指标|时效指标|移库完成时间|2024年12月底前|2024年11月|10|10|',
      '效益指标|社会效益指标|追溯成功率|≥98%|98.5%|10|10|',
      '效益指标|经济效益指标|节约行政成本|超13万元/年|13.5万元/年|10|10|',
      '满意度指标|服务对象满意度指标|响应满意度|≥95分|96分|10|10|',
    ]);
    expect(doubtsOf(form())).toEqual([]);
    expect(form().confidence).toBe('high');
  });

  it('make the totals that are printed', () => {
    expect(totalOf(form())).toBe('99.77');
    expect(form().draft.stated).toEqual({});
    expect(printedOf(form())).toEqual([
      'H7 年度资金总额执行率（B/A） 97.67 97.67',
      'I7 年度资金总额得分 9.77 9.77',
      'H8 当年财政拨款执行率（B/A） 97.67 97.67',
      'G23 总分分值 100 100',
      'H23 总分得分 99.77 99.77',
    ]);
  });

  it('标箱 and 元/标箱/年 are units', () => {
    expect(foundAt(form(), 'row-1')).toEqual([]);
    expect(foundAt(form(), 'row-4')).toEqual([]);
    expect(severe(form())).toEqual([]);
  });
});

describe('a monitoring form', () => {
  const form = useCase('f13-monitor-2024');

  it('is read as one, in the unit that it states', () => {
    expect(head(form())).toEqual({ form: 'shanghai-monitoring', year: '2024', unit: '万元' });
    expect(form().draft.values).toEqual({
      projectName: '档案存储服务',
      department: '某局',
      implementingUnit: '某中心',
      expectedGoal: '完成档案移库和存储',
    });
    expect(money(form().draft, 'initialBudget', 'interimExecuted', 'forecastExecuted')).toEqual([
      'total|90.2|40.1|90',
      'currentAppropriation|||',
      'carriedOver|||',
      'other|||',
    ]);
    const columns = ['level1', 'level2', 'level3', 'target', 'interimActual', 'forecastActual', 'possibility'];
    expect(texts(rowsOf(form().draft), ...columns)).toEqual([
      '产出指标|数量指标|档案移库|1000标箱|600标箱|1000标箱|确定能',
      '产出指标|质量指标|完好率|≥98%|99%|99%|确定能',
      '效益指标|社会效益指标|追溯成功率|≥98%|98.5%|98.5%|有可能',
      '满意度指标|服务对象满意度指标|满意度|≥95%|96%|96%|确定能',
    ]);
    expect(doubtsOf(form())).toEqual(['missing', 'missing', 'missing']);
    expect(printedOf(form())).toEqual(['F6 年度资金总额1-7月执行率 44.46 44.46']);
  });

  it('asks for no score', () => {
    expect(totalOf(form())).toBeNull();
    expect(findingsOf(form())).toEqual([]);
  });
});

import { describe, expect, it } from 'vitest';
import { createChecker } from '../../../shared/checks/runChecks.ts';
import { quote } from '../../../shared/checks/words.ts';
import { scoreDraft } from '../../../shared/scoring/scoreDraft.ts';
import {
  type Change,
  changed,
  cleanPolicy,
  cleanProject,
  find,
  policy,
  project,
  withIndicators,
} from './cleanDrafts.ts';

const subjects = { project: [project, cleanProject], policy: [policy, cleanPolicy] } as const;

/** The first finding of a check after a change: its subject and column, and what it says to the clerk. */
describe('the sentence', () => {
  it.each<[number, keyof typeof subjects, Change, [subject: string, column: string], string]>([
    [
      1,
      'project',
      { 'cell/indicators/r1/actual': '10场', 'cell/indicators/r1/score': '10' },
      ['第1行“举办科普活动”', '偏差原因分析及改进措施'],
      '第1行“举办科普活动”的实际完成值“10场”没有达到年度指标值“≥20场”，但偏差原因分析及改进措施没有填写，请写明未完成的原因和改进措施。',
    ],
    [
      1,
      'project',
      { 'cell/indicators/r1/score': '19.9' },
      ['第1行“举办科普活动”', '偏差原因分析及改进措施'],
      '第1行“举办科普活动”的得分 19.9 低于分值 20，但偏差原因分析及改进措施没有填写，请写明扣分的原因和改进措施。',
    ],
    [
      1,
      'policy',
      { 'cell/indicators/r1/score': '19' },
      ['一级指标“产出指标”', '原因分析'],
      '一级指标“产出指标”的自评分合计 34 低于一级权重 35，但各行的原因分析都没有填写，请在扣分的那一行写明原因和改进措施。',
    ],
    [
      1,
      'project',
      { 'cell/indicators/r1/score': '19.9', 'cell/indicators/r1/deviationReason': '无' },
      ['第1行“举办科普活动”', '偏差原因分析及改进措施'],
      '第1行“举办科普活动”的得分 19.9 低于分值 20，但偏差原因分析及改进措施只写了“无”，请写明扣分的原因和改进措施。',
    ],
    [
      1,
      'policy',
      { 'cell/indicators/r1/score': '19', 'cell/indicators/r1/deviationReason': '无' },
      ['一级指标“产出指标”', '原因分析'],
      '一级指标“产出指标”的自评分合计 34 低于一级权重 35，但各行的原因分析都没有写明，请在扣分的那一行写明原因和改进措施。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/score': '20.5' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分 20.5 超过分值 20，请改为不超过分值的数。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/score': '-1' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分 -1 小于 0，请改为 0 或以上的数。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/score': '满分' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分“满分”不是数字，没有计入总分，请只填数字。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/weight': '' },
      ['第1行“举办科普活动”', '分值'],
      '第1行“举办科普活动”的分值没有填写，请填写分值。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/weight': '二十' },
      ['第1行“举办科普活动”', '分值'],
      '第1行“举办科普活动”的分值“二十”不是数字，没有计入合计，请只填数字。',
    ],
    [
      2,
      'project',
      { 'cell/indicators/r1/weight': '-5' },
      ['第1行“举办科普活动”', '分值'],
      '第1行“举办科普活动”的分值“-5”不大于 0，请填写大于 0 的数。',
    ],
    [
      2,
      'project',
      { 'cell/funding/total/weight': '' },
      ['年度资金总额', '分值'],
      '年度资金总额的分值没有填写，请填写分值。',
    ],
    [
      2,
      'policy',
      { 'group/indicators/产出指标/level1Weight': 'x' },
      ['一级指标“产出指标”', '一级权重'],
      '一级指标“产出指标”的一级权重“x”不是数字，没有计入合计，请只填数字。',
    ],
    [
      2,
      'policy',
      { 'cell/indicators/r1/score': '20.5' },
      ['一级指标“产出指标”', '一级权重'],
      '一级指标“产出指标”的自评分合计 35.5 超过一级权重 35，请核对各行的自评分。',
    ],
    [
      3,
      'project',
      { 'cell/indicators/r5/weight': '11' },
      ['一级指标“满意度指标”', '分值'],
      '一级指标“满意度指标”的分值合计为 11，本表规定为 10，请核对。',
    ],
    [
      3,
      'policy',
      { 'group/indicators/产出指标/level1Weight': '34.5' },
      ['合计', '一级权重'],
      '一级权重合计为 99.5，应为 100，还差 0.5，请调整各行的一级权重。',
    ],
    [
      3,
      'project',
      { 'cell/funding/total/weight': '20', 'cell/indicators/r1/weight': '10' },
      ['年度资金总额', '分值'],
      '年度资金总额的分值为 20，本表规定为 10，请核对。',
    ],
    [
      5,
      'project',
      { 'cell/indicators/r1/target': '' },
      ['第1行“举办科普活动”', '年度指标值'],
      '第1行“举办科普活动”的年度指标值没有填写，请填写。',
    ],
    [5, 'project', { 'value/projectName': '' }, ['项目名称', '项目名称'], '项目名称没有填写，请填写。'],
    [
      5,
      'project',
      { 'cell/funding/total/executed': '' },
      ['年度资金总额', '全年执行数'],
      '年度资金总额的全年执行数没有填写，请填写金额（元），没有就填 0。',
    ],
    [
      5,
      'project',
      { 'cell/funding/other/annualBudget': '约5万' },
      ['其他资金', '全年预算数'],
      '其他资金的全年预算数“约5万”不是金额，没有计入，请只填数字（元）。',
    ],
    [
      5,
      'project',
      { 'cell/funding/other/annualBudget': '-5' },
      ['其他资金', '全年预算数'],
      '其他资金的全年预算数“-5”小于 0，请填写 0 或以上的金额（元）。',
    ],
    [
      5,
      'project',
      {
        'cell/indicators/r5/level3': '',
        'cell/indicators/r5/target': '',
        'cell/indicators/r5/actual': '',
        'cell/indicators/r5/weight': '',
        'cell/indicators/r5/score': '',
      },
      ['一级指标“满意度指标”', '三级指标'],
      '一级指标“满意度指标”下没有填写任何三级指标，请至少填写一项。',
    ],
    [
      6,
      'project',
      { 'cell/funding/total/initialBudget': '250000.5' },
      ['年度资金总额', '年初预算数'],
      '年度资金总额的年初预算数 250,000.5 不等于各项来源之和 250,000，请核对总额和各项来源。',
    ],
    [
      8,
      'project',
      { 'cell/indicators/r1/actual': '10场' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的实际完成值“10场”没有达到年度指标值“≥20场”，得分却是满分，请改为按完成情况计算的 10，或核对实际完成值。',
    ],
    [
      8,
      'policy',
      { 'cell/indicators/r1/actual': '10家' },
      ['第1行“扶持企业”', '自评分'],
      '第1行“扶持企业”的全年完成值“10家”没有达到年度绩效目标值“≥20家”，自评分却是满分，请按完成情况扣分。',
    ],
    [
      9,
      'project',
      { 'cell/indicators/r1/actual': '10场', 'cell/indicators/r1/score': '12' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分 12 与按完成情况计算的 10 不一致，请核对，或改为 10。',
    ],
    [
      10,
      'project',
      { 'cell/indicators/r1/actual': '27.9场' },
      ['第1行“举办科普活动”', '偏差原因分析及改进措施'],
      '第1行“举办科普活动”的实际完成值“27.9场”比年度指标值“≥20场”超出 39%，但偏差原因分析及改进措施没有填写，请说明超额的原因（例如目标定得偏低）。',
    ],
    [
      11,
      'project',
      { 'cell/indicators/r1/actual': '已完成' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“已完成”是文字，而年度指标值“≥20场”是数，请填写实际达到的数。',
    ],
    [
      11,
      'project',
      { 'cell/indicators/r1/actual': '98%' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“98%”是百分比，而年度指标值“≥20场”不是，请把两者改成同一种写法。',
    ],
    [
      11,
      'project',
      { 'cell/indicators/r1/target': '≥95%', 'cell/indicators/r1/actual': '96' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“96”不是百分比，而年度指标值“≥95%”是，请把两者改成同一种写法。',
    ],
    [
      11,
      'project',
      { 'cell/indicators/r1/actual': '>20场' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“>20场”不是一个确定的数，请填写实际达到的数。',
    ],
    [
      12,
      'project',
      { 'cell/indicators/r1/target': '≥20' },
      ['第1行“举办科普活动”', '年度指标值'],
      '第1行“举办科普活动”的年度指标值“≥20”没有计量单位，请补上单位。',
    ],
    [
      12,
      'project',
      { 'cell/indicators/r1/actual': '21' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“21”没有计量单位，请补上与年度指标值相同的单位“场”。',
    ],
    [
      12,
      'project',
      { 'cell/indicators/r1/actual': '21次' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“21次”与年度指标值“≥20场”的单位不同，请改成同一个单位。',
    ],
    [
      13,
      'project',
      { 'cell/indicators/r1/actual': '≥20场' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“≥20场”连符号照抄了年度指标值，请改为实际达到的数，例如 20场。',
    ],
    [
      13,
      'project',
      { 'cell/indicators/r1/target': '收入1000万以上', 'cell/indicators/r1/actual': '收入1000万以上' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“收入1000万以上”照抄了年度指标值，请改为实际达到的数。',
    ],
    [
      14,
      'project',
      { 'cell/indicators/r1/target': '形成联盟', 'cell/indicators/r1/actual': '成立中心' },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的年度指标值“形成联盟”不是一个可以计算的数，请为它选择完成档次（达成、部分达成、未达成），再核对得分。',
    ],
    [
      14,
      'project',
      {
        'cell/indicators/r1/target': '形成联盟',
        'cell/indicators/r1/actual': '成立中心',
        'cell/indicators/r1/tier': '部分达成',
      },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分 20 与所选的完成档次不符（“部分达成”对应 12 到 16 分（不含 16 分）），请调整得分或另选档次。',
    ],
    [
      14,
      'project',
      {
        'cell/indicators/r1/target': '形成联盟',
        'cell/indicators/r1/actual': '成立中心',
        'cell/indicators/r1/tier': '达成',
        'cell/indicators/r1/score': '5',
      },
      ['第1行“举办科普活动”', '得分'],
      '第1行“举办科普活动”的得分 5 与所选的完成档次不符（“达成”对应 16 到 20 分），请调整得分或另选档次。',
    ],
    [
      14,
      'policy',
      { 'cell/indicators/r1/target': '形成联盟', 'cell/indicators/r1/actual': '部分形成' },
      ['第1行“扶持企业”', '自评分'],
      '第1行“扶持企业”的全年完成值“部分形成”看来没有全部完成，自评分却是满分，请选择完成档次并核对自评分。',
    ],
    [
      14,
      'policy',
      {
        'cell/indicators/r1/target': '形成联盟',
        'cell/indicators/r1/actual': '成立中心',
        'cell/indicators/r1/tier': '未达成',
      },
      ['第1行“扶持企业”', '自评分'],
      '第1行“扶持企业”的完成档次是“未达成”，自评分却是满分，请按档次扣分或另选档次。',
    ],
    [
      15,
      'project',
      { 'cell/funding/total/executed': '224000' },
      ['年度资金总额', '执行率'],
      '年度资金总额的执行率 89.6% 低于 90%，但没有说明原因，请在实际完成情况里写明预算执行偏低的原因。',
    ],
    [
      15,
      'project',
      { 'cell/funding/total/executed': '199000' },
      ['年度资金总额', '执行率'],
      '年度资金总额的执行率 79.6% 低于 80%，请核对金额，并在实际完成情况里说明预算执行慢的原因。',
    ],
    [
      15,
      'project',
      { 'cell/funding/total/executed': '250001' },
      ['年度资金总额', '执行率'],
      '年度资金总额的执行率 100.01% 超过 100%，请核对金额，或在实际完成情况里说明超支的原因。',
    ],
    [
      15,
      'project',
      { 'cell/funding/total/annualBudget': '0' },
      ['年度资金总额', '执行率'],
      '年度资金总额的执行率无法计算：有支出而没有预算，请核对金额。',
    ],
    [
      16,
      'project',
      { 'cell/funding/total/executed': '199000', 'cell/indicators/r1/score': '19.999' },
      ['年度资金总额', '执行率'],
      '年度资金总额的执行率为 79.6%，而指标得分率为 100%，高出 5 个百分点以上，请核对得分是否偏高，或在实际完成情况里说明原因。',
    ],
    [
      17,
      'project',
      { 'cell/indicators/r1/weight': '30.5' },
      ['第1行“举办科普活动”', '分值'],
      '第1行“举办科普活动”的分值 30.5 超过 30，一项指标占比过大，建议拆分或下调。',
    ],
    [
      17,
      'project',
      { 'cell/indicators/r1/weight': '0.5' },
      ['第1行“举办科普活动”', '分值'],
      '第1行“举办科普活动”的分值 0.5 不足 1，一项指标占比过小，建议合并或上调。',
    ],
    [
      18,
      'project',
      { 'cell/indicators/r3/level3': '举办科普活动' },
      ['第3行“举办科普活动”', '三级指标'],
      '第3行“举办科普活动”与第1行的三级指标同名，上级系统按名称对应各行，请改成不同的名称。',
    ],
    [
      19,
      'project',
      { 'cell/indicators/r1/actual': '_21*场' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值“_21*场”含有符号 * _，上级系统导入时不接受，请删去或改用文字。',
    ],
    [
      20,
      'project',
      { 'cell/indicators/r2/target': '100%', 'cell/indicators/r3/target': '100%', 'cell/indicators/r4/target': '100%' },
      ['第2行“活动验收合格率”', '年度指标值'],
      '5 项指标中有 3 项的年度指标值是 100%（从第2行“活动验收合格率”起），难以反映工作量，建议改为具体的数量或质量要求。',
    ],
    [21, 'project', { 'value/expectedGoal': '' }, ['预期目标', '预期目标'], '预期目标没有填写，请填写。'],
    [
      21,
      'project',
      { 'value/expectedGoal': '全部完成', 'value/actualResult': '全部完成' },
      ['实际完成情况', '实际完成情况'],
      '实际完成情况与预期目标的文字完全相同，请按实际完成的情况改写。',
    ],
    [
      22,
      'project',
      { 'cell/funding/carriedOver/executed': '5' },
      ['上年结转资金', '全年执行数'],
      '上年结转资金的全年执行数与同一行的其他金额相差约一万倍，本表金额单位为元，元和万元可能混用，请核对。',
    ],
    [
      22,
      'project',
      {
        'cell/funding/total/initialBudget': '25',
        'cell/funding/total/annualBudget': '25',
        'cell/funding/total/executed': '24.5',
      },
      ['年度资金总额', '年初预算数'],
      '年度资金总额的年初预算数与各项来源之和相差约一万倍，本表金额单位为元，元和万元可能混用，请核对。',
    ],
    [
      23,
      'project',
      {
        'cell/indicators/r1/level3': '',
        'cell/indicators/r1/target': '',
        'cell/indicators/r1/actual': '',
        'cell/indicators/r1/weight': '',
        'cell/indicators/r1/score': '',
      },
      ['第1行', '三级指标'],
      '第1行只有级别名称，请填写三级指标等内容，用不到就删除这一行。',
    ],
    [
      23,
      'project',
      { 'cell/indicators/r1/actual': '请填写\n 实际值' },
      ['第1行“举办科普活动”', '实际完成值'],
      '第1行“举办科普活动”的实际完成值里留有填表提示“请填写”，请换成实际内容。',
    ],
    [
      23,
      'project',
      { 'value/department': '××局' },
      ['主管部门', '主管部门'],
      '主管部门里留有填表提示“××”，请换成实际内容。',
    ],
    [24, 'project', { year: '' }, ['年度', '年度'], '年度没有填写，请填写四位年份，例如 2022。'],
    [24, 'project', { year: '25' }, ['年度', '年度'], '年度“25”不是四位年份，请改正，例如 2022。'],
    [24, 'project', { 'value/department': '' }, ['主管部门', '主管部门'], '主管部门没有填写，请填写。'],
    [
      24,
      'project',
      { 'value/expectedGoal': '2022年启动，2024年完成。' },
      ['预期目标', '预期目标'],
      '预期目标里写的是 2022、2024 年，而本表是 2025 年度，请核对年份。',
    ],
    [
      24,
      'policy',
      { 'value/selfEvalEnd': '2024.12' },
      ['自评结束时间', '自评结束时间'],
      '自评结束时间“2024.12”早于自评开始时间“2025-01”，请核对。',
    ],
  ])('of check %i on a %s form: %j', (number, kind, change, [subject, column], message) => {
    const [form, clean] = subjects[kind];
    const finding = find(form, changed(clean, change)).find((each) => each.number === number);
    expect(finding).toMatchObject({ subject, column, message });
  });

  it.each([
    ['value/actualResult', 1001, '实际完成情况有 1001 个字，超过 1000 个字的限制，请精简。'],
    [
      'cell/indicators/r1/level3',
      101,
      `第1行“${'长'.repeat(24)}…”的三级指标有 101 个字，超过 100 个字的限制，请精简。`,
    ],
  ])('of a text too long at %s', (path, length, message) => {
    const finding = find(project, changed(cleanProject, { [path]: '长'.repeat(length) })).find(
      ({ number }) => number === 21,
    );
    expect(finding?.message).toBe(message);
  });

  it.each([
    [{ totalScore: '99' }, 4, '总分', '得分', '总分的得分写的是“99”，准确的数是 99.8，请以准确的数为准或核对数据。'],
    [{ weightTotal: '90' }, 4, '总分', '分值', '总分的分值写的是“90”，准确的数是 100，请以准确的数为准或核对数据。'],
    [
      { 'rate/funding/total': '97%' },
      7,
      '年度资金总额',
      '执行率',
      '年度资金总额的执行率写的是“97%”，准确的数是 98%，请以准确的数为准或核对数据。',
    ],
    [
      { rateScore: '9' },
      7,
      '年度资金总额',
      '得分',
      '年度资金总额的得分写的是“9”，准确的数是 9.8，请以准确的数为准或核对数据。',
    ],
  ])('of a stated figure: %j', (stated, number, subject, column, message) => {
    const findings = find(project, { ...cleanProject, stated });
    expect(findings).toEqual([expect.objectContaining({ number, subject, column, message })]);
  });

  it.each([15, 16])('of check %i stands at the computed rate', (number) => {
    const findings = find(project, changed(cleanProject, { 'cell/funding/total/executed': '199000' }));
    expect(findings.find((each) => each.number === number)?.figure).toEqual({
      kind: 'rate',
      table: 'funding',
      row: 'total',
    });
  });

  it('of a form without any row', () => {
    const finding = find(
      project,
      withIndicators(cleanProject, () => []),
    ).find(({ number }) => number === 5);
    expect(finding).toMatchObject({
      subject: '项目名称',
      column: '三级指标',
      message: '表中没有任何三级指标，请添加指标行并填写。',
    });
  });

  it('of a total of weights that is too much', () => {
    const findings = find(project, changed(cleanProject, { 'cell/indicators/r5/weight': '11' }));
    expect(findings.find(({ number, severity }) => number === 3 && severity === 'E')).toMatchObject({
      subject: '合计',
      column: '分值',
      figure: { kind: 'weightTotal' },
      message: '分值合计为 101，应为 100，多 1，请调整各行的分值。',
    });
  });
});

describe('a quoted text', () => {
  it.each([
    ['短', '“短”'],
    [' 两\n  行 ', '“两 行”'],
    ['长'.repeat(24), `“${'长'.repeat(24)}”`],
    ['长'.repeat(25), `“${'长'.repeat(24)}…”`],
    ['𠮷'.repeat(25), `“${'𠮷'.repeat(24)}…”`],
    ['', '“”'],
  ])('of %j is %s', (text, expected) => {
    expect(quote(text)).toBe(expected);
  });
});

describe('a checker that has seen a draft', () => {
  const change = {
    'cell/indicators/r1/target': '≥2500场',
    'cell/indicators/r1/actual': '1458场',
    'cell/indicators/r1/weight': '2.5',
    'cell/indicators/r1/score': '1.5',
  };
  const draft = changed(cleanProject, change);

  it('judges it anew by other options', () => {
    const checker = createChecker(project);
    const nines = (of: typeof draft) =>
      checker.check(of, scoreDraft(project, of)).filter(({ number }) => number === 9).length;
    expect([nines(draft), nines({ ...draft, options: { step: '0.1' } }), nines(draft)]).toEqual([1, 0, 1]);
  });

  it('orders findings of one cell by the number of their check', () => {
    const both = changed(cleanProject, { 'cell/indicators/r1/actual': '*', 'cell/indicators/r1/score': '' });
    const atActual = find(project, both).filter(({ path }) => path.kind === 'cell' && path.column === 'actual');
    expect(atActual.map(({ number }) => number)).toEqual([11, 19]);
    const heavy = find(project, changed(cleanProject, { 'cell/indicators/r1/weight': '31' }));
    const atWeight = heavy.filter(
      ({ path, figure }) => path.kind === 'cell' && path.column === 'weight' && figure === undefined,
    );
    expect(atWeight.map(({ number }) => number)).toEqual([3, 17]);
  });
});

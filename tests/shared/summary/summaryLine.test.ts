import { describe, expect, it } from 'vitest';
import { newDraft } from '../../../shared/draft/newDraft.ts';
import { forms } from '../../../shared/forms/index.ts';
import { formOf } from '../../helpers/formOf.ts';
import { goldenDrafts } from '../../helpers/goldenDrafts.ts';
import { lineOf } from '../../helpers/summaryLines.ts';
import { changed, cleanProject } from '../checks/cleanDrafts.ts';

const [golden] = goldenDrafts;
if (golden === undefined) throw new Error('no golden draft');

describe('the line of a form', () => {
  it('says who, how much, how well, as the form prints it', () => {
    expect(lineOf(golden.draft)).toMatchObject({
      form: 'shanghai-project',
      year: '2022',
      name: '科学技术普及发展专项',
      department: '上海市杨浦区科学技术委员会',
      implementingUnit: '上海市杨浦区科学技术委员会',
      amounts: { initialBudget: '16173800', annualBudget: '17556000', executed: '14366388.61' },
      rate: '81.84',
      score: '94.48',
      scored: 'wholly',
      grade: '优',
      gradeFrom: '90',
    });
  });

  it.each(goldenDrafts)('of $name has the total that is printed', ({ draft, expected }) => {
    expect(lineOf(draft).score).toBe(expected.total);
  });

  it('is blank where a form asks for nothing of the kind', () => {
    const policy = goldenDrafts.find(({ draft }) => draft.form === 'shanghai-policy');
    if (policy === undefined) throw new Error('no policy');
    const line = lineOf(policy.draft);
    expect([line.department, line.implementingUnit, line.amounts.initialBudget]).toEqual(['', '', null]);
    expect(line.amounts.annualBudget).not.toBeNull();
  });

  it('takes what was executed in some months for no execution of the year', () => {
    const monitoring = formOf('shanghai-monitoring');
    const filled = changed(newDraft(monitoring, '2024'), {
      'cell/funding/total/initialBudget': '100',
      'cell/funding/total/interimExecuted': '50',
    });
    expect(lineOf(filled)).toMatchObject({
      amounts: { initialBudget: '100', executed: null },
      rate: null,
      score: null,
      scored: 'none',
      grade: null,
    });
  });

  it('states amounts of 万元 in 元, exactly', () => {
    const filled = changed(newDraft(formOf('national-project'), '2024'), {
      'cell/funding/total/annualBudget': '1.00005',
      'cell/funding/total/executed': '3000元',
    });
    expect(lineOf(filled).amounts).toEqual({ initialBudget: null, annualBudget: '10000.5', executed: '3000' });
  });

  it('is not wholly scored while a score is missing', () => {
    const line = lineOf(changed(cleanProject, { 'cell/indicators/r1/score': '' }));
    expect(line).toMatchObject({ scored: 'partly', grade: null });
    expect(line.score).not.toBeNull();
  });

  it('counts open findings, not those set aside', () => {
    const faulty = changed(cleanProject, { 'cell/indicators/r1/actual': '10场' });
    const { errors } = lineOf(faulty).counts;
    expect(errors).toBeGreaterThan(0);
    const ignoredFindings = [{ check: 'unmetFullMarks', path: 'cell/indicators/r1/score', reason: '' }];
    expect(lineOf({ ...faulty, ignoredFindings }).counts.errors).toBe(errors - 1);
  });

  it.each(forms)('is made of an untouched $name', (form) => {
    expect(lineOf(newDraft(form, '2024'))).toMatchObject({ form: form.id, name: '', reasons: '' });
  });
});

describe('the main reasons', () => {
  const explained = changed(cleanProject, {
    'cell/indicators/r1/score': '19',
    'cell/indicators/r1/deviationReason': '场地\n不足',
    'cell/indicators/r2/score': '10',
    'cell/indicators/r2/deviationReason': '验收推迟',
    'cell/indicators/r3/score': '14.5',
    'cell/indicators/r3/deviationReason': '无',
    'cell/indicators/r5/deviationReason': '超额完成',
  });

  it('are those of the rows that lost most points, most first, on one line', () => {
    expect(lineOf(explained).reasons).toBe('活动验收合格率：验收推迟；举办科普活动：场地 不足');
  });

  it('are three at most, each shortened', () => {
    const long = '因'.repeat(60);
    const many = changed(explained, {
      'cell/indicators/r3/deviationReason': long,
      'cell/indicators/r4/score': '29.9',
      'cell/indicators/r4/deviationReason': '人数少',
    });
    expect(lineOf(many).reasons).toBe(
      `活动验收合格率：验收推迟；举办科普活动：场地 不足；平均响应时间：${'因'.repeat(39)}…；另有 1 项`,
    );
  });

  it('are the one reason of the form where it asks for one', () => {
    const hubei = newDraft(formOf('hubei-project'), '2024');
    const key = formOf('hubei-project').values.find(({ role }) => role === 'reason')?.key ?? '';
    expect(lineOf({ ...hubei, values: { ...hubei.values, [key]: '政策调整' } }).reasons).toBe('政策调整');
  });
});

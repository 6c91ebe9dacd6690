import { describe, expect, it } from 'vitest';
import { ignoreFinding, restoreFinding, sortFindings } from '../../../shared/checks/ignored.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { changed, cleanPolicy, cleanProject, find, policy, project } from './cleanDrafts.ts';

const draft = changed(cleanProject, { 'cell/indicators/r1/actual': '10场', 'cell/indicators/r2/actual': '' });
const findings = find(project, draft);

function finding(number: number): Finding {
  const one = findings.find((each) => each.number === number);
  if (one === undefined) throw new Error(`check ${number} found nothing`);
  return one;
}

describe('two findings that lead to one input', () => {
  const over = {
    'cell/funding/centralSubsidy/annualBudget': '10',
    'cell/funding/centralSubsidy/executed': '11',
    'cell/funding/total/executed': '700000',
  };
  const both = changed(cleanPolicy, over);
  const rates = find(policy, both).filter(({ number }) => number === 15);

  it('are set aside one by one', () => {
    expect(rates.map(({ path }) => path)).toEqual(rates.map(() => ({ kind: 'value', value: 'actualResult' })));
    expect(rates).toHaveLength(2);
    const [first, second] = rates;
    if (first === undefined || second === undefined) throw new Error('check 15 found too little');
    const aside = ignoreFinding(both, first, '已说明');
    const sorted = sortFindings(rates, aside.ignoredFindings);
    expect(sorted).toEqual({ open: [second], ignored: [{ finding: first, reason: '已说明' }] });
    expect(restoreFinding(aside, second)).toEqual(aside);
    expect(restoreFinding(aside, first)).toEqual(both);
  });

  it('stay aside in drafts that know a rate by its amount', () => {
    const before = [{ check: 'rate', path: 'cell/funding/total/executed', reason: '已说明' }];
    expect(sortFindings(rates, before).ignored.map(({ finding: { figure } }) => figure)).toEqual([
      { kind: 'rate', table: 'funding', row: 'total' },
    ]);
  });
});

describe('a finding set aside', () => {
  const aside = ignoreFinding(draft, finding(8), '专家评审认定');

  it('is kept in the draft with its reason', () => {
    expect(aside).toEqual({
      ...draft,
      ignoredFindings: [{ check: 'unmetFullMarks', path: 'cell/indicators/r1/score', reason: '专家评审认定' }],
    });
  });

  it('stands apart from the open ones, which keep their order', () => {
    const sorted = sortFindings(findings, aside.ignoredFindings);
    expect(sorted.ignored).toEqual([{ finding: finding(8), reason: '专家评审认定' }]);
    expect(sorted.open).toEqual(findings.filter((each) => each !== finding(8)));
    expect(sorted.open.length).toBe(findings.length - 1);
  });

  it('stays aside while check and cell are the same, whatever the sentence says', () => {
    const other = find(project, changed(aside, { 'cell/indicators/r1/actual': '9场' }));
    expect(sortFindings(other, aside.ignoredFindings).ignored.map((each) => each.finding.message)).toEqual([
      expect.stringContaining('“9场”'),
    ]);
  });

  it('sets nothing else aside: neither the same check elsewhere nor another check there', () => {
    const elsewhere = [{ check: 'unmetFullMarks', path: 'cell/indicators/r2/score', reason: '' }];
    const otherCheck = [{ check: 'scoreDiffers', path: 'cell/indicators/r1/score', reason: '' }];
    expect(sortFindings(findings, elsewhere)).toEqual({ open: findings, ignored: [] });
    expect(sortFindings(findings, otherCheck)).toEqual({ open: findings, ignored: [] });
  });

  it('can get another reason, and be taken up again', () => {
    const again = ignoreFinding(ignoreFinding(aside, finding(1), '一'), finding(8), '二');
    expect(again.ignoredFindings.map(({ reason }) => reason)).toEqual(['一', '二']);
    expect(restoreFinding(again, finding(8)).ignoredFindings.map(({ reason }) => reason)).toEqual(['一']);
    expect(restoreFinding(aside, finding(8))).toEqual(draft);
    expect(restoreFinding(aside, finding(1)).ignoredFindings).toEqual(aside.ignoredFindings);
    const sameCheckElsewhere = { ...finding(8), path: finding(5).path };
    expect(restoreFinding(aside, sameCheckElsewhere).ignoredFindings).toEqual(aside.ignoredFindings);
    expect(ignoreFinding(aside, sameCheckElsewhere, '三').ignoredFindings).toHaveLength(2);
    const otherCheckThere: Finding = { ...finding(8), check: 'scoreDiffers' };
    expect(ignoreFinding(aside, otherCheckThere, '四').ignoredFindings).toHaveLength(2);
    expect(restoreFinding(aside, otherCheckThere).ignoredFindings).toEqual(aside.ignoredFindings);
  });
});

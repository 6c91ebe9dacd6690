import { describe, expect, it } from 'vitest';
import { applyMend } from '../../../shared/checks/mends.ts';
import type { Finding } from '../../../shared/checks/types.ts';
import { pathKey, tableOf } from '../../../shared/draft/path.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { find, indicatorsKey } from './cleanDrafts.ts';
import { goldenFindings } from './goldenFindings.ts';
import { statedGoldens } from './statedGolden.ts';

function line(draft: Draft, { severity, number, path }: Finding): string {
  if (path.kind !== 'cell' || path.table !== indicatorsKey) return `${severity}${number} ${pathKey(path)}`;
  const ordinal = tableOf(draft, path.table).rows.findIndex(({ id }) => id === path.row) + 1;
  return `${severity}${number} ${ordinal} ${path.column}`;
}

describe.each(statedGoldens)('golden form $name', ({ name, form, draft }) => {
  const findings = find(form, draft);

  it('has the findings that a reviewer agrees with, in sheet order', () => {
    const expected = goldenFindings.find(([own]) => own === name)?.[1];
    expect(findings.map((finding) => line(draft, finding))).toEqual(expected);
  });

  it('has no mended fault left after its mend', () => {
    for (const finding of findings) {
      if (finding.mend === undefined) continue;
      const left = find(form, applyMend(form, draft, finding.mend));
      expect(left).not.toContainEqual(finding);
      expect(left.length).toBeLessThan(findings.length + 1);
    }
  });
});

/** The sentence of a check on a golden form at a row, or anywhere. */
function sentence(form: number, number: number, ordinal?: number): string | undefined {
  const golden = statedGoldens[form - 1];
  if (golden === undefined) throw new Error(`no golden form ${form}`);
  const id = ordinal === undefined ? undefined : tableOf(golden.draft, indicatorsKey).rows[ordinal - 1]?.id;
  return find(golden.form, golden.draft).find(
    ({ number: own, path }) => own === number && (id === undefined || (path.kind === 'cell' && path.row === id)),
  )?.message;
}

describe('each fault that the notes name', () => {
  it.each([
    [
      'a total summed in binary floating point',
      1,
      4,
      undefined,
      '总分的得分写的是“94.47999999999999”，准确的数是 94.48，请以准确的数为准或核对数据。',
    ],
    [
      'a budget score that does not match',
      1,
      7,
      undefined,
      '年度资金总额的得分写的是“8”，准确的数是 8.18，请以准确的数为准或核对数据。',
    ],
    [
      'an initial budget that is not the sum of its parts',
      2,
      6,
      undefined,
      '年度资金总额的年初预算数 964,246,000 不等于各项来源之和 0，请核对总额和各项来源。',
    ],
    [
      '0% of >=100% with full marks',
      2,
      8,
      17,
      '第17行“软件和集成电路拨付企业是否按时验收项目”的实际完成值“0%”没有达到年度指标值“>=100%”，得分却是满分，请改为按完成情况计算的 0，或核对实际完成值。',
    ],
    [
      'a rate of 0% for 8000000 of 8000000',
      6,
      7,
      undefined,
      '区级补助的执行率（%）写的是“0%”，准确的数是 100%，请以准确的数为准或核对数据。',
    ],
    ['a row without a score', 6, 5, 8, '第8行“培育市科技小巨人（含培育）企业”的自评分没有填写，请填写。'],
    ['a blank actual with a score of 20', 7, 5, 10, '第10行“区块链企业满意度”的全年完成值没有填写，请填写。'],
  ] as const)('%s', (_, form, number, ordinal, message) => {
    expect(sentence(form, number, ordinal)).toBe(message);
  });

  it.each([
    [1, 6, '得分 1.5 与按完成情况计算的 1.46 不一致'],
    [1, 13, '得分 1.8 与按完成情况计算的 1.88 不一致'],
    [1, 24, '得分 2 与按完成情况计算的 1.8 不一致'],
  ] as const)('a real score of form %i, row %i, beside the expected one, as a warning', (form, ordinal, part) => {
    expect(sentence(form, 9, ordinal)).toContain(part);
  });
});

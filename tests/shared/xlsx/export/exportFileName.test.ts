import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { indexForm } from '../../../../shared/forms/indexForm.ts';
import { exportFileName } from '../../../../shared/xlsx/export/exportFileName.ts';
import { formOf } from '../../../helpers/formOf.ts';
import { longDraft } from '../../../helpers/longDraft.ts';

const project = formOf('shanghai-project');
const policy = formOf('shanghai-policy');

function nameOf(name: string, year = '2022', definition = project): string {
  const draft = longDraft(definition, 1);
  return exportFileName(definition, {
    ...draft,
    year,
    values: { ...draft.values, [indexForm(definition).name.key]: name },
  });
}

describe('the proposed file name', () => {
  it.each([
    ['社保卡管理专项经费', '2022', '财政项目支出绩效自评表_2022_社保卡管理专项经费.xlsx'],
    ['', '2022', '财政项目支出绩效自评表_2022.xlsx'],
    ['', '', '财政项目支出绩效自评表.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j', '2022', '财政项目支出绩效自评表_2022_a b c d e f g h i j.xlsx'],
    ['[试点]项目', '2022', '财政项目支出绩效自评表_2022_试点 项目.xlsx'],
    ['养护\u202exslx.exe', '2022', '财政项目支出绩效自评表_2022_养护xslx.exe.xlsx'],
    ['两行\n名称\t  。', '2022年', '财政项目支出绩效自评表_2022_两行 名称 。.xlsx'],
    ['末尾. . ', '2022', '财政项目支出绩效自评表_2022_末尾.xlsx'],
  ])('of %j in %j is %j', (name, year, expected) => {
    expect(nameOf(name, year)).toBe(expected);
  });

  it('takes the year of a policy form from its start month', () => {
    expect(nameOf('某政策', '', policy)).toBe('政策绩效自我评价表_2022_某政策.xlsx');
  });

  it('never is a name that Windows keeps for a device', () => {
    expect(exportFileName({ ...project, title: 'CON' }, { ...longDraft(project, 1), year: '', values: {} })).toBe(
      '_CON.xlsx',
    );
    expect(exportFileName({ ...project, title: '' }, { ...longDraft(project, 1), year: '', values: {} })).toBe(
      '自评表.xlsx',
    );
  });

  it('is cut to what Linux takes, which counts bytes: 255 with the number that tells two of a name apart', () => {
    const proposed = nameOf('长'.repeat(100));
    expect(proposed).toBe(`财政项目支出绩效自评表_2022_${'长'.repeat(65)}.xlsx`);
    expect(nameOf('A'.repeat(200))).toHaveLength(120);
  });

  it('is legal, short and the same every time, whatever the name', () => {
    const names = fc.oneof(
      fc.string({ unit: 'binary', maxLength: 300 }),
      fc.string({ unit: 'grapheme', maxLength: 300 }),
    );
    fc.assert(
      fc.property(names, (name) => {
        const proposed = nameOf(name);
        expect(proposed).toMatch(/^[^<>:"/\\|?*[\]\p{Cc}]+[^. ]\.xlsx$/u);
        expect(proposed.length).toBeLessThanOrEqual(120);
        expect(new TextEncoder().encode(proposed).length).toBeLessThanOrEqual(240);
        expect(proposed).toMatch(/^(?:[^\ud800-\udfff]|[\ud800-\udbff][\udc00-\udfff])*$/);
        expect(nameOf(name)).toBe(proposed);
      }),
    );
  });
});

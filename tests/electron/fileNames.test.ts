import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasExtension, safeFileName, withExtension } from '../../electron/fileNames.ts';
import { fileKinds } from '../../shared/desktop.ts';

describe('a proposed file name', () => {
  it.each([
    ['2022年度_道路养护.xlsx', '2022年度_道路养护.xlsx'],
    ['道路养护', '道路养护.xlsx'],
    ['2022.01 道路', '2022.01 道路.xlsx'],
    ['a/b\\c:d*e?f"g<h>i|j.xlsx', 'a b c d e f g h i j.xlsx'],
    ['../../etc/passwd', 'etc passwd.xlsx'],
    ['第一行\n第二行.xlsx', '第一行 第二行.xlsx'],
    ['CON.xlsx', '_CON.xlsx'],
    ['lpt1', '_lpt1.xlsx'],
    ['COM¹.xlsx', '_COM¹.xlsx'],
    ['context.xlsx', 'context.xlsx'],
    [' . ', '未命名.xlsx'],
    ['.xlsx', 'xlsx.xlsx'],
    ['报告. .xlsx', '报告.xlsx'],
    ['字'.repeat(200), `${'字'.repeat(80)}.xlsx`],
    ['😀'.repeat(100), `${'😀'.repeat(60)}.xlsx`],
  ])('%j becomes %j', (proposed, name) => {
    expect(safeFileName(proposed, 'workbook')).toBe(name);
  });

  it('is one that every system takes, whatever was proposed', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.constantFrom(...fileKinds), (proposed, kind) => {
        const name = safeFileName(proposed, kind);
        // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is looked for
        expect(name).not.toMatch(/[\\/:*?"<>|\u0000-\u001f\p{Cf}\p{Default_Ignorable_Code_Point}]|^\.|^\s|[. ]$/u);
        expect(hasExtension(name, kind)).toBe(true);
        expect(Buffer.byteLength(name)).toBeLessThanOrEqual(255);
      }),
    );
  });
});

describe('a proposed draft file name', () => {
  it.each([
    ['COM¹.ziping', '_COM¹.ziping'],
    ['CONIN$.ziping', '_CONIN$.ziping'],
    ['道路\u202egnipiz.exe.ziping', '道路gnipiz.exe.ziping'],
    ['道\u200b路\ud83d.ziping', '道路.ziping'],
    ['\u200f. .ziping', '未命名.ziping'],
  ])('%j becomes %j, as strictly as that of a workbook', (proposed, name) => {
    expect(safeFileName(proposed, 'drafts')).toBe(name);
  });
});

describe('a typed path', () => {
  it.each([
    ['/d/表.xlsx', 'workbook', '/d/表.xlsx'],
    ['/d/表.XLSX', 'workbook', '/d/表.XLSX'],
    ['/d/表', 'workbook', '/d/表.xlsx'],
    ['/d/表.xls', 'workbook', '/d/表.xls.xlsx'],
    ['/d.xlsx/表', 'workbook', '/d.xlsx/表.xlsx'],
    ['/d/备份', 'drafts', '/d/备份.ziping'],
    ['/d/备份.json', 'drafts', '/d/备份.json'],
  ] as const)('%s for a %s is %s', (typed, kind, path) => {
    expect(withExtension(typed, kind)).toBe(path);
  });
});

/** Dates that lost their format and stand there as 45,291. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../../../shared/draft/types.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import type { ReadForm } from '../../../../shared/xlsx/import/types.ts';
import { sheetData, smallForm, withNumberCell, workbookParts, zipParts } from '../../../helpers/zipParts.ts';

async function readOne(bytes: Uint8Array): Promise<ReadForm> {
  const result = await readWorkbook(bytes);
  const form = result.kind === 'read' ? result.forms[0] : undefined;
  if (form === undefined) throw new Error('no form');
  return form;
}

const rowsOf = ({ draft }: ReadForm): readonly Row[] => draft.tables['indicators']?.rows ?? [];

const doubtsOf = ({ doubts }: ReadForm): readonly string[] => doubts.map(({ kind, address }) => `${kind} ${address}`);

const small = workbookParts(sheetData(smallForm));

/** The small form with a number in place of one cell. */
const withNumber = (address: string, value: string, format: string): Promise<ReadForm> =>
  readOne(zipParts(withNumberCell(small, address, value, format)));

describe('a number that may be a date', () => {
  it.each([
    ['D13', '45291', '#,##0', '45,291', '2023-12-31'],
    ['E13', '45280', '#,##0', '45,280', '2023-12-20'],
    ['E13', '45280', '#,##0.00', '45,280.00', '2023-12-20'],
    ['D13', '32874', '#,##0', '32,874', '1990-01-01'],
    ['D13', '58806', '#,##0', '58,806', '2060-12-31'],
  ])('at %s, %s as %s, stays %s, and a doubt gives the day %s', async (address, value, format, shown, day) => {
    const form = await withNumber(address, value, format);
    expect(rowsOf(form)[0]?.[address === 'D13' ? 'target' : 'actual']).toBe(shown);
    expect(doubtsOf(form)).toEqual([`guessed ${address}`]);
    expect(form.doubts[0]?.text).toContain(`可能是日期 ${day}`);
  });

  it.each([
    ['D13', '32873', '#,##0', 'before 1990'],
    ['D13', '58807', '#,##0', 'after 2060'],
    ['D13', '45291', 'General', 'without a separator'],
    ['D13', '45291', '#,##0"人"', 'with a unit'],
    ['D13', '45291', 'yyyy/m/d', 'that is shown as a date'],
    ['C13', '45291', '#,##0', 'in the column of names'],
    ['G13', '45291', '#,##0', 'in a column of figures'],
    ['F7', '45291', '#,##0', 'in a column of amounts'],
  ])('is none at %s, %s as %s: a number %s', async (address, value, format) => {
    expect((await withNumber(address, value, format)).doubts.map(({ text }) => text).join()).not.toContain(
      '可能是日期',
    );
  });

  it('is none where a fraction of a day is behind what is shown', async () => {
    const form = await withNumber('D13', '45291.4', '#,##0');
    expect(doubtsOf(form)).toEqual(['rounded D13']);
  });
});

it('a file whose dates lost their format keeps what it shows, with the days in doubts', async () => {
  const file = new URL('../../../fixtures/cases/b04-dates-percents.xlsx', import.meta.url);
  const form = await readOne(new Uint8Array(readFileSync(file)));
  expect(rowsOf(form).map((row) => [row['target'], row['actual']])).toEqual([
    ['2023年12月31日', '2023/12/20'],
    ['45,291', '45,280'],
    ['95%', '98%'],
    ['>=5000人次', '5000'],
    ['>=95%', '98.00%'],
  ]);
  expect(doubtsOf(form)).toEqual(['filled B14:B15', 'guessed E14', 'guessed F14', 'rounded F15', 'rounded H17']);
  const dates = form.doubts.flatMap(({ address, text }) => {
    const day = /可能是日期 (\S+?)，/.exec(text)?.[1];
    return day === undefined ? [] : [`${address} ${day}`];
  });
  expect(dates).toEqual(['E14 2023-12-31', 'F14 2023-12-20']);
});

import { expect, it } from 'vitest';
import { tableOf } from '../../../../shared/draft/path.ts';
import { forms as all } from '../../../../shared/forms/index.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import { indicatorsOf } from '../../../helpers/formOf.ts';
import { longDraft } from '../../../helpers/longDraft.ts';
import { readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

const forms = all.filter((form) => indicatorsOf(form).byRole('reason') !== undefined);

const reason = '设备采购未能按期完成招标。'.repeat(100);

it.each(forms)(
  '$name: a reason longer than a page stands in one row, smaller, and is read back as one',
  async (form) => {
    const base = longDraft(form, 3);
    const { key: table, byRole } = indicatorsOf(form);
    const column = byRole('reason')?.key ?? '';
    const { rows, groups } = tableOf(base, table);
    const long = rows.map((row, index) => (index === 1 ? { ...row, [column]: reason } : row));
    const bytes = await exportWorkbook(form, { ...base, tables: { ...base.tables, [table]: { rows: long, groups } } });
    const holding = readRawWorkbook(bytes).sheets[0]?.cells.filter(
      ({ value }) => value.kind === 'text' && value.text === reason,
    );
    expect(holding).toHaveLength(1);
    expect(holding?.[0]?.style.font.size).toBeLessThan(10);
    const read = await readWorkbook(bytes);
    const back = read.kind === 'read' ? read.forms[0]?.draft.tables[table]?.rows : [];
    expect(back?.map((row) => row[column])).toEqual(long.map((row) => row[column]));
  },
);

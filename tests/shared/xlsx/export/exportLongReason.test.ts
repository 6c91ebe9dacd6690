import { expect, it } from 'vitest';
import { forms } from '../../../../shared/forms/index.ts';
import { exportWorkbook } from '../../../../shared/xlsx/export/exportWorkbook.ts';
import { readWorkbook } from '../../../../shared/xlsx/import/readWorkbook.ts';
import { longDraft } from '../../../helpers/longDraft.ts';
import { readRawWorkbook } from '../../../helpers/rawWorkbook.ts';

const reason = '设备采购未能按期完成招标。'.repeat(100);

it.each(forms)(
  '$name: a reason longer than a page stands in one row, smaller, and is read back as one',
  async (form) => {
    const base = longDraft(form, 3);
    const indicators = base.indicators.map((row, index) => (index === 1 ? { ...row, deviationReason: reason } : row));
    const bytes = await exportWorkbook(form, { ...base, indicators });
    const holding = readRawWorkbook(bytes).sheets[0]?.cells.filter(
      ({ value }) => value.kind === 'text' && value.text === reason,
    );
    expect(holding).toHaveLength(1);
    expect(holding?.[0]?.style.font.size).toBeLessThan(10);
    const read = await readWorkbook(bytes);
    const rows = read.kind === 'read' ? read.forms[0]?.draft.indicators : [];
    expect(rows?.map(({ deviationReason }) => deviationReason)).toEqual(
      indicators.map(({ deviationReason }) => deviationReason),
    );
  },
);

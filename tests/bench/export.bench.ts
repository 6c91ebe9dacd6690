/**
 * The official workbook of one form, beside what else could write its cells: ExcelJS without styles, merges and heights,
 * and XlsxWriter's sibling in Rust with all of them. `npm run bench export`
 */

import { tableOf } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { findForm } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import { exportWorkbook } from '../../shared/xlsx/export/exportWorkbook.ts';
import { writeWorkbook } from '../../shared/xlsx/package/write/writeWorkbook.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { judge, printTable, type Rounds, race } from './measure.ts';
import { writeBare, writeWithXlsxWriter } from './peerWriters.ts';

/** Layout beside writing what was laid out: most of an export is to be spent on the file. */
const layoutLimit = 0.6;

async function compare(title: string, form: FormDefinition, draft: Draft, rounds: Rounds): Promise<void> {
  const totals = scoreDraft(form, draft);
  const model = layout(form, draft, totals, 'paper');
  const properties = { title: form.title, description: '', creator: '' };
  const contenders = [
    { name: 'totals', work: () => scoreDraft(form, draft) },
    { name: 'layout on paper', work: () => layout(form, draft, totals, 'paper') },
    { name: 'the sheet laid out, written as the official workbook', work: () => writeWorkbook([model], properties) },
    { name: 'the whole export', work: () => exportWorkbook(form, draft) },
    { name: 'ExcelJS, the same cells bare', work: () => writeBare(model) },
    { name: 'XlsxWriter (Rust, WASM), the same cells, styles, merges', work: () => writeWithXlsxWriter(model) },
  ];
  const times = await race(contenders, rounds);
  const [, layoutTime = Number.NaN, writing = Number.NaN, , bare = Number.NaN, xlsxWriter = Number.NaN] = times;
  printTable(
    `${title}: processor time, median of ${rounds.measured}`,
    ['', 'ms', '÷ ExcelJS bare', '÷ XlsxWriter'],
    contenders.map(({ name }, index) => {
      const time = times[index] ?? Number.NaN;
      return [name, time.toFixed(2), (time / bare).toFixed(2), (time / xlsxWriter).toFixed(2)];
    }),
  );
  judge(`${title}: layout ÷ writing`, layoutTime / writing, layoutLimit);
}

const golden = goldenDrafts.map(({ draft }) => draft).find((draft) => tableOf(draft, 'indicators').rows.length === 40);
const form = findForm(golden?.form ?? '');
if (golden === undefined || form === undefined) throw new Error('no golden form of 40 indicators');

await compare('a real form of 40 indicators', form, golden, { warmup: 20, measured: 40 });
await compare('a form of 500 indicators', form, longDraft(form, 500), { warmup: 5, measured: 12 });

/** The sheets that are printed and measured: every golden form, a stored draft of each newer one, and long forms with texts of real lengths. */
import { tableOf } from '../../shared/draft/path.ts';
import type { Draft } from '../../shared/draft/types.ts';
import { forms } from '../../shared/forms/index.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { scoreDraft } from '../../shared/scoring/scoreDraft.ts';
import { layout } from '../../shared/sheet/layout.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import { formOf, indicatorsOf } from '../helpers/formOf.ts';
import { goldenDrafts } from '../helpers/goldenDrafts.ts';
import { longDraft } from '../helpers/longDraft.ts';
import { storedDrafts } from '../helpers/storedDrafts.ts';

export interface PrintedSheet {
  readonly name: string;
  readonly form: FormDefinition;
  readonly draft: Draft;
  readonly model: SheetModel;
}

function printed(name: string, draft: Draft): PrintedSheet {
  const form = formOf(draft.form);
  return { name, form, draft, model: layout(form, draft, scoreDraft(form, draft), 'paper') };
}

/** Reasons as long as the form's receiver takes them, and one that no page could hold at its own size. */
function longReasons(form: FormDefinition): Draft {
  const draft = longDraft(form, 6);
  const text = '由于疫情影响，项目实施进度滞后，部分设备采购未能按期完成招标；';
  const lengths = [500, 120, 640, 0, 1200, 500];
  const { key, byRole } = indicatorsOf(form);
  const column = byRole('reason')?.key ?? '';
  const { rows, groups } = tableOf(draft, key);
  const long = rows.map((row, index) => ({ ...row, [column]: text.repeat(40).slice(0, lengths[index]) }));
  return { ...draft, tables: { ...draft.tables, [key]: { rows: long, groups } } };
}

export const printedSheets: readonly PrintedSheet[] = [
  ...goldenDrafts.map(({ name, draft }) => printed(name, draft)),
  ...storedDrafts.map((draft) => printed(formOf(draft.form).name, draft)),
  ...forms.map((form) => printed(`${form.name}, 120 indicators`, longDraft(form, 120))),
  ...forms.slice(0, 2).map((form) => printed(`${form.name}, long reasons`, longReasons(form))),
];

/** Puts typed texts back where the cells still hold what the export made of them. */
import type { Draft, Indicator } from '../../draft/types.ts';
import type { FormDefinition } from '../../forms/types.ts';
import { amountForm, figureForm, indicatorForm, shownForm, type TypedTexts } from '../export/typedTexts.ts';

type Texts = ReadonlyMap<string, string>;

/** The typed text if it shows as what was read, else what was read. */
function restore(texts: Texts, key: string, read: string, form: (typed: string) => string): string {
  const typed = texts.get(key);
  return typed !== undefined && form(typed) === read ? typed : read;
}

function restoreYear(form: FormDefinition, draft: Draft, texts: Texts): string {
  const typed = texts.get('year');
  if (typed === undefined) return draft.year;
  const plain = (year: string): string =>
    shownForm(year)
      .trim()
      .replace(/年度?$/, '')
      .trim();
  return form.yearSource.kind === 'field' || plain(typed) === plain(draft.year) ? typed : draft.year;
}

function restoreFunding(form: FormDefinition, draft: Draft, texts: Texts): Draft['funding'] {
  const rows = Object.entries(draft.funding).map(([row, amounts]) => {
    const restored = Object.entries(amounts).map(
      ([column, read]) =>
        [column, restore(texts, `funding/${row}/${column}`, read, (typed) => amountForm(typed, form))] as const,
    );
    return [row, Object.fromEntries(restored)] as const;
  });
  return Object.fromEntries(rows);
}

function restoreRow(row: Indicator, index: number, texts: Texts): Indicator {
  const columns = Object.entries(row).filter(([column]) => column !== 'id');
  const restored = columns.map(([column, read]) => {
    const isLevel = column === 'level1' || column === 'level2';
    const form = (typed: string): string => (isLevel ? shownForm(typed).trim() : indicatorForm(column, typed));
    return [column, restore(texts, `row/${index}/${column}`, isLevel ? read.trim() : read, form)] as const;
  });
  return { ...row, ...Object.fromEntries(restored) };
}

function restoreWeights(draft: Draft, texts: Texts): Draft['level1Weights'] {
  const names = new Set(draft.indicators.map((row) => row.level1.trim()));
  const read = Object.entries(draft.level1Weights).map(
    ([name, weight]) => [name, restore(texts, `weight/${name}`, weight, figureForm)] as const,
  );
  const unseen = [...texts].flatMap(([key, typed]) => {
    const name = key.slice('weight/'.length);
    const blank = figureForm(typed) === '';
    const isNew = key.startsWith('weight/') && draft.level1Weights[name] === undefined;
    return isNew && (blank || !names.has(name)) ? [[name, typed] as const] : [];
  });
  return Object.fromEntries([...read, ...unseen]);
}

export function restoreTyped(form: FormDefinition, draft: Draft, { texts }: TypedTexts): Draft {
  if (texts.size === 0) return draft;
  const fields = Object.entries(draft.fields).map(([key, read]) => {
    const form = key === 'budgetWeight' ? figureForm : shownForm;
    return [key, restore(texts, `field/${key}`, read, form)] as const;
  });
  return {
    ...draft,
    year: restoreYear(form, draft, texts),
    fields: Object.fromEntries(fields),
    funding: restoreFunding(form, draft, texts),
    level1Weights: restoreWeights(draft, texts),
    indicators: draft.indicators.map((row, index) => restoreRow(row, index, texts)),
  };
}

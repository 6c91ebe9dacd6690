/** Finds the year of a form: beside its title, in the title itself, or beside a label of its own. */
import { foldTight } from '../../number/normalizeText.ts';
import { type WordsAround, wordsAroundIn } from './formWords.ts';
import type { Block } from './grid.ts';
import { withoutWords } from './inlineValues.ts';
import { squeeze } from './labels.ts';
import { doubtAt, doubtOf, mark, markAs, quote, type Reading } from './reading.ts';
import { blocksRightOf } from './readValues.ts';

const yearLabels = ['年度', '评价年度', '自评年度', '预算年度', '所属年度', '填报年度'];

/** `（2022年度）`, with whatever was typed for the year; null for any other text. */
function yearInBrackets(text: string): string | null {
  const match = /^\s*[（(【[]?\s*([^（()）年]{0,20}?)\s*年\s*度?\s*[）)】\]]?\s*$/.exec(text);
  return match === null ? null : (match[1] ?? '').replace(/^[_＿\s]+|[_＿\s]+$/g, '');
}

/** Words around the year as the form prints it: 年度项目支出绩效自评表 behind it. */
function yearWords({ form, words }: Reading): readonly WordsAround[] {
  const sources = words.placedRows.flatMap(({ cells }) => cells.map(({ source }) => source));
  const source = sources.find(({ kind }) => kind === 'year');
  return source?.kind === 'year' ? wordsAroundIn(form, source.text, 'year') : [];
}

/** The year that stands among the form's own words, whatever was typed for it; null where they aren't there. */
function yearAmongWords(reading: Reading, text: string): string | null {
  return withoutWords(
    yearWords(reading).filter(([before, after]) => squeeze(before + after) !== ''),
    text,
  );
}

/** What stands among the form's own words: in our files whatever was typed, elsewhere a year or an open place for one. */
function ownYear(reading: Reading, blocks: readonly Block[]): string | null {
  for (const block of blocks) {
    const year = yearAmongWords(reading, block.cell.text);
    if (year !== null && (reading.isOurs || year === '')) return take(reading, block, year);
  }
  return null;
}

function yearInTitle(title: Block | null): string | null {
  return /(\d{4})年度?/.exec(foldTight(title?.cell.text ?? ''))?.[1] ?? null;
}

function take(reading: Reading, block: Block, year: string): string {
  markAs(reading, block, { kind: 'year' });
  if (/\d/.test(foldTight(year)) && !/^\d{4}$/.test(foldTight(year))) {
    doubtAt(reading, 'guessed', block, `年度的内容${quote(year)}不是四位数字，已照样读入，请核对。`);
  }
  return year;
}

/** Texts above the table; a year inside an indicator is none of the form's. */
function candidates(reading: Reading, below: number): readonly Block[] {
  const { top } = reading.region;
  return reading.grid.blocks.filter(({ cell }) => cell.row >= top && cell.row < below);
}

function labelledYear(reading: Reading, blocks: readonly Block[]): string | null {
  const label = blocks.find((block) => yearLabels.includes(block.label.squeezed));
  const value = label === undefined ? undefined : blocksRightOf(reading, label)[0];
  if (label === undefined || value === undefined) return null;
  mark(reading, label);
  return take(reading, value, value.cell.text.replace(/\s*年度?\s*$/, ''));
}

/**
 * @param end the row where the tables begin
 * @returns the year as typed; empty for a form that prints none
 */
export function readYear(reading: Reading, title: Block | null, end: number): string {
  if (reading.form.year.kind === 'value') return '';
  const blocks = candidates(reading, end);
  const own = reading.isOurs ? ownYear(reading, blocks) : null;
  if (own !== null) return own;
  const labelled = labelledYear(reading, blocks);
  if (labelled !== null) return labelled;
  const bracketed = blocks.find((block) => yearInBrackets(block.cell.text) !== null);
  if (bracketed !== undefined) return take(reading, bracketed, yearInBrackets(bracketed.cell.text) ?? '');
  const open = ownYear(reading, blocks);
  if (open !== null) return open;
  const inTitle = yearInTitle(title);
  if (title !== null && inTitle !== null) return take(reading, title, inTitle);
  doubtOf(reading, 'missing', '没有找到年度，按空白读入，请补填。');
  return '';
}

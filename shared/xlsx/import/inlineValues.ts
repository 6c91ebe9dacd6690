/** Values that share a cell with their labels, one or several: 填表人：张三　联系电话：123. */
import type { ValueDefinition } from '../../forms/types.ts';
import type { FormWords, Worded, WordsAround } from './formWords.ts';
import { labelOf, matchLabel, squeeze } from './labels.ts';

export interface InlineValue {
  readonly key: string;
  /** as printed, before the colon */
  readonly label: string;
  readonly text: string;
}

interface LabelInText {
  readonly value: Worded<ValueDefinition>;
  /** where the label begins, where its colon stands and where its value begins */
  readonly from: number;
  readonly colon: number;
  readonly to: number;
}

/** A label begins a text, or stands behind a blank or a mark. */
const labelStart = /(?:^|(?<=[\s　；;，,）)]))\S/g;

/**
 * The label that ends at a colon. Labels may hold blanks and colons of their own (其中：一般公共预算), so the longest end
 * of the text that is one counts.
 */
function labelBefore(
  values: readonly Worded<ValueDefinition>[],
  text: string,
  from: number,
  colon: number,
): LabelInText | undefined {
  const before = text.slice(from, colon);
  for (const { index } of before.matchAll(labelStart)) {
    const label = labelOf(before.slice(index));
    const value = values.find(({ words }) => label.squeezed !== '' && matchLabel(words, label) !== 'none');
    if (value !== undefined) return { value, from: from + index, colon, to: colon + 1 };
  }
  return undefined;
}

function labelsIn(values: readonly Worded<ValueDefinition>[], text: string): readonly LabelInText[] {
  const labels: LabelInText[] = [];
  for (const { index: colon } of text.matchAll(/[:：]/g)) {
    const found = labelBefore(values, text, labels.at(-1)?.to ?? 0, colon);
    if (found !== undefined) labels.push(found);
  }
  return labels;
}

/** A text without the words that a definition prints around its value; null where they aren't there. */
export function withoutWords(words: readonly WordsAround[], text: string): string | null {
  for (const [before, behind] of words) {
    const [first, last] = [before.trim(), behind.trim()];
    const isAround = text.startsWith(first) && text.endsWith(last) && text.length >= first.length + last.length;
    if (isAround) return text.slice(first.length, text.length - last.length).trim();
  }
  return null;
}

/**
 * The value that stands alone in its cell among the definition's own words. Elsewhere than in our own files words with a
 * colon may be followed by other labels, so only those without one tell a value.
 */
function amongWords({ values, around }: FormWords, text: string, isOurs: boolean): InlineValue | null {
  for (const { key } of values) {
    const words = (around.get(key) ?? []).filter(
      ([before]) => squeeze(before) !== '' && (isOurs || !/[:：]\s*$/.test(before)),
    );
    for (const pair of words) {
      const value = withoutWords([pair], text.trim());
      if (value !== null) return { key, label: pair[0], text: value };
    }
  }
  return null;
}

/** A sentence that comes to speak of a value states none. */
const sentence = /[。；;，,]/;

/** Every value that a text states behind its label; a label with nothing behind it gives a blank. */
export function inlineValues(words: FormWords, text: string, isOurs: boolean): readonly InlineValue[] {
  const alone = amongWords(words, text, isOurs);
  if (alone !== null) return [alone];
  const { values, around } = words;
  const labels = labelsIn(values, text);
  if (sentence.test(text.slice(0, labels[0]?.from))) return [];
  return labels.map(({ value, from, colon, to }, index) => {
    const found = text.slice(to, labels[index + 1]?.from).trim();
    const behind = (around.get(value.key) ?? []).map((each) => ['', each[1]] as const);
    return { key: value.key, label: text.slice(from, colon), text: withoutWords(behind, found) ?? found };
  });
}

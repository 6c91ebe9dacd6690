import type {
  Division,
  GradeBorder,
  GroupWeight,
  RatePart,
  RowsPart,
  ScoringRules,
  SuggestionRules,
  WeightSource,
} from '../scoringRules.ts';
import { object, oneKind } from './object.ts';
import { decimalText, list, oneOf, orNull, text, words } from './plain.ts';
import type { Reader } from './reader.ts';
import { rounding } from './tables.ts';
import { level } from './typed.ts';

const groupWeight: Reader<GroupWeight> = object<GroupWeight>({
  names: list(words, { counter: '个', noun: '分组名', least: 1, most: 50 }),
  weight: decimalText,
});

const division: Reader<Division> = list(groupWeight, { counter: '个', noun: '分组', least: 1, most: 50 });

const divisions = list(division, { counter: '种', noun: '分配', most: 20 });

const weights: Reader<WeightSource> = oneKind<WeightSource>({
  row: { divisions },
  group: { level, divisions },
  given: { groups: division },
});

const rowsPart: Reader<RowsPart> = object<RowsPart>({ table: text(), weights });

const ratePart: Reader<RatePart> = object<RatePart>({
  table: text(),
  row: text(),
  weight: oneKind<RatePart['weight']>({ cell: { usual: decimalText }, given: { points: decimalText } }),
  base: oneOf(['shown', 'raw']),
  rounding,
});

const grade: Reader<GradeBorder> = object<GradeBorder>({ from: decimalText, name: words });

const suggestion: Reader<SuggestionRules> = object<SuggestionRules>({
  reverse: oneOf(['ratio', 'excess']),
  tiers: oneOf(['80/60', '80/50']),
  step: oneOf(['0.01', '0.1', '0.5']),
});

export const scoring: Reader<ScoringRules | null> = orNull(
  object<ScoringRules>({
    rate: orNull(ratePart),
    rows: list(rowsPart, { counter: '个', noun: '计分表', most: 20 }),
    weightTotal: decimalText,
    grades: list(grade, { counter: '个', noun: '等级', most: 20 }),
    suggestion,
  }),
);

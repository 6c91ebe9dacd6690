/** What many forms show together beside their sums: how scores are spread, where points are lost, what is found most, what changed. */
import { checks } from '../checks/checkList.ts';
import type { Finding } from '../checks/types.ts';
import { type Decimal, decimal, formatDecimal, hundred, round, zero } from '../number/decimal.ts';
import { foldTight } from '../number/normalizeText.ts';
import type { MemoForm } from './memoSheet.ts';
import type { SummaryLine } from './types.ts';

const twoDigits = { mode: 'halfUp', digits: 2 } as const;

/** Percent of a whole with two digits; null of nothing. */
function share(part: Decimal, whole: Decimal): string | null {
  return whole.isZero() ? null : formatDecimal(round(part.times(hundred).dividedBy(whole), twoDigits));
}

/** Forms whose whole score lies in a band. */
export interface ScoreBand {
  readonly label: string;
  readonly count: number;
  /** percent of the forms that are scored to the end; null where none is */
  readonly share: string | null;
}

/** From the highest down; each reaches from its own border to that above it, which is not in. */
const bands = [
  { label: '95 分及以上', from: '95' },
  { label: '90—95 分', from: '90' },
  { label: '80—90 分', from: '80' },
  { label: '70—80 分', from: '70' },
  { label: '60—70 分', from: '60' },
  { label: '60 分以下', from: null },
] as const;

export function scoreBands(lines: readonly SummaryLine[]): readonly ScoreBand[] {
  const scores = lines.flatMap(({ score, scored }) => (scored === 'wholly' && score !== null ? [decimal(score)] : []));
  const all = decimal(String(scores.length));
  const isIn = (score: Decimal, from: string | null): boolean =>
    from === null || score.greaterThanOrEqualTo(decimal(from));
  const counts = new Map<string, number>();
  for (const score of scores) {
    const band = bands.find(({ from }) => isIn(score, from));
    if (band !== undefined) counts.set(band.label, (counts.get(band.label) ?? 0) + 1);
  }
  return bands.map(({ label }) => {
    const count = counts.get(label) ?? 0;
    return { label, count, share: share(decimal(String(count)), all) };
  });
}

/** A form whose rate and score are both known, for seeing whether points follow the spending. */
export interface RatedScore {
  readonly name: string;
  /** percent as the form prints it */
  readonly rate: string;
  /** points */
  readonly score: string;
}

/** Forms that are scored to the end and state a rate, the highest score first; those as high stay in their order. */
export function ratedScores(lines: readonly SummaryLine[]): readonly RatedScore[] {
  const rated = lines.flatMap(({ name, rate, score, scored }) =>
    scored === 'wholly' && rate !== null && score !== null ? [{ name, rate, score }] : [],
  );
  return rated.toSorted((a, b) => decimal(b.score).comparedTo(decimal(a.score)));
}

/** Points of all groups of one name at level 1. */
export interface LevelSums {
  readonly name: string;
  /** forms that have both points */
  readonly forms: number;
  readonly weight: string;
  readonly score: string;
  /** percent; null where the weight is 0 */
  readonly rate: string | null;
}

/** In the order in which forms name them; a group counts where its form states weight and score and is scored to the end. */
export function levelSums(lines: readonly SummaryLine[]): readonly LevelSums[] {
  const groups = new Map<string, { readonly weight: Decimal; readonly score: Decimal; readonly forms: number }>();
  for (const { levels, scored } of lines) {
    if (scored !== 'wholly') continue;
    for (const { name, weight, score } of levels) {
      if (weight === null || score === null || name === '') continue;
      const before = groups.get(name) ?? { weight: zero, score: zero, forms: 0 };
      groups.set(name, {
        weight: before.weight.plus(decimal(weight)),
        score: before.score.plus(decimal(score)),
        forms: before.forms + 1,
      });
    }
  }
  return [...groups].map(([name, { weight, score, forms }]) => ({
    name,
    forms,
    weight: formatDecimal(weight),
    score: formatDecimal(score),
    rate: share(score, weight),
  }));
}

/** How often one check finds something. */
export interface FrequentFinding {
  readonly check: Finding['check'];
  readonly title: string;
  readonly count: number;
  readonly forms: number;
}

/** Open findings by check, the most frequent first; in the order of the published list where they are as many. */
export function frequentFindings(forms: readonly Pick<MemoForm, 'findings'>[]): readonly FrequentFinding[] {
  const found = checks.map(({ id, title }) => {
    const counts = forms.map(({ findings }) => findings.open.filter(({ check }) => check === id).length);
    return {
      check: id,
      title,
      count: counts.reduce((total, each) => total + each, 0),
      forms: counts.filter((each) => each > 0).length,
    };
  });
  return found.filter(({ count }) => count > 0).toSorted((a, b) => b.count - a.count);
}

/** One project in two years that follow each other among the forms. */
export interface YearChange {
  readonly name: string;
  readonly formName: string;
  readonly before: SummaryLine;
  readonly after: SummaryLine;
  /** points; null where a score is missing */
  readonly score: string | null;
  /** percent points; null where a rate is missing */
  readonly rate: string | null;
}

const difference = (after: string | null, before: string | null): string | null =>
  after === null || before === null ? null : formatDecimal(decimal(after).minus(decimal(before)));

/** The same form of the same name in its last two years, with what changed. */
export function yearChanges(lines: readonly SummaryLine[]): readonly YearChange[] {
  const projects = new Map<string, SummaryLine[]>();
  for (const line of lines) {
    if (line.name === '' || !/^\d{4}$/.test(line.year)) continue;
    const key = `${line.form} ${foldTight(line.name)}`;
    projects.set(key, [...(projects.get(key) ?? []), line]);
  }
  return [...projects.values()].flatMap((own) => {
    const years = own.toSorted((a, b) => Number(a.year) - Number(b.year));
    const after = years.at(-1);
    const before = years.findLast(({ year }) => year !== after?.year);
    if (after === undefined || before === undefined) return [];
    const { name, formName } = after;
    const change = { score: difference(after.score, before.score), rate: difference(after.rate, before.rate) };
    return [{ name, formName, before, after, ...change }];
  });
}

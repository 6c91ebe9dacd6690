import type {
  FrequentFinding,
  LevelSums,
  RatedScore,
  ScoreBand,
  YearChange,
} from '../../../../shared/summary/figures.ts';
import { summaryText } from '../../../text/summary.ts';
import type { PictureData } from './types.ts';

/** Rows that a picture holds before it can't be read; the table has them all. */
const mostRows = 12;

const number = (value: string | null): number | null => (value === null ? null : Number(value));

/** Nearest value that a picture can show: a picture is looked at, the table is read. */
const shown = (value: string | null): number => number(value) ?? 0;

export function bandsPicture(bands: readonly ScoreBand[]): PictureData {
  const bars = bands.map(({ label, count }) => ({ name: label, value: count, text: String(count) }));
  return { kind: 'columns', unit: summaryText.pieces, bars };
}

export function ratedPicture(rated: readonly RatedScore[]): PictureData {
  const points = rated.map(({ rate, score }) => ({ x: shown(rate), y: shown(score) }));
  return { kind: 'points', axes: summaryText.ratedAxes, points };
}

export function levelsPicture(levels: readonly LevelSums[]): PictureData {
  const parts = levels.slice(0, mostRows).map(({ name, weight, score, rate }) => ({
    name,
    percent: Math.max(0, Math.min(100, shown(rate))),
    text: `${score} / ${weight}`,
  }));
  return { kind: 'parts', parts };
}

export function findingsPicture(findings: readonly FrequentFinding[]): PictureData {
  const bars = findings
    .slice(0, mostRows)
    .map(({ title, count }) => ({ name: title, value: count, text: String(count) }));
  return { kind: 'bars', bars };
}

export function yearsPicture(years: readonly YearChange[]): PictureData {
  const pairs = years
    .slice(0, mostRows)
    .map(({ name, before, after }) => ({ name, before: number(before.score), after: number(after.score) }));
  return { kind: 'pairs', labels: summaryText.yearLabels, pairs };
}

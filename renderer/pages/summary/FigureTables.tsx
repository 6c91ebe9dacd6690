import './memo.css';
import './figures.css';
import { type ReactNode, useMemo } from 'react';
import { frequentFindings, levelSums, ratedScores, scoreBands, yearChanges } from '../../../shared/summary/figures.ts';
import type { MemoForm } from '../../../shared/summary/memoSheet.ts';
import { summaryText } from '../../text/summary.ts';
import { Picture } from './pictures/Picture.tsx';
import { bandsPicture, findingsPicture, levelsPicture, ratedPicture, yearsPicture } from './pictures/pictureData.ts';
import type { PictureData } from './pictures/types.ts';

/** Rows of a table that could grow without an end. */
const most = 100;

/** Rows that a table shows without being asked. */
const folded = 12;

/** Rows that the accessible name of a picture holds. */
const named = 6;

type Row = readonly [name: string, ...figures: string[]];

interface FigureTableProps {
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
}

function FigureTable({ headers, rows }: FigureTableProps) {
  return (
    <>
      <table className="memoTable figureTable">
        <thead>
          <tr>
            {headers.map((label, column) => (
              <th key={label} scope="col" className={column === 0 ? 'figureName' : 'summaryFigure'}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.slice(0, most).map(([name, ...figures], index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two projects may share a name, and the list never changes
            <tr key={index}>
              <th scope="row">{name}</th>
              {figures.map((figure, column) => (
                <td key={headers[column + 1]} className="summaryFigure">
                  {figure}
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
      {rows.length > most && <p className="memoWho">{summaryText.onlyFirst(most, rows.length)}</p>}
    </>
  );
}

interface FigureProps extends FigureTableProps {
  readonly title: string;
  readonly picture: PictureData;
}

/** A picture with its figures beside or under it; a long table is folded, because the picture is what is looked at. */
function Figure({ title, headers, rows, picture }: FigureProps): ReactNode {
  const name = useMemo(() => {
    const figures = rows.slice(0, named).map((row) => row.filter((text) => text !== '').join(' '));
    return summaryText.pictureName(title, figures, rows.length);
  }, [title, rows]);
  const table = <FigureTable headers={headers} rows={rows} />;
  return (
    <section className="memo">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="memoWho">{summaryText.noFigures}</p>
      ) : (
        <div className={headers.length > 6 ? 'figure figure-wide' : 'figure'}>
          <Picture title={title} data={picture} name={name} />
          {rows.length <= folded ? (
            <div>{table}</div>
          ) : (
            <details>
              <summary>{summaryText.allRows(rows.length)}</summary>
              {table}
            </details>
          )}
        </div>
      )}
    </section>
  );
}

const percent = (value: string | null): string => (value === null ? '' : `${value}%`);

/** With its sign, so that a change reads as one. */
const signed = (value: string | null): string =>
  value === null || value.startsWith('-') ? (value ?? '') : `+${value}`;

/** The rows of all tables, with the picture of each. */
function figuresOf(forms: readonly MemoForm[]): readonly FigureProps[] {
  const lines = forms.map(({ line }) => line);
  const [bands, rated, levels] = [scoreBands(lines), ratedScores(lines), levelSums(lines)];
  const [findings, years] = [frequentFindings(forms), yearChanges(lines)];
  const { tables } = summaryText;
  return [
    {
      ...tables.bands,
      rows: bands.map(({ label, count, share }) => [label, String(count), percent(share)]),
      picture: bandsPicture(bands),
    },
    {
      ...tables.rated,
      rows: rated.map(({ name, rate, score }) => [name, percent(rate), score]),
      picture: ratedPicture(rated),
    },
    {
      ...tables.levels,
      rows: levels.map(({ name, forms: count, weight, score, rate }) => [
        ...([name, String(count), weight, score] as const),
        percent(rate),
      ]),
      picture: levelsPicture(levels),
    },
    {
      ...tables.findings,
      rows: findings.map(({ title, count, forms: some }) => [title, String(count), String(some)]),
      picture: findingsPicture(findings),
    },
    {
      ...tables.years,
      rows: years.map(({ name, before, after, score, rate }) => [
        ...([name, `${before.year}—${after.year}`, before.score ?? '', after.score ?? ''] as const),
        ...[signed(score), percent(before.rate), percent(after.rate), signed(rate)],
      ]),
      picture: yearsPicture(years),
    },
  ];
}

/** How scores are spread, whether they follow the spending, where points are lost, what is found, what changed. */
export function FigureTables({ forms }: { readonly forms: readonly MemoForm[] }) {
  const figures = useMemo(() => figuresOf(forms), [forms]);
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys
    <section className="summaryScroll memoScroll" aria-label={summaryText.titles.figures} tabIndex={0}>
      {figures.map((figure) => (
        <Figure key={figure.title} {...figure} />
      ))}
    </section>
  );
}

import { type ReactNode, useMemo } from 'react';
import { frequentFindings, levelSums, scoreBands, yearChanges } from '../../../shared/summary/figures.ts';
import type { MemoForm } from '../../../shared/summary/memoSheet.ts';
import { summaryText } from '../../text/summary.ts';

/** Rows of a table that could grow without an end. */
const most = 100;

type Row = readonly [name: string, ...figures: string[]];

interface FigureTableProps {
  readonly title: string;
  readonly headers: readonly string[];
  readonly rows: readonly Row[];
  /** percent that the bar beside each row shows, from 0 to 100 */
  readonly bars?: readonly number[];
}

function Bar({ percent }: { readonly percent: number }): ReactNode {
  return (
    <td className="figureBar" aria-hidden="true">
      <div style={{ width: `${Math.max(0, Math.min(100, percent))}%` }} />
    </td>
  );
}

function FigureTable({ title, headers, rows, bars }: FigureTableProps) {
  return (
    <section className="memo">
      <h3>{title}</h3>
      {rows.length === 0 ? (
        <p className="memoWho">{summaryText.noFigures}</p>
      ) : (
        <table className="memoTable figureTable">
          <thead>
            <tr>
              {headers.map((label, column) => (
                <th key={label} scope="col" className={column === 0 ? 'figureName' : 'summaryFigure'}>
                  {label}
                </th>
              ))}
              {bars !== undefined && <td className="figureBar" />}
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
                {bars !== undefined && <Bar percent={bars[index] ?? 0} />}
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {rows.length > most && <p className="memoWho">{summaryText.onlyFirst(most, rows.length)}</p>}
    </section>
  );
}

const percent = (value: string | null): string => (value === null ? '' : `${value}%`);

/** With its sign, so that a change reads as one. */
const signed = (value: string | null): string =>
  value === null || value.startsWith('-') ? (value ?? '') : `+${value}`;

/** How scores are spread, where points are lost, what is found most often, what changed since the year before. */
export function FigureTables({ forms }: { readonly forms: readonly MemoForm[] }) {
  const figures = useMemo(() => {
    const lines = forms.map(({ line }) => line);
    return {
      bands: scoreBands(lines),
      levels: levelSums(lines),
      findings: frequentFindings(forms),
      years: yearChanges(lines),
    };
  }, [forms]);
  const { bands, levels, findings, years } = figures;
  const top = findings[0]?.count ?? 1;
  const { tables } = summaryText;
  return (
    // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys
    <section className="summaryScroll memoScroll" aria-label={summaryText.titles.figures} tabIndex={0}>
      <FigureTable
        title={tables.bands.title}
        headers={tables.bands.headers}
        rows={bands.map(({ label, count, share }): Row => [label, String(count), percent(share)])}
        bars={bands.map(({ share }) => Number(share ?? 0))}
      />
      <FigureTable
        title={tables.levels.title}
        headers={tables.levels.headers}
        rows={levels.map(
          ({ name, forms: count, weight, score, rate }): Row => [name, String(count), weight, score, percent(rate)],
        )}
        bars={levels.map(({ rate }) => Number(rate ?? 0))}
      />
      <FigureTable
        title={tables.findings.title}
        headers={tables.findings.headers}
        rows={findings.map(({ title, count, forms: some }): Row => [title, String(count), String(some)])}
        bars={findings.map(({ count }) => (count * 100) / top)}
      />
      <FigureTable
        title={tables.years.title}
        headers={tables.years.headers}
        rows={years.map(
          ({ name, before, after, score, rate }): Row => [
            name,
            `${before.year}—${after.year}`,
            before.score ?? '',
            after.score ?? '',
            signed(score),
            percent(before.rate),
            percent(after.rate),
            signed(rate),
          ],
        )}
      />
    </section>
  );
}

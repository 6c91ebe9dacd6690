import { Fragment, useState } from 'react';
import { decimal, formatThousands } from '../../../shared/number/decimal.ts';
import { moneyDigits } from '../../../shared/sheet/content.ts';
import { problemsIn } from '../../../shared/summary/notes.ts';
import { summaryHeaders } from '../../../shared/summary/summarySheet.ts';
import type { Amounts, Summary, SummaryEntry, SummaryGroup, SummarySums } from '../../../shared/summary/types.ts';
import { summaryText } from '../../text/summary.ts';
import { Button } from '../../ui/Button.tsx';
import { type LineSorting, nextSorting, type SortKey } from './sortLines.ts';

/** Lines drawn at first, and with each press on 再显示: thousands at once would hold up the page. */
const portion = 200;

/** The column of `summaryHeaders` that sorts by each key; null for those that sort by nothing. */
const sortings: readonly (SortKey | null)[] = [
  null,
  'name',
  'department',
  'implementingUnit',
  'initialBudget',
  'annualBudget',
  'executed',
  'rate',
  'score',
  null,
  'problems',
  null,
];

const money = (value: string | null): string =>
  value === null ? '' : formatThousands(decimal(value), moneyDigits(value));

const percent = (value: string | null): string =>
  value === null ? '' : `${decimal(value).toFixed(Math.max(2, decimal(value).decimalPlaces()))}%`;

interface HeaderProps {
  readonly sorting: LineSorting | null;
  readonly onSort: (sorting: LineSorting | null) => void;
}

function Header({ sorting, onSort }: HeaderProps) {
  return (
    <thead>
      <tr>
        {summaryHeaders.map((label, column) => {
          const by = sortings[column] ?? null;
          const direction = by !== null && sorting?.by === by ? sorting.direction : 'none';
          return (
            <th key={label} scope="col" className={`summaryCol-${column}`} aria-sort={direction}>
              {by === null ? (
                label
              ) : (
                <button
                  type="button"
                  className={`summarySort summarySort-${direction}`}
                  onClick={() => onSort(nextSorting(sorting, by))}
                >
                  {label}
                </button>
              )}
            </th>
          );
        })}
      </tr>
    </thead>
  );
}

interface FiguresProps {
  readonly amounts: Amounts;
  readonly rate: string | null;
  readonly score: string | null;
  readonly grade: string;
  readonly problems: number;
}

function Figures({ amounts, rate, score, grade, problems }: FiguresProps) {
  return (
    <>
      <td className="summaryFigure">{money(amounts.initialBudget)}</td>
      <td className="summaryFigure">{money(amounts.annualBudget)}</td>
      <td className="summaryFigure">{money(amounts.executed)}</td>
      <td className="summaryFigure">{percent(rate)}</td>
      <td className="summaryFigure">{score}</td>
      <td className="summaryGrade">{grade}</td>
      <td className="summaryFigure">{problems}</td>
    </>
  );
}

function Entry({ entry: { line, ordinal, amounts } }: { readonly entry: SummaryEntry }) {
  const { rate, score, grade, counts } = line;
  return (
    <tr>
      <td className="summaryOrdinal">{ordinal}</td>
      <th scope="row">{line.name === '' ? summaryText.unnamed : line.name}</th>
      <td>{line.department}</td>
      <td>{line.implementingUnit}</td>
      <Figures amounts={amounts} rate={rate} score={score} grade={grade ?? ''} problems={problemsIn(counts)} />
      <td>{line.reasons}</td>
    </tr>
  );
}

function Sums({ label, sums, name }: { readonly label: string; readonly sums: SummarySums; readonly name: string }) {
  const { amounts, rate, score, counts } = sums;
  return (
    <tr className={name}>
      <th scope="row" colSpan={4}>
        {label}
      </th>
      <Figures amounts={amounts} rate={rate} score={score} grade="" problems={problemsIn(counts)} />
      <td />
    </tr>
  );
}

/** The groups as far as `room` lines reach; the sums of one stand below its last line only. */
function shownGroups(groups: readonly SummaryGroup[], room: number): readonly SummaryGroup[] {
  let left = room;
  return groups.flatMap((group) => {
    const entries = group.entries.slice(0, Math.max(0, left));
    left -= group.entries.length;
    return entries.length === 0 ? [] : [{ ...group, entries }];
  });
}

export interface SummaryTableProps extends HeaderProps {
  readonly summary: Summary;
}

/** The summary as a table: lines, groups, sums that stay in sight. */
export function SummaryTable({ summary, ...header }: SummaryTableProps) {
  const [room, setRoom] = useState(portion);
  const { groups, all, options } = summary;
  const isGrouped = options.groupBy !== 'none';
  const hidden = all.count - room;
  return (
    <>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys */}
      <section className="summaryScroll" aria-label={summaryText.table} tabIndex={0}>
        <table className="summaryTable">
          <Header {...header} />
          <tbody>
            {shownGroups(groups, room).map(({ label, entries, sums }) => (
              <Fragment key={label}>
                {isGrouped && (
                  <tr className="summaryBand">
                    <th scope="rowgroup" colSpan={summaryHeaders.length}>
                      {label}
                    </th>
                  </tr>
                )}
                {entries.map((entry) => (
                  <Entry key={entry.index} entry={entry} />
                ))}
                {isGrouped && entries.length === sums.count && (
                  <Sums label={summaryText.subtotal(sums.count)} sums={sums} name="summarySubtotal" />
                )}
              </Fragment>
            ))}
          </tbody>
          <tfoot>
            <Sums label={summaryText.total(all.count)} sums={all} name="summaryTotal" />
          </tfoot>
        </table>
        {hidden > 0 && (
          <Button variant="quiet" onPress={() => setRoom(room + portion)}>
            {summaryText.more(Math.min(portion, hidden))}
          </Button>
        )}
      </section>
    </>
  );
}

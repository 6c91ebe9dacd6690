import { lazy, Suspense, useMemo, useState } from 'react';
import type { MoneyUnit } from '../../../shared/number/parseMoney.ts';
import type { ListRequest } from '../../../shared/summary/listSheets.ts';
import { summaryNotes } from '../../../shared/summary/notes.ts';
import { summarize } from '../../../shared/summary/summarize.ts';
import { type Grouping, groupings } from '../../../shared/summary/types.ts';
import { manyText } from '../../text/many.ts';
import { commonText } from '../../text/shell.ts';
import { summaryText } from '../../text/summary.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { Choice } from './Choice.tsx';
import { FigureTables } from './FigureTables.tsx';
import { MemoList } from './MemoList.tsx';
import type { FormsRead } from './readForms.ts';
import { SummaryTable } from './SummaryTable.tsx';
import { type LineSorting, sortByLine } from './sortLines.ts';
import { useListExport } from './useListExport.ts';

const ListPrint = lazy(async () => ({ default: (await import('../../printing/ListPrint.tsx')).ListPrint }));

export const viewKinds = ['summary', 'memo', 'figures'] as const;
export type SummaryViewKind = (typeof viewKinds)[number];

const units: readonly MoneyUnit[] = ['元', '万元'];

/** Says which drafts are not in the tables, and why. */
function NotRead({ failed }: Pick<FormsRead, 'failed'>) {
  if (failed.length === 0) return null;
  return (
    <details className="summaryFailed">
      <summary>{summaryText.notRead(failed.length)}</summary>
      <ul>
        {failed.map(({ title, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may share name and fate, and the list never changes
          <li key={index}>{manyText.line(title, text)}</li>
        ))}
      </ul>
    </details>
  );
}

export interface SummaryViewProps {
  readonly found: FormsRead;
  readonly first: SummaryViewKind;
  readonly onClose: () => void;
}

/** The table of all forms or what is found in each, as chosen; what is exported is what is shown, in its order. */
export function SummaryView({ found: { forms, failed }, first, onClose }: SummaryViewProps) {
  const [view, setView] = useState(first);
  const [groupBy, setGroupBy] = useState<Grouping>('none');
  const [unit, setUnit] = useState<MoneyUnit>('元');
  const [sorting, setSorting] = useState<LineSorting | null>(null);
  const { isBusy, start } = useListExport();
  const [printed, setPrinted] = useState<ListRequest | null>(null);
  const sorted = useMemo(() => sortByLine(forms, sorting), [forms, sorting]);
  const lines = useMemo(() => sorted.map(({ line }) => line), [sorted]);
  const summary = useMemo(() => summarize(lines, { groupBy, unit }), [lines, groupBy, unit]);
  const clean = useMemo(
    () => forms.filter(({ findings }) => findings.open.length + findings.ignored.length === 0).length,
    [forms],
  );
  const requests: Readonly<Record<'summary' | 'memo', () => ListRequest>> = {
    summary: () => ({ kind: 'summary', lines, options: { groupBy, unit } }),
    memo: () => ({ kind: 'memo', forms: sorted }),
  };
  return (
    <Dialog
      title={summaryText.title}
      size="wide"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.close}</Button>
          {view !== 'figures' && (
            <>
              <Button isDisabled={forms.length === 0} onPress={() => setPrinted(requests[view]())}>
                {summaryText.print}
              </Button>
              <Button
                variant="primary"
                isDisabled={isBusy || forms.length === 0}
                onPress={() => start(requests[view]())}
              >
                {isBusy ? summaryText.exporting : summaryText.exportOf[view]}
              </Button>
            </>
          )}
        </>
      }
    >
      <div className="summary">
        <div className="summaryTools">
          <Choice
            label={summaryText.views}
            options={viewKinds}
            words={summaryText.titles}
            chosen={view}
            onChoose={setView}
          />
          {view === 'summary' && (
            <>
              <Choice
                label={summaryText.groupBy}
                options={groupings}
                words={summaryText.groupings}
                chosen={groupBy}
                onChoose={setGroupBy}
              />
              <Choice
                label={summaryText.unit}
                options={units}
                words={{ 元: '元', 万元: '万元' }}
                chosen={unit}
                onChoose={setUnit}
              />
            </>
          )}
          {view === 'memo' && <span className="summaryNote">{summaryText.memos(forms.length, clean)}</span>}
          <NotRead failed={failed} />
        </div>
        {forms.length === 0 && <p className="summaryEmpty">{summaryText.nothing}</p>}
        {forms.length > 0 && view === 'memo' && <MemoList forms={sorted} />}
        {forms.length > 0 && view === 'figures' && <FigureTables forms={forms} />}
        {forms.length > 0 && view === 'summary' && (
          <>
            <SummaryTable summary={summary} sorting={sorting} onSort={setSorting} />
            <p className="summaryNotes">{summaryNotes(summary).join('')}</p>
          </>
        )}
      </div>
      {printed !== null && (
        <Suspense>
          <ListPrint request={printed} onClose={() => setPrinted(null)} />
        </Suspense>
      )}
    </Dialog>
  );
}

import './sourcePane.css';
import { useEffect, useMemo, useRef } from 'react';
import type { ReadForm } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';
import { Button } from '../ui/Button.tsx';
import type { SourcePlaces } from './PlaceButton.tsx';
import { SourceTable } from './SourceTable.tsx';
import { columnPixels, doubtsByEntry, sourceRows } from './sourceTable.ts';

const { source: words } = importingText;

export interface SourcePaneProps {
  readonly read: ReadForm;
  readonly places: SourcePlaces;
  /** a cell was clicked */
  readonly onPick: (address: string) => void;
  readonly onHide: () => void;
}

/** The cells that the form was read from, as they look in the file. A click on one finds what was read of it. */
export function SourcePane({ read, places, onPick, onHide }: SourcePaneProps) {
  const { excerpt, doubts, sheet, range } = read;
  const desk = useRef<HTMLElement>(null);
  const rows = useMemo(() => sourceRows(excerpt), [excerpt]);
  const widths = useMemo(() => columnPixels(excerpt), [excerpt]);
  const doubted = useMemo(() => doubtsByEntry(excerpt, doubts), [excerpt, doubts]);

  useEffect(() => {
    const element = desk.current;
    const pick = ({ target }: MouseEvent) => {
      const cell = target instanceof Element ? target.closest<HTMLElement>('td[data-address]') : null;
      if (cell?.dataset['address'] !== undefined) onPick(cell.dataset['address']);
    };
    element?.addEventListener('click', pick);
    return () => element?.removeEventListener('click', pick);
  }, [onPick]);

  useEffect(() => {
    if (places.shown === null) return;
    const cell = desk.current?.querySelector(`td[data-address="${places.shown}"]`);
    cell?.scrollIntoView({ block: 'center', inline: 'nearest' });
  }, [places.shown]);

  return (
    <div className="importSource">
      <header className="importSourceHead">
        <span>{words.title(sheet, range)}</span>
        <Button variant="quiet" onPress={onHide}>
          {words.hide}
        </Button>
      </header>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section ref={desk} className="importSourceDesk" aria-label={words.cells} tabIndex={0}>
        <SourceTable
          columns={excerpt.columns.map(({ name }) => name)}
          widths={widths}
          rows={rows}
          doubted={doubted}
          shown={places.shown}
        />
        {excerpt.isCut && <p className="importNote">{words.cut}</p>}
      </section>
    </div>
  );
}

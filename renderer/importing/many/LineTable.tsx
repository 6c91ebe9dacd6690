import './many.css';
import { useRef, useState } from 'react';
import { manyImportText as words } from '../../text/importMany.ts';
import { LineRow } from './LineRow.tsx';
import type { ManyChoice, ManyLine, ManyState } from './types.ts';

/** Pixels of a line, as the stylesheet has it: two lines of text. */
export const lineHeight = 52;

/** Lines drawn above and below those in sight. */
const margin = 8;

/** Where nothing is laid out, as in a test, so many pixels are taken to be in sight. */
const usualHeight = 600;

export interface LineTableProps {
  readonly state: ManyState;
  readonly onChoose: (lineId: string, choice: ManyChoice) => void;
  readonly onShow: (line: ManyLine) => void;
}

/** Every form that was found, and every file that was not read; only the lines in sight are drawn. */
export function LineTable({ state, onChoose, onShow }: LineTableProps) {
  const { lines } = state;
  const [top, setTop] = useState(0);
  const scroller = useRef<HTMLDivElement>(null);
  const height = scroller.current?.clientHeight || usualHeight;
  const from = Math.max(0, Math.floor(top / lineHeight) - margin);
  const to = Math.min(lines.length, Math.ceil((top + height) / lineHeight) + margin);
  const { columns } = words;
  const heads = [columns.file, columns.title, columns.form, columns.year, columns.total, columns.doubts];
  const figures: readonly string[] = [columns.total, columns.doubts];
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a list of which only a part is drawn
    <div role="table" className="many" aria-label={words.table} aria-rowcount={lines.length + 1}>
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      <div
        ref={scroller}
        role="rowgroup"
        className="manyBody"
        onScroll={({ currentTarget }) => setTop(currentTarget.scrollTop)}
      >
        {/* biome-ignore lint/a11y/useSemanticElements: as above */}
        {/* biome-ignore lint/a11y/useFocusableInteractive: heads are nothing to go to */}
        <div role="row" className="manyLine manyHead" aria-rowindex={1}>
          {[...heads, words.standing, words.choice].map((head) => (
            // biome-ignore lint/a11y/useSemanticElements: as above
            // biome-ignore lint/a11y/useFocusableInteractive: a head is nothing to go to
            <div role="columnheader" key={head} className={figures.includes(head) ? 'manyFigure' : ''}>
              {head}
            </div>
          ))}
        </div>
        <div role="presentation" className="manyLines" style={{ height: lines.length * lineHeight }}>
          {lines.slice(from, to).map((line, index) => (
            <LineRow
              key={line.id}
              line={line}
              index={from + index}
              top={(from + index) * lineHeight}
              standing={state.standings.get(line.id)}
              chosen={state.chosen.get(line.id)}
              isLocked={state.phase !== 'ready'}
              onChoose={onChoose}
              onShow={onShow}
            />
          ))}
        </div>
      </div>
    </div>
  );
}

import { type MouseEvent, memo } from 'react';
import { rowText } from '../../../text/home.ts';
import { type CellsProps, DraftCells, ProjectCells } from './LineCells.tsx';
import { shownTitle } from './listDrafts.ts';

export interface GridLineProps extends CellsProps {
  /** its place among all lines, from 0 */
  readonly index: number;
  /** pixels from the first line's top, and of its height */
  readonly top: number;
  readonly height: number;
  readonly byProject: boolean;
  readonly isSelected: boolean;
  readonly onPress: (index: number, how: 'open' | 'toggle' | 'extend') => void;
  readonly onFocusLine: (index: number) => void;
}

const howOf = ({ shiftKey, ctrlKey, metaKey }: MouseEvent): 'toggle' | 'extend' | null => {
  if (shiftKey) return 'extend';
  return ctrlKey || metaKey ? 'toggle' : null;
};

/** One line of the list, at its place. */
export const GridLine = memo(function GridLine(props: GridLineProps) {
  const { line, index, top, height, byProject, isSelected, isActive, onPress, onFocusLine } = props;
  const Cells = byProject ? ProjectCells : DraftCells;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a list of which only a part is drawn
    // biome-ignore lint/a11y/useKeyWithClickEvents: the grid listens to the keys of all its lines
    <div
      role="row"
      aria-rowindex={index + 2}
      aria-selected={isSelected}
      tabIndex={isActive ? 0 : -1}
      data-key={line.key}
      {...(isActive && { 'data-active': '' })}
      className="draftsRow draftsLine"
      style={{ transform: `translateY(${top}px)`, height }}
      onFocus={() => onFocusLine(index)}
      onMouseDown={(event) => {
        // the browser would select all text in between
        if (!event.shiftKey) return;
        event.preventDefault();
        event.currentTarget.focus({ preventScroll: true });
      }}
      onClick={(event) => {
        // a button or a box in the line says itself what it does
        if (event.target instanceof Element && event.target.closest('button, input') !== null) return;
        onPress(index, howOf(event) ?? 'open');
      }}
    >
      {/* biome-ignore lint/a11y/useSemanticElements: as above */}
      {/* biome-ignore lint/a11y/useFocusableInteractive: the box is focused */}
      <div role="gridcell" className="draftsCell draftsCheck">
        <input
          type="checkbox"
          aria-label={rowText.select(shownTitle(line.drafts[0]))}
          checked={isSelected}
          tabIndex={isActive ? 0 : -1}
          onChange={() => undefined}
          onClick={(event) => onPress(index, howOf(event) === 'extend' ? 'extend' : 'toggle')}
        />
      </div>
      <Cells {...props} />
    </div>
  );
});

import './sheet.css';
import './cellInput.css';
import './cellState.css';
import { memo, useLayoutEffect, useMemo, useRef, useState } from 'react';
import { columnWidthPx } from '../../shared/sheet/columnWidth.ts';
import type { SheetModel } from '../../shared/sheet/types.ts';
import type { PlaceStore } from '../session/draft/placeStore.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { editorText } from '../text/editor.ts';
import { CarriedLine } from './CarriedLine.tsx';
import { RangeOverlay } from './cells/RangeOverlay.tsx';
import { useSheetKeys } from './cells/useSheetKeys.ts';
import { PasteDialog } from './clipboard/PasteDialog.tsx';
import { createPasteQuestions } from './clipboard/pasteQuestion.ts';
import { fieldElement } from './fieldElement.ts';
import { offersOf } from './offers/offers.ts';
import { RowTool } from './RowTool.tsx';
import { createRowTracks, rowTemplate, trackPx } from './rowTracks.ts';
import { SectionFolds } from './SectionFolds.tsx';
import { SheetRows } from './SheetRows.tsx';
import { sheetEvents } from './sheetEvents.ts';
import { headerHeight, stayingHeaders, trackName } from './stayingHeaders.ts';
import { foldTracks, useFolding } from './useFolding.ts';
import { useHistoryInput } from './useHistoryInput.ts';
import { useJumps } from './useJumps.ts';
import { useScale } from './useScale.ts';
import { useSheetFocus } from './useSheetFocus.ts';
import { useVisibleRows } from './useVisibleRows.ts';

/** Pixels beside the sheet: the desk's edges, the paper's margin, the row tool. */
const beside = 76;

function columnTemplate(model: SheetModel, scale: number): string {
  return `${model.columns.map((width) => `${Math.round(columnWidthPx(width) * scale)}px`).join(' ')} 34px`;
}

function sheetWidth(model: SheetModel): number {
  return model.columns.reduce((total, width) => total + columnWidthPx(width), 0);
}

/** States the heights of the headers that stay in view, for their cells. */
function setHeaderTracks(style: CSSStyleDeclaration, model: SheetModel, heights: readonly number[], scale: number) {
  for (const { first, last } of stayingHeaders(model)) {
    for (let row = first; row <= last; row += 1) {
      style.setProperty(trackName(row), `${trackPx(heights[row - 1] ?? 0, scale)}px`);
    }
  }
  style.setProperty('--header-height', `${headerHeight(model, (row) => trackPx(heights[row - 1] ?? 0, scale))}px`);
}

export interface SheetProps {
  readonly places: PlaceStore;
}

/** The official sheet with an input in each blank. It is drawn anew when its shape changes, never because of a keystroke. */
export const Sheet = memo(function Sheet({ places }: SheetProps) {
  const session = useEditor();
  const model = useEditorValue((snapshot) => snapshot.model);
  const edits = useEditorValue((snapshot) => snapshot.edits);
  // the desk is part of this component, because its size is wanted as soon as the sheet is there
  const desk = useRef<HTMLElement>(null);
  const grid = useRef<HTMLDivElement>(null);
  // what `useSheetFocus` keeps, told again here before anything is drawn: tracks come before the cursor moves
  const [keptBefore, setKeptBefore] = useState<string | null>(null);
  const folding = useFolding(session, model, keptBefore);
  const { folded, shown } = folding;
  const whole = useMemo(() => createRowTracks(model), [model]);
  const tracks = useMemo(() => foldTracks(whole, folded), [whole, folded]);
  const scale = useScale(desk, sheetWidth(model), beside);

  // before the rows to draw are found by their heights; taking the same texts again changes nothing
  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit brings texts that nobody typed
  useMemo(() => tracks.setTexts(session.fields.newTexts()), [tracks, session, edits]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: an edit brings texts that nobody typed
  useLayoutEffect(() => {
    const { style } = grid.current ?? {};
    if (style === undefined) return;
    style.setProperty('grid-template-columns', columnTemplate(model, scale));
    style.setProperty('grid-template-rows', rowTemplate(tracks.heights(), scale));
    style.setProperty('--sheet-scale', String(scale));
    setHeaderTracks(style, model, tracks.heights(), scale);
  }, [model, tracks, scale, session, edits]);

  const { kept, cursor } = useSheetFocus(session, edits, grid);
  if (kept !== keptBefore) setKeptBefore(kept);
  if (folding.coversKept) cursor.forget();
  const range = useVisibleRows(model, edits, tracks, scale, desk, grid);

  useHistoryInput(session.store, grid);
  useJumps(session, cursor.enter, grid);

  const [questions] = useState(createPasteQuestions);
  const status = useRef<HTMLDivElement>(null);
  const keys = useSheetKeys(session, cursor.cells, cursor.enter, { desk, sheet: grid, status }, scale);

  const events = useMemo(() => {
    const write = () => grid.current?.style.setProperty('grid-template-rows', rowTemplate(tracks.heights(), scale));
    return sheetEvents({ session, places, cursor, keys, questions, offers: offersOf(session) }, (event) => {
      const element = fieldElement(event.target);
      const cell = element === null ? undefined : session.fields.cellOf(element.name);
      if (element !== null && cell !== undefined && tracks.setText(cell, element.value)) write();
    });
  }, [session, places, cursor, keys, questions, scale, tracks]);

  return (
    <main ref={desk} className="desk">
      <CarriedLine />
      <div ref={status} className="visuallyHidden" role="status" />
      <PasteDialog questions={questions} />
      <div className="paper">
        <div ref={grid} className="sheet" {...events}>
          <SectionFolds model={model} folding={folding} />
          {/* biome-ignore lint/a11y/useSemanticElements: a table element can't hold a windowed CSS grid with merges */}
          <div
            role="grid"
            className="sheetGrid"
            aria-label={editorText.sheetLabel(model.name)}
            aria-rowcount={model.rows.length}
            aria-colcount={model.columns.length}
          >
            <SheetRows model={shown} range={range} kept={range === null ? null : kept} />
          </div>
          <RangeOverlay sheet={grid} />
          <RowTool places={places} column={model.columns.length + 1} />
        </div>
      </div>
    </main>
  );
});

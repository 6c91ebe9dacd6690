import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { changedText } from '../../../text/changedText.ts';
import { homeText, rowText } from '../../../text/home.ts';
import { IconMore } from '../../../ui/icons.tsx';
import type { SearchHit } from '../../../workers/search/searchMessages.ts';
import { formName, shownTitle, stateText } from './listDrafts.ts';
import { type Line, ofPurpose, purposes } from './listLines.ts';

export interface CellsProps {
  readonly line: Line;
  /** where in it something was found; undefined where its name or form says it */
  readonly hit: SearchHit | undefined;
  readonly onOpen: (draftId: string) => void;
  readonly onMenu: (draft: DraftSummary, button: HTMLElement) => void;
  /** whether what stands in the line can be reached by Tab */
  readonly isActive: boolean;
  /** milliseconds since 1970, the time that 今天 is measured from */
  readonly now: number;
}

function Cell({ className, children }: { readonly className: string; readonly children: React.ReactNode }) {
  return (
    // biome-ignore lint/a11y/useSemanticElements: a table element can't hold a list of which only a part is drawn
    // biome-ignore lint/a11y/useFocusableInteractive: the line is focused, and what can be pressed in it
    <div role="gridcell" className={`draftsCell ${className}`}>
      {children}
    </div>
  );
}

function Hit({ hit: { label, snippet, at, length } }: { readonly hit: SearchHit }) {
  return (
    <div className="draftsHit">
      {homeText.foundIn(label)}
      {snippet.slice(0, at)}
      <mark>{snippet.slice(at, at + length)}</mark>
      {snippet.slice(at + length)}
    </div>
  );
}

function Title({ line, hit }: Pick<CellsProps, 'line' | 'hit'>) {
  const [draft] = line.drafts;
  return (
    // biome-ignore lint/a11y/useSemanticElements: as above
    // biome-ignore lint/a11y/useFocusableInteractive: as above
    <div
      role="rowheader"
      className={draft.title === '' ? 'draftsCell draftsTitle draftsTitle-none' : 'draftsCell draftsTitle'}
    >
      {shownTitle(draft)}
      {hit !== undefined && <Hit hit={hit} />}
    </div>
  );
}

export function State({ draft }: { readonly draft: DraftSummary }) {
  return <span className={`draftsState draftsState-${draft.state}`}>{stateText(draft)}</span>;
}

/** A draft by itself: what it is called, which form, of which year, how far, and its menu. */
export function DraftCells({ line, hit, onMenu, isActive, now }: CellsProps) {
  const [draft] = line.drafts;
  const title = shownTitle(draft);
  return (
    <>
      <Title line={line} hit={hit} />
      <Cell className="draftsForm">{formName(draft)}</Cell>
      <Cell className="draftsYear">{draft.year || homeText.none}</Cell>
      <Cell className="draftsTotal">{draft.total ?? homeText.none}</Cell>
      <Cell className="draftsStateCell">
        <State draft={draft} />
      </Cell>
      <Cell className="draftsTime">{changedText(draft.updatedAt, now)}</Cell>
      <Cell className="draftsActions">
        <button
          type="button"
          className="button button-quiet button-icon"
          aria-label={rowText.menu(title)}
          aria-haspopup="menu"
          tabIndex={isActive ? 0 : -1}
          onClick={(event) => onMenu(draft, event.currentTarget)}
        >
          <IconMore />
        </button>
      </Cell>
    </>
  );
}

/** A project: its goals, their monitoring and its self-evaluations of one year side by side, each with its state. */
export function ProjectCells({ line, hit, onOpen, isActive, now }: CellsProps) {
  return (
    <>
      <Title line={line} hit={hit} />
      <Cell className="draftsYear">{line.drafts[0].year || homeText.none}</Cell>
      {purposes.map((purpose) => {
        const drafts = ofPurpose(line, purpose);
        return (
          <Cell key={purpose} className={`draftsPurpose draftsPurpose-${purpose}`}>
            {drafts.length === 0 && <span className="draftsNone">{homeText.none}</span>}
            {drafts.map((draft) => (
              <button
                key={draft.id}
                type="button"
                className={drafts.length > 1 ? 'draftsChip draftsChip-timed' : 'draftsChip'}
                title={formName(draft)}
                tabIndex={isActive ? 0 : -1}
                onClick={() => onOpen(draft.id)}
              >
                <span className="visuallyHidden">{rowText.chip(formName(draft))}</span>
                <State draft={draft} />
                {draft.total !== null && <span className="draftsTotal">{rowText.points(draft.total)}</span>}
                {/* what tells it from the others of its kind */}
                {drafts.length > 1 && <span className="draftsChipTime">{changedText(draft.updatedAt, now)}</span>}
              </button>
            ))}
          </Cell>
        );
      })}
    </>
  );
}

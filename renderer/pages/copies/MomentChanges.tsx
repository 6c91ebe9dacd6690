import { isWanted, type MomentChange, type MomentMode, type MomentPreview } from '../../store/restoreMoment.ts';
import { changedText } from '../../text/changedText.ts';
import { momentText } from '../../text/copies.ts';
import { formName, shownTitle } from '../drafts/list/listDrafts.ts';

/** Names that are shown: enough to know the moment by, few enough to be drawn at once. */
const mostNames = 100;

function whatChanges({ kind, then, here }: MomentChange, now: number): string {
  if (kind === 'missing') return momentText.isMissing;
  if (kind === 'deleted') return momentText.isDeleted;
  return momentText.isChanged(changedText(then.updatedAt, now), changedText(here?.updatedAt ?? now, now));
}

function Change({ change, now }: { readonly change: MomentChange; readonly now: number }) {
  const { givenTitle, formTitle, form, year } = change.then;
  const title = shownTitle({ title: givenTitle === '' ? formTitle : givenTitle });
  return (
    <li>
      <div className="momentName">{title}</div>
      <div className="copiesNote">
        {[formName({ form }), year, whatChanges(change, now)].filter(Boolean).join(' · ')}
      </div>
    </li>
  );
}

interface ModeChoiceProps {
  readonly missing: number;
  readonly all: number;
  readonly mode: MomentMode;
  readonly onMode: (mode: MomentMode) => void;
}

function ModeChoice({ missing, all, mode, onMode }: ModeChoiceProps) {
  const options: readonly (readonly [MomentMode, string])[] = [
    ['missing', momentText.missing(missing)],
    ['all', momentText.all(all)],
  ];
  return (
    <fieldset className="momentModes">
      <legend className="visuallyHidden">{momentText.mode}</legend>
      {options.map(([value, label]) => (
        <label key={value}>
          <input type="radio" name="mode" value={value} checked={mode === value} onChange={() => onMode(value)} />
          <span>{label}</span>
        </label>
      ))}
    </fieldset>
  );
}

export interface MomentChangesProps {
  readonly preview: MomentPreview;
  readonly mode: MomentMode;
  readonly now: number;
  readonly onMode: (mode: MomentMode) => void;
}

/** What a moment would change: how many drafts, which, and what is left as it is. */
export function MomentChanges({ preview: { changes, same, damaged }, mode, now, onMode }: MomentChangesProps) {
  const missing = changes.filter((change) => isWanted(change, 'missing')).length;
  const shown = changes.filter((change) => isWanted(change, mode));
  return (
    <>
      {changes.length === 0 && <p>{momentText.nothing}</p>}
      {changes.length > 0 && same > 0 && <p>{momentText.same(same)}</p>}
      {damaged > 0 && <p className="copiesWarning">{momentText.damaged(damaged)}</p>}
      {missing > 0 && missing < changes.length && (
        <ModeChoice missing={missing} all={changes.length} mode={mode} onMode={onMode} />
      )}
      {changes.length > 0 && (
        <>
          <ul className="momentChanges" aria-label={momentText.list}>
            {shown.slice(0, mostNames).map((change) => (
              <Change key={change.then.id} change={change} now={now} />
            ))}
            {shown.length > mostNames && <li className="copiesNote">{momentText.more(shown.length - mostNames)}</li>}
          </ul>
          <p className="copiesNote">{momentText.untouched}</p>
        </>
      )}
    </>
  );
}

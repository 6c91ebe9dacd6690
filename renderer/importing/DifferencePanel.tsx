import { useEffect, useRef } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { importingText } from '../text/importing.ts';
import type { DifferenceRow } from './differenceRows.ts';
import type { ComparisonState } from './types.ts';

const { differences: words } = importingText;

interface PickProps {
  readonly chosen: ReadonlySet<string>;
  readonly onPick: (chosen: ReadonlySet<string>) => void;
}

/** One side of a difference: its text, or why there is none. */
function Side({ text, none }: { readonly text: string; readonly none: string | undefined }) {
  return text === '' || none !== undefined ? <span className="importValue-empty">{none ?? words.empty}</span> : text;
}

function Row({ difference, chosen, onPick }: PickProps & { readonly difference: DifferenceRow }) {
  const { key, place, current, imported, none } = difference;
  const isChosen = chosen.has(key);
  const toggle = () => onPick(new Set(isChosen ? [...chosen].filter((each) => each !== key) : [...chosen, key]));
  return (
    <tr className={isChosen ? 'importRow-chosen' : ''}>
      <td className="importCheck">
        <input type="checkbox" checked={isChosen} onChange={toggle} aria-label={words.take(place)} />
      </td>
      <th scope="row">{place}</th>
      <td className="importValue">
        <Side text={current} none={none?.side === 'current' ? none.text : undefined} />
      </td>
      <td className="importValue">
        <Side text={imported} none={none?.side === 'imported' ? none.text : undefined} />
      </td>
    </tr>
  );
}

function All({ differences, chosen, onPick }: PickProps & { readonly differences: readonly DifferenceRow[] }) {
  const box = useRef<HTMLInputElement>(null);
  const isAll = chosen.size === differences.length;
  const isSome = chosen.size > 0 && !isAll;
  useEffect(() => {
    if (box.current !== null) box.current.indeterminate = isSome;
  }, [isSome]);
  return (
    <div className="importAll">
      <label>
        <input
          ref={box}
          type="checkbox"
          checked={isAll}
          onChange={() => onPick(new Set(isAll ? [] : differences.map(({ key }) => key)))}
        />
        {words.all}
      </label>
      <span aria-live="polite">{words.allOf(chosen.size, differences.length)}</span>
    </div>
  );
}

function Differences(props: PickProps & { readonly differences: readonly DifferenceRow[] }) {
  const { differences } = props;
  if (differences.length === 0) return <p className="importNote">{words.none}</p>;
  return (
    <>
      <All {...props} />
      <table className="importTable importDifferences">
        <thead>
          <tr>
            <th className="importCheck">{words.columns.take}</th>
            <th className="importCol-label">{words.columns.place}</th>
            <th>{words.columns.current}</th>
            <th>{words.columns.imported}</th>
          </tr>
        </thead>
        <tbody>
          {differences.map((difference) => (
            <Row key={difference.key} difference={difference} chosen={props.chosen} onPick={props.onPick} />
          ))}
        </tbody>
      </table>
    </>
  );
}

export interface DifferencePanelProps {
  readonly state: ComparisonState;
  readonly onPick: (chosen: ReadonlySet<string>) => void;
}

/** Where the file differs from the draft, cell by cell, each to be taken over or left. */
export function DifferencePanel({ state, onPick }: DifferencePanelProps) {
  switch (state.kind) {
    case 'loading':
      return <p className="importNote">{words.loading}</p>;
    case 'failed':
      return (
        <p className="importNote" role="alert">
          {state.text}
        </p>
      );
    case 'ready':
      return <Differences differences={state.comparison.rows} chosen={state.chosen} onPick={onPick} />;
    default:
      return assertNever(state);
  }
}

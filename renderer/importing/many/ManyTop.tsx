import { manyImportText as words } from '../../text/importMany.ts';
import { Button } from '../../ui/Button.tsx';
import { Progress } from '../../ui/Progress.tsx';
import { formLines } from './manySession.ts';
import type { ManyChoice, ManyState } from './types.ts';

export interface ManyTopProps {
  readonly state: ManyState;
  readonly onStop: () => void;
  readonly onChoose: (lineIds: readonly string[], choice: ManyChoice) => void;
}

const choices: readonly ManyChoice[] = ['skip', 'update', 'new'];

/** How far the reading is; then what was found, and one choice for all forms that are there already. */
export function ManyTop({ state, onStop, onChoose }: ManyTopProps) {
  const { phase, all, done, reading, lines, standings } = state;
  if (phase === 'reading') {
    return (
      <div className="manyTop">
        <Progress
          value={done}
          most={Math.max(1, all)}
          label={`${words.progress(done, all)} ${words.reading(reading)}`}
        />
        <Button onPress={onStop}>{words.stop}</Button>
      </div>
    );
  }
  const forms = formLines(lines);
  const existing = forms.filter(({ id }) => standings.get(id)?.kind === 'exists').map(({ id }) => id);
  const picked = new Set(existing.map((id) => state.chosen.get(id) ?? 'skip'));
  const [only = 'skip'] = picked;
  return (
    <div className="manyTop">
      <span>{words.summary(forms.length, all, lines.length - forms.length)}</span>
      {state.isCut && <span className="manyNote">{words.cut}</span>}
      {phase === 'looking' && <span className="manyNote">{words.looking}</span>}
      {phase === 'storing' && <span className="manyNote">{words.storing}</span>}
      <span className="manySpace" />
      {existing.length > 0 && (
        <>
          <span className="manyNote">{words.allNote}</span>
          <label>
            {words.all}
            <select
              className="fieldInput"
              disabled={phase !== 'ready'}
              value={picked.size === 1 ? only : ''}
              onChange={({ currentTarget }) => {
                const choice = choices.find((each) => each === currentTarget.value);
                if (choice !== undefined) onChoose(existing, choice);
              }}
            >
              {picked.size !== 1 && <option value="">{words.pick}</option>}
              {choices.map((choice) => (
                <option key={choice} value={choice}>
                  {words.choices[choice]}
                </option>
              ))}
            </select>
          </label>
        </>
      )}
    </div>
  );
}

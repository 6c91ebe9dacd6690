import './findBar.css';
import { type KeyboardEvent, useSyncExternalStore } from 'react';
import type { FindOptions } from '../../shared/find/matches.ts';
import { findText } from '../text/find.ts';
import { Button } from '../ui/Button.tsx';
import { IconButton } from '../ui/IconButton.tsx';
import { IconChevronDown, IconChevronUp, IconClose } from '../ui/icons.tsx';
import { FindCount } from './FindCount.tsx';
import { FindField } from './FindField.tsx';
import type { Finder, FinderState } from './finder.ts';
import { useHits, useMarks } from './useHits.ts';

const optionKeys = ['matchCase', 'wholeCell', 'foldWidth'] as const satisfies readonly (keyof FindOptions)[];

interface CheckProps {
  readonly label: string;
  readonly isOn: boolean;
  readonly onChange: (isOn: boolean) => void;
}

function Check({ label, isOn, onChange }: CheckProps) {
  return (
    <label className="findOption">
      <input type="checkbox" checked={isOn} onChange={({ currentTarget: { checked } }) => onChange(checked)} />
      {label}
    </label>
  );
}

interface OpenBarProps {
  readonly finder: Finder;
  readonly state: FinderState;
}

function ReplaceTools({ finder, state }: OpenBarProps) {
  return (
    <div className="findGroup">
      <FindField
        label={findText.replacement}
        text={state.replacement}
        asked={0}
        onChange={(replacement) => finder.change({ replacement })}
        onEnter={finder.replaceOne}
      />
      <Button onPress={finder.replaceOne} isDisabled={state.query === ''}>
        {findText.replaceOne}
      </Button>
      <Button onPress={finder.replaceAll} isDisabled={state.query === ''}>
        {findText.replaceAll}
      </Button>
    </div>
  );
}

function OpenBar({ finder, state }: OpenBarProps) {
  const { query, options, at } = state;
  const hits = useHits(finder);
  useMarks(hits, at);
  const press = (event: KeyboardEvent) => {
    if (event.key !== 'Escape' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    finder.close();
  };
  return (
    <search className="findBar" aria-label={findText.bar} onKeyDown={press}>
      <div className="findGroup">
        <FindField
          label={findText.query}
          text={query}
          asked={state.asked}
          onChange={(text) => finder.change({ query: text })}
          onEnter={(backwards) => finder.step(backwards ? -1 : 1, 'look')}
        />
        <FindCount query={query} hits={hits} at={at} />
        <IconButton label={findText.previous} icon={<IconChevronUp />} onPress={() => finder.step(-1, 'look')} />
        <IconButton label={findText.next} icon={<IconChevronDown />} onPress={() => finder.step(1, 'look')} />
      </div>
      {state.shown === 'replace' ? (
        <ReplaceTools finder={finder} state={state} />
      ) : (
        <Button variant="quiet" onPress={() => finder.open('replace')}>
          {findText.showReplace}
        </Button>
      )}
      <div className="findGroup">
        {optionKeys.map((key) => (
          <Check
            key={key}
            label={findText[key]}
            isOn={options[key]}
            onChange={(isOn) => finder.change({ options: { ...options, [key]: isOn } })}
          />
        ))}
        {state.selected !== null && (
          <Check
            label={findText.onlySelected}
            isOn={state.onlySelected}
            onChange={(onlySelected) => finder.change({ onlySelected })}
          />
        )}
      </div>
      <IconButton label={findText.close} icon={<IconClose />} onPress={finder.close} />
    </search>
  );
}

/** A slim bar above the sheet in which a text is looked for and replaced; the sheet stays at hand. */
export function FindBar({ finder }: { readonly finder: Finder }) {
  const state = useSyncExternalStore(finder.subscribe, finder.getSnapshot);
  return state.shown === 'hidden' ? null : <OpenBar finder={finder} state={state} />;
}

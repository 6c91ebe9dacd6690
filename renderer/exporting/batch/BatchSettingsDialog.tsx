import { useId, useState } from 'react';
import { mostSheets } from '../../../shared/xlsx/export/bookLimits.ts';
import { useHost } from '../../host/HostProvider.tsx';
import { batchText } from '../../text/batch.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { NameField } from './NameField.tsx';
import { keepSettings, readSettings } from './settings.ts';
import { type BatchItem, type BatchShape, batchShapes } from './types.ts';
import type { BatchStart } from './useBatch.ts';

export interface BatchSettingsDialogProps {
  readonly items: readonly BatchItem[];
  /** how many of them are not complete */
  readonly faulty: number;
  readonly onStart: (how: BatchStart) => void;
  readonly onClose: () => void;
}

interface Choice {
  readonly shape: BatchShape;
  readonly note: string;
  readonly isPossible: boolean;
}

function choicesOf(count: number, hasFolders: boolean): readonly Choice[] {
  return batchShapes.map((shape) => {
    const { note } = batchText.shapeOf(shape);
    if (shape === 'folder' && !hasFolders) return { shape, note: batchText.noFolder, isPossible: false };
    if (shape === 'book' && count > mostSheets) {
      return { shape, note: batchText.tooManySheets(count, mostSheets), isPossible: false };
    }
    return { shape, note, isPossible: true };
  });
}

interface OptionProps {
  readonly group: string;
  readonly label: string;
  readonly note?: string;
  readonly isChosen: boolean;
  readonly isDisabled?: boolean;
  readonly onChoose: () => void;
}

function Option({ group, label, note, isChosen, isDisabled = false, onChoose }: OptionProps) {
  const id = useId();
  return (
    <div className="batchOption">
      <input
        type="radio"
        id={id}
        name={group}
        checked={isChosen}
        disabled={isDisabled}
        onChange={onChoose}
        {...(note !== undefined && { 'aria-describedby': `${id}-note` })}
      />
      <label htmlFor={id}>{label}</label>
      {note !== undefined && (
        <span id={`${id}-note`} className="batchNote">
          {note}
        </span>
      )}
    </div>
  );
}

/** As what, under which names, and what to do with drafts that are not complete; kept for the next time. */
export function BatchSettingsDialog({ items, faulty, onStart, onClose }: BatchSettingsDialogProps) {
  const host = useHost();
  const group = useId();
  const [settings, setSettings] = useState(readSettings);
  const [skips, setSkips] = useState(false);
  const choices = choicesOf(items.length, host.chooseExportFolder !== null);
  const wished = choices.find(({ shape }) => shape === settings.shape);
  const shape = wished?.isPossible === true ? wished.shape : 'zip';
  const start = () => {
    keepSettings(settings);
    onStart({ shape, pattern: settings.pattern, faulty: faulty === 0 ? 'ask' : skips ? 'skip' : 'export' });
  };
  return (
    <Dialog
      title={batchText.title(items.length)}
      size="large"
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{commonText.cancel}</Button>
          <Button variant="primary" onPress={start}>
            {shape === 'folder' ? batchText.startFolder : batchText.start}
          </Button>
        </>
      }
    >
      <fieldset className="batchGroup">
        <legend>{batchText.shape}</legend>
        {choices.map((choice) => (
          <Option
            key={choice.shape}
            group={`${group}-shape`}
            label={batchText.shapeOf(choice.shape).label}
            note={choice.note}
            isChosen={choice.shape === shape}
            isDisabled={!choice.isPossible}
            onChoose={() => setSettings({ ...settings, shape: choice.shape })}
          />
        ))}
      </fieldset>
      {shape !== 'book' && (
        <NameField
          items={items}
          pattern={settings.pattern}
          onChange={(pattern) => setSettings({ ...settings, pattern })}
        />
      )}
      {faulty > 0 && (
        <fieldset className="batchGroup">
          <legend>{batchText.faulty(faulty)}</legend>
          <Option
            group={`${group}-faulty`}
            label={batchText.exportFaulty}
            isChosen={!skips}
            onChoose={() => setSkips(false)}
          />
          <Option
            group={`${group}-faulty`}
            label={batchText.skipFaulty}
            isChosen={skips}
            onChoose={() => setSkips(true)}
          />
        </fieldset>
      )}
    </Dialog>
  );
}

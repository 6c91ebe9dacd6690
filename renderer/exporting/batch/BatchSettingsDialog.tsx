import { useId, useState } from 'react';
import { useHost } from '../../host/HostProvider.tsx';
import { batchText } from '../../text/batch.ts';
import { commonText } from '../../text/shell.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { BatchOption } from './BatchOption.tsx';
import { batchFiles } from './formats.ts';
import { NameField } from './NameField.tsx';
import { keepSettings, readSettings } from './settings.ts';
import { type BatchFormat, type BatchItem, type BatchShape, batchFormats, batchShapes } from './types.ts';
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

function choicesOf(format: BatchFormat, count: number, hasFolders: boolean): readonly Choice[] {
  const { most } = batchFiles[format];
  return batchShapes.map((shape) => {
    const { note } = batchText.shapeOf(format, shape);
    if (shape === 'folder' && !hasFolders) return { shape, note: batchText.noFolder, isPossible: false };
    if (shape === 'book' && count > most) {
      return { shape, note: batchText.tooMany(format, count, most), isPossible: false };
    }
    return { shape, note, isPossible: true };
  });
}

/** As what, under which names, and what to do with drafts that are not complete; kept for the next time. */
export function BatchSettingsDialog({ items, faulty, onStart, onClose }: BatchSettingsDialogProps) {
  const host = useHost();
  const group = useId();
  const [settings, setSettings] = useState(readSettings);
  const [skips, setSkips] = useState(false);
  const hasPdf = host.printPdf !== null;
  const format = hasPdf ? settings.format : 'workbook';
  const choices = choicesOf(format, items.length, host.chooseExportFolder !== null);
  const wished = choices.find(({ shape }) => shape === settings.shape);
  const shape = wished?.isPossible === true ? wished.shape : 'zip';
  const start = () => {
    keepSettings(settings);
    onStart({ format, shape, pattern: settings.pattern, faulty: faulty === 0 ? 'ask' : skips ? 'skip' : 'export' });
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
        <legend>{batchText.format}</legend>
        {batchFormats.map((each) => (
          <BatchOption
            key={each}
            group={`${group}-format`}
            label={batchText.formatOf(each).label}
            note={each === 'pdf' && !hasPdf ? batchText.noPdf : batchText.formatOf(each).note}
            isChosen={each === format}
            isDisabled={each === 'pdf' && !hasPdf}
            onChoose={() => setSettings({ ...settings, format: each })}
          />
        ))}
      </fieldset>
      <fieldset className="batchGroup">
        <legend>{batchText.shape}</legend>
        {choices.map((choice) => (
          <BatchOption
            key={choice.shape}
            group={`${group}-shape`}
            label={batchText.shapeOf(format, choice.shape).label}
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
          extension={batchFiles[format].extension}
          onChange={(pattern) => setSettings({ ...settings, pattern })}
        />
      )}
      {faulty > 0 && (
        <fieldset className="batchGroup">
          <legend>{batchText.faulty(faulty)}</legend>
          <BatchOption
            group={`${group}-faulty`}
            label={batchText.exportFaulty}
            isChosen={!skips}
            onChoose={() => setSkips(false)}
          />
          <BatchOption
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

import { useState } from 'react';
import { changedText } from '../text/changedText.ts';
import { importingText } from '../text/importing.ts';
import { commonText } from '../text/shell.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { type ImportRecord, useRecentImports } from './journal.ts';
import { storedText } from './sayImported.ts';
import { undoImport } from './undo.ts';
import './recentImports.css';

const { recent: words } = importingText;

function Entry({ record, now }: { readonly record: ImportRecord; readonly now: number }) {
  const what = storedText(record.stored);
  return (
    <li className="recentImport">
      <div className="recentImportBody">
        <div>{what}</div>
        <div className="recentImportNote">{`${changedText(record.at, now)} · ${words.from(record.fileNames)}`}</div>
      </div>
      <Button aria-label={words.undoNamed(what)} onPress={() => void undoImport(record, Date.now())}>
        {words.undo}
      </Button>
    </li>
  );
}

/** The last imports, each with the way back; nothing while there are none. */
export function RecentImports() {
  const records = useRecentImports();
  const [isOpen, setOpen] = useState(false);
  const close = () => setOpen(false);
  if (records.length === 0 && !isOpen) return null;
  return (
    <>
      <Button variant="quiet" onPress={() => setOpen(true)}>
        {words.button(records.length)}
      </Button>
      <Dialog
        title={words.title}
        isOpen={isOpen}
        isDismissable
        onClose={close}
        actions={<Button onPress={close}>{commonText.close}</Button>}
      >
        <p className="recentImportNote">{records.length === 0 ? words.none : words.body}</p>
        <ul className="recentImports">
          {records.map((record) => (
            <Entry key={record.id} record={record} now={Date.now()} />
          ))}
        </ul>
      </Dialog>
    </>
  );
}

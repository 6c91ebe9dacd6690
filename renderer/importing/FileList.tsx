import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';
import { assertNever } from '../../shared/assertNever.ts';
import { importingText } from '../text/importing.ts';
import { IconDocument, IconWarning } from '../ui/icons.tsx';
import { formTitle } from './formTitle.ts';
import { chosenCount, placesOf } from './importState.ts';
import type { FileState, FoundForm, ImportFile, ImportState } from './types.ts';

function willBe(form: FoundForm): string {
  const { kind } = form.choice;
  return kind === 'compare' ? importingText.will.compare(chosenCount(form)) : importingText.will[kind];
}

/** What the reader says of a form, worst first; nothing of a draft file. */
function remarks({ source }: FoundForm): readonly string[] {
  if (source.kind === 'draftFile') return [importingText.draftFile];
  const { read } = source;
  const off = read.printed.filter(({ agrees }) => !agrees).length;
  return [
    importingText.confidence(read.confidence),
    ...(read.doubts.length > 0 ? [importingText.doubtCount(read.doubts.length)] : []),
    ...(off > 0 ? [importingText.totalsOff(off)] : []),
  ];
}

function stateText(state: FileState): string {
  switch (state.kind) {
    case 'waiting':
      return importingText.waiting;
    case 'reading':
      return importingText.reading;
    case 'read':
      return importingText.noForms;
    case 'refused':
    case 'failed':
      return importingText.refusedFile(state.text);
    case 'cancelled':
      return importingText.cancelledFile;
    default:
      return assertNever(state);
  }
}

interface Entry {
  readonly id: string;
  readonly fileName: string;
  readonly title: string;
  readonly note: string;
  readonly will: string;
  readonly isRefused: boolean;
}

function entriesOf(file: ImportFile): readonly Entry[] {
  const { state, name } = file;
  if (state.kind === 'read' && state.forms.length > 0) {
    return state.forms.map((form) => ({
      id: form.id,
      fileName: name,
      title: formTitle(form.draft),
      note: remarks(form).join(' · '),
      will: willBe(form),
      isRefused: false,
    }));
  }
  const isRefused = state.kind === 'refused' || state.kind === 'failed';
  return placesOf(file).map((id) => ({ id, fileName: name, title: name, note: stateText(state), will: '', isRefused }));
}

export interface FileListProps {
  readonly state: ImportState;
  readonly onShow: (id: string) => void;
}

/** Every found form, and every file without one. Arrow keys move through them; what has the focus is shown beside. */
export function FileList({ state, onShow }: FileListProps) {
  const entries = state.files.flatMap(entriesOf);
  return (
    <ListBox
      className="importList"
      aria-label={importingText.fileList}
      items={entries}
      selectionMode="single"
      selectionBehavior="replace"
      disallowEmptySelection
      selectedKeys={state.shown === null ? [] : [state.shown]}
      onSelectionChange={(keys) => {
        const [id] = keys === 'all' ? [] : keys;
        if (id !== undefined) onShow(String(id));
      }}
    >
      {(entry) => (
        <ListBoxItem id={entry.id} textValue={entry.title} className="importEntry">
          {entry.isRefused ? <IconWarning /> : <IconDocument />}
          <div className="importEntryBody">
            <span className="importEntryTitle">{entry.title}</span>
            <span className="importEntryNote">
              {entry.title === entry.fileName ? entry.note : `${entry.fileName}\n${entry.note}`}
            </span>
            {entry.will !== '' && <span className="importEntryWill">{entry.will}</span>}
          </div>
        </ListBoxItem>
      )}
    </ListBox>
  );
}

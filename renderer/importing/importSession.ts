import type { OpenedFile, OpenResult } from '../../shared/desktop.ts';
import { readFaultText } from '../text/files.ts';
import { compareWithStored } from './comparison.ts';
import type { ContentReader } from './contentReader.ts';
import { type ImportEvent, noFiles, reduceImport } from './importState.ts';
import type { ComparisonState, ImportFile, ImportState } from './types.ts';

/** The files of one import window: read one after another, kept until the user decides. Stores nothing. */
export interface ImportSession {
  readonly state: () => ImportState;
  /** Fits `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (opened: OpenResult) => void;
  /** Gives up files that are not read yet. */
  readonly cancel: (fileIds: readonly string[]) => void;
  readonly show: (id: string) => void;
  readonly choose: (formId: string, kind: 'new' | 'skip') => void;
  readonly compareWith: (formId: string, draftId: string) => void;
  readonly pick: (formId: string, chosen: ReadonlySet<string>) => void;
  /** Kills what is still being read. */
  readonly close: () => void;
}

export function createImportSession(reader: ContentReader): ImportSession {
  const listeners = new Set<() => void>();
  /** files not yet given to the reader; their bytes are let go with them */
  const waiting = new Map<string, OpenedFile>();
  let state: ImportState = noFiles;
  let count = 0;
  let reading: { readonly fileId: string; readonly abort: AbortController } | null = null;

  function send(event: ImportEvent): void {
    state = reduceImport(state, event);
    for (const listener of listeners) listener();
  }

  async function readNext(): Promise<void> {
    const [next] = waiting;
    if (reading !== null || next === undefined) return;
    const [fileId, { name, bytes }] = next;
    waiting.delete(fileId);
    reading = { fileId, abort: new AbortController() };
    send({ kind: 'readingStarted', fileId });
    const outcome = await reader.read({ name, bytes }, reading.abort.signal);
    reading = null;
    send({ kind: 'readingEnded', fileId, outcome });
    await readNext();
  }

  function newFile(name: string, fileState: ImportFile['state']): ImportFile {
    count += 1;
    return { id: `file-${count}`, name, state: fileState };
  }

  function add(opened: OpenResult): void {
    if (opened.kind === 'cancelled') return;
    const files = opened.files.map((file) => {
      const added = newFile(file.name, { kind: 'waiting' });
      waiting.set(added.id, file);
      return added;
    });
    const failed = opened.failed.map(({ name, fault }) =>
      newFile(name, { kind: 'refused', text: readFaultText(fault, name) }),
    );
    send({ kind: 'added', files: [...files, ...failed] });
    void readNext();
  }

  function cancel(fileIds: readonly string[]): void {
    for (const fileId of fileIds) {
      if (waiting.delete(fileId)) send({ kind: 'readingEnded', fileId, outcome: { kind: 'cancelled' } });
      if (reading?.fileId === fileId) reading.abort.abort();
    }
  }

  const formOf = (formId: string) =>
    state.files.flatMap((file) => (file.state.kind === 'read' ? file.state.forms : [])).find(({ id }) => id === formId);

  function compareWith(formId: string, draftId: string): void {
    const form = formOf(formId);
    if (form === undefined) return;
    send({ kind: 'chosen', formId, choice: { kind: 'compare', draftId, comparison: { kind: 'loading' } } });
    const answer = (comparison: ComparisonState) => send({ kind: 'compared', formId, draftId, comparison });
    void compareWithStored(draftId, form.draft).then(answer);
  }

  function pick(formId: string, chosen: ReadonlySet<string>): void {
    const choice = formOf(formId)?.choice;
    if (choice?.kind !== 'compare' || choice.comparison.kind !== 'ready') return;
    send({ kind: 'compared', formId, draftId: choice.draftId, comparison: { ...choice.comparison, chosen } });
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add,
    cancel,
    show: (id) => send({ kind: 'shown', id }),
    choose: (formId, kind) => send({ kind: 'chosen', formId, choice: { kind } }),
    compareWith,
    pick,
    close() {
      waiting.clear();
      reading?.abort.abort();
      reader.close();
    },
  };
}

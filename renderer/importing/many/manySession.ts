import type { LaterFile } from '../../host/types.ts';
import { storeErrorText } from '../../store/storeFault.ts';
import { manyImportText } from '../../text/importMany.ts';
import type { StoredImport } from '../journal.ts';
import type { ManyFiles } from '../offeredFiles.ts';
import { carryOutMany, type WantedUpdate } from './carryOutMany.ts';
import { linesOf } from './linesOf.ts';
import { lookBeside } from './lookBeside.ts';
import { createManyWorker, type ManyWorker, poolSize, readAll } from './readPool.ts';
import { choiceOf } from './standings.ts';
import type { FormLine, ManyChoice, ManyLine, ManyState } from './types.ts';

/** The files of one table: read several at once, compared with the drafts, kept until the user decides. */
export interface ManySession {
  readonly state: () => ManyState;
  /** Fits `useSyncExternalStore`. */
  readonly subscribe: (listener: () => void) => () => void;
  readonly add: (offered: ManyFiles) => void;
  /** Gives up what is not read yet. */
  readonly stop: () => void;
  readonly choose: (lineIds: readonly string[], choice: ManyChoice) => void;
  /** The file that a line is of, to be read anew. */
  readonly fileOf: (line: ManyLine) => LaterFile | undefined;
  /** Something was stored beside: what was chosen for a file counts no more, and all is compared again. */
  readonly lookAgain: (file: number) => Promise<void>;
  /** Stores all or nothing; null where it was nothing, and the state says why. */
  readonly store: (now: number) => Promise<readonly StoredImport[] | null>;
  readonly close: () => void;
}

/** Milliseconds between two drawings while files are read. */
const drawnEvery = 100;

export interface ManySessionOptions {
  readonly createWorker?: () => ManyWorker;
  readonly size?: number;
}

const nothing: ManyState = {
  phase: 'reading',
  all: 0,
  done: 0,
  reading: [],
  lines: [],
  standings: new Map(),
  chosen: new Map(),
  isCut: false,
  problem: '',
};

export const formLines = (lines: readonly ManyLine[]): readonly FormLine[] =>
  lines.flatMap((line) => (line.kind === 'form' ? [line] : []));

/** What a line becomes; null while that isn't known. */
export function lineChoice({ standings, chosen }: ManyState, { id }: FormLine): ManyChoice | null {
  const standing = standings.get(id);
  return standing === undefined ? null : choiceOf(standing, chosen.get(id));
}

export function createManySession(options: ManySessionOptions = {}): ManySession {
  const { createWorker = createManyWorker, size = poolSize(navigator.hardwareConcurrency) } = options;
  const listeners = new Set<() => void>();
  const files: LaterFile[] = [];
  /** by file; the state gets them in their order */
  const found: (readonly ManyLine[])[] = [];
  const reading = new Map<number, string>();
  let state = nothing;
  let abort = new AbortController();
  let timer: ReturnType<typeof setTimeout> | undefined;
  let turn: Promise<void> = Promise.resolve();
  let isClosed = false;

  function become(next: Partial<ManyState>): void {
    state = { ...state, ...next };
    for (const listener of listeners) listener();
  }

  function draw(): void {
    clearTimeout(timer);
    timer = undefined;
    const lines = found.flat();
    const done = Object.keys(found).length;
    become({ all: files.length, done, reading: [...reading.values()], lines });
  }

  function drawSoon(): void {
    timer ??= setTimeout(draw, drawnEvery);
  }

  async function look(): Promise<void> {
    become({ phase: 'looking' });
    try {
      become({ standings: await lookBeside(formLines(state.lines)), phase: 'ready' });
    } catch (error) {
      become({ problem: manyImportText.notCompared(storeErrorText(error)), phase: 'ready' });
    }
  }

  async function read(added: readonly LaterFile[], from: number): Promise<void> {
    if (isClosed) return;
    become({ phase: 'reading' });
    const events = {
      onStart: (index: number) => {
        reading.set(from + index, added[index]?.name ?? '');
        drawSoon();
      },
      onEnd: (index: number, outcome: Parameters<typeof linesOf>[2]) => {
        reading.delete(from + index);
        found[from + index] = linesOf(from + index, added[index]?.name ?? '', outcome);
        drawSoon();
      },
    };
    await readAll(added, events, abort.signal, size, createWorker);
    if (isClosed) return;
    draw();
    await look();
  }

  async function store(now: number): Promise<readonly StoredImport[] | null> {
    if (state.phase !== 'ready') return null;
    become({ phase: 'storing', problem: '' });
    const lines = formLines(state.lines);
    const created = lines.filter((line) => lineChoice(state, line) === 'new');
    const updates = lines.flatMap((line): readonly WantedUpdate[] => {
      const standing = state.standings.get(line.id);
      if (standing?.kind !== 'exists' || lineChoice(state, line) !== 'update') return [];
      return [{ line, draftId: standing.draftId, title: standing.title }];
    });
    const result = await carryOutMany(created, updates, now);
    if (result.kind === 'stored') return result.stored;
    await look();
    become({ problem: result.text });
    return null;
  }

  return {
    state: () => state,
    subscribe(listener) {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
    add(offered) {
      const from = files.length;
      files.push(...offered.files);
      if (abort.signal.aborted) abort = new AbortController();
      become({ phase: 'reading', all: files.length, isCut: state.isCut || offered.isCut });
      turn = turn.then(() => read(offered.files, from));
    },
    stop: () => abort.abort(),
    choose(lineIds, choice) {
      const chosen = new Map(state.chosen);
      for (const id of lineIds) chosen.set(id, choice);
      become({ chosen });
    },
    fileOf: ({ file }) => files[file],
    async lookAgain(file) {
      const own = new Set(found[file]?.map(({ id }) => id));
      become({ chosen: new Map([...state.chosen].filter(([id]) => !own.has(id))) });
      if (state.phase === 'ready') await look();
    },
    store,
    close() {
      isClosed = true;
      clearTimeout(timer);
      abort.abort();
    },
  };
}

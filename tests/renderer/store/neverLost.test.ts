/**
 * The promise itself, against a model: whatever is done to the program, its store and one copy at a time, in whatever
 * order, no save that was acknowledged is ever lost.
 */
import fc from 'fast-check';
import { afterEach, expect, test, vi } from 'vitest';
import type { SavedWhere } from '../../../renderer/store/autosave.ts';
import { database } from '../../../renderer/store/database.ts';
import {
  createDraft,
  deleteDraft,
  loadDraft,
  purgeDeleted,
  saveDraft,
  undeleteDraft,
} from '../../../renderer/store/drafts.ts';
import { flushCopies } from '../../../renderer/store/keepCopies.ts';
import { scanJournal } from '../../../renderer/store/scanJournal.ts';
import { putBack, replaceDraft } from '../../../renderer/store/undoImport.ts';
import type { Draft } from '../../../shared/draft/types.ts';
import { type Machine, machine } from '../../helpers/copyRecords.ts';
import { startAgain, wipeStore } from '../../helpers/startedStore.ts';
import { golden } from '../importing/sampleFiles.ts';
import { typed } from '../session/sampleDraft.ts';
import { freshDatabase, restartPage } from './freshDatabase.ts';

vi.mock('../../../renderer/store/summarizeDraft.ts', () => ({
  // What lists show costs most of a save and has nothing to do with keeping it.
  summarizeDraft: (draft: Draft) => ({
    ...{ formTitle: draft.values['projectName'] ?? '', form: draft.form, year: '2022', total: null },
    ...{ state: 'filling', errors: 0 },
  }),
}));

afterEach(() => {
  vi.restoreAllMocks();
  restartPage();
});

const named = (name: string): Draft => typed(golden(0), { kind: 'value', value: 'projectName' }, name);

/** What the model knows of a draft. */
interface Known {
  readonly id: string;
  /** texts that may stand there: the last acknowledged one, and what was tried since */
  possible: Set<string>;
  /** copied beyond the store, so that no damage of one copy takes it */
  isCopied: boolean;
  deleted: boolean;
}

class World {
  readonly pc: Machine = machine();
  readonly known: Known[] = [];
  /** removed for good since the marker was written last: until it is, the marker may miss what was removed */
  isBehind = false;
  #count = 0;
  #days = 0;

  text(): string {
    this.#count += 1;
    return `文 ${this.#count}`;
  }

  pick(which: number): Known | undefined {
    return this.known.length === 0 ? undefined : this.known[which % this.known.length];
  }

  async start(clock = 0): Promise<void> {
    this.pc.clock.now += clock;
    this.#days += 1;
    const day = new Date(Date.UTC(2026, 0, this.#days)).toISOString().slice(0, 10);
    const start = await startAgain(this.pc.start(), { now: () => this.pc.clock.now, dayOf: () => day });
    if (this.isBehind && start.kind === 'recovery' && start.problem.kind === 'lost') {
      expect((await start.goOn?.())?.kind).toBe('ready');
    } else expect(start.kind).toBe('ready');
    await scanJournal(() => Promise.resolve());
    await this.copy();
  }

  async copy(): Promise<void> {
    expect(await flushCopies()).toEqual({ kind: 'kept' });
    this.isBehind = false;
    for (const each of this.known) each.isCopied = true;
  }

  /** Every acknowledged text is there, or one that was tried after it. */
  async check(): Promise<void> {
    for (const { id, possible, deleted } of this.known) {
      if (deleted) {
        expect((await database().drafts.get(id))?.deletedAt).toBeDefined();
        continue;
      }
      const loaded = await loadDraft(id);
      expect(loaded.kind === 'loaded' ? loaded.draft.values['projectName'] : loaded.kind).toSatisfy(
        (text: string) => possible.has(text),
        `${id} has one of ${[...possible].join()}`,
      );
    }
  }
}

async function save(world: World, each: Known | undefined, acknowledged: (where: SavedWhere) => void): Promise<void> {
  if (each === undefined || each.deleted) return;
  const text = world.text();
  each.possible.add(text);
  try {
    const where = await saveDraft(each.id, named(text), world.pc.clock.now);
    each.possible = new Set([text]);
    each.isCopied = where === 'journal';
    acknowledged(where);
  } catch {
    // Not acknowledged: it may stand there or not.
  }
}

/** The next write of the store fails as on a full disk; `lands`: it was written all the same. */
function failNextWrite(): void {
  const { contents } = database();
  vi.spyOn(contents, 'put').mockRejectedValueOnce(new DOMException('disk full', 'QuotaExceededError'));
}

/** Only while every draft is copied: one copy at a time is damaged. */
const allCopied = (world: World) => world.known.every(({ isCopied }) => isCopied);

async function loseStore(world: World, kind: 'wiped' | 'damaged', which: number): Promise<void> {
  if (kind === 'wiped') {
    await wipeStore();
    await world.start();
    return;
  }
  const each = world.pick(which);
  if (each === undefined) return;
  if (which % 2 === 0) await database().contents.delete(each.id);
  else await database().drafts.delete(each.id);
  await world.start();
}

function damageJournal(world: World, which: number): void {
  const each = world.pick(which);
  const paths = [...world.pc.data.all.keys()].filter((path) => path.startsWith(`journal/${each?.id}.`));
  const bytes = new TextEncoder().encode('{"format":"ziping-copy","ver');
  for (const path of paths) {
    if (which % 2 === 0) world.pc.data.all.set(path, bytes);
    else world.pc.data.all.delete(path);
  }
}

type Step =
  | { readonly kind: 'create' | 'copy' | 'close' | 'crash' | 'purge' }
  | {
      readonly kind: 'save' | 'undo' | 'delete' | 'undelete' | 'import' | 'undoImport' | 'fullDisk' | 'bothFull';
      readonly which: number;
    }
  | { readonly kind: 'wiped' | 'damaged' | 'journalDamaged'; readonly which: number }
  | { readonly kind: 'clock'; readonly by: number };

const which = fc.nat({ max: 5 });
const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'create' }) },
  { weight: 8, arbitrary: which.map((each): Step => ({ kind: 'save', which: each })) },
  {
    weight: 6,
    arbitrary: fc
      .record({
        kind: fc.constantFrom('undo', 'delete', 'undelete', 'import', 'undoImport', 'fullDisk', 'bothFull'),
        which,
      })
      .map((each): Step => each as Step),
  },
  {
    weight: 3,
    arbitrary: fc.constantFrom<Step>({ kind: 'copy' }, { kind: 'close' }, { kind: 'crash' }, { kind: 'purge' }),
  },
  {
    weight: 4,
    arbitrary: fc
      .record({ kind: fc.constantFrom('wiped', 'damaged', 'journalDamaged'), which })
      .map((each): Step => each as Step),
  },
  // What asks most of the copies: a store in doubt, then gone.
  { weight: 4, arbitrary: which.map((each): Step => ({ kind: 'fullDisk', which: each })) },
  { weight: 3, arbitrary: fc.constantFrom<Step>({ kind: 'copy' }) },
  { weight: 3, arbitrary: which.map((each): Step => ({ kind: 'wiped', which: each })) },
  {
    weight: 1,
    arbitrary: fc.integer({ min: -1e12, max: 1e12 }).map((by): Step => ({ kind: 'clock', by })),
  },
);

/** Steps that all concern the first draft. */
const lifeOf = (...kinds: readonly Exclude<Step['kind'], 'clock'>[]): Step[] =>
  kinds.map((kind) => ({ kind, which: 0 }) as Step);

async function take(world: World, step: Step): Promise<void> {
  const { pc } = world;
  const now = pc.clock.now;
  const each = 'which' in step ? world.pick(step.which) : undefined;
  const forget = () => undefined;
  switch (step.kind) {
    case 'create': {
      if (world.known.length >= 4) return;
      const text = world.text();
      const id = await createDraft(named(text), now);
      world.known.push({ id, possible: new Set([text]), isCopied: false, deleted: false });
      return;
    }
    case 'save':
    case 'undo':
      await save(world, each, forget);
      return;
    case 'delete':
      if (each === undefined || each.deleted) return;
      await deleteDraft(each.id, now);
      each.deleted = true;
      await flushCopies();
      return;
    case 'undelete':
      if (each === undefined || !each.deleted) return;
      await undeleteDraft(each.id);
      each.deleted = false;
      await flushCopies();
      return;
    case 'import':
    case 'undoImport': {
      if (each === undefined || each.deleted) return;
      const loaded = await loadDraft(each.id);
      if (loaded.kind !== 'loaded') return;
      const text = world.text();
      const result = await replaceDraft(each.id, loaded.revision, named(text), '导入前', now);
      if (result.kind !== 'replaced') throw new Error('changed since');
      const before = each.possible;
      if (step.kind === 'import') each.possible = new Set([text]);
      else expect(await putBack(each.id, result.revision, result.copyId, now)).toEqual({ kind: 'putBack' });
      if (step.kind === 'undoImport') {
        each.possible = before;
        world.isBehind = true;
      }
      each.isCopied = false;
      return;
    }
    case 'fullDisk':
      failNextWrite();
      await save(world, each, (where) => expect(where).toBe('journal'));
      vi.restoreAllMocks();
      return;
    case 'bothFull':
      failNextWrite();
      pc.counter.failAt(1, 'ENOSPC', true);
      await save(world, each, (where) => {
        throw new Error(`acknowledged in the ${where}, where nothing could be written`);
      });
      pc.counter.restart();
      vi.restoreAllMocks();
      return;
    case 'copy':
      await world.copy();
      return;
    case 'close':
      await flushCopies();
      await world.start();
      return;
    case 'crash':
      await world.start();
      return;
    case 'purge':
      world.isBehind ||= (await purgeDeleted()) > 0;
      return;
    case 'wiped':
    case 'damaged':
      if (allCopied(world)) await loseStore(world, step.kind, step.which);
      return;
    case 'journalDamaged':
      if (!allCopied(world)) return;
      damageJournal(world, step.which);
      // Another copy may be damaged only after this one was seen to: at the next start.
      await world.start();
      return;
    case 'clock':
      pc.clock.now = Math.max(1, pc.clock.now + step.by);
      return;
    default:
      throw new Error(JSON.stringify(step satisfies never));
  }
}

/** The same lives in every run, so that a change fails for what it broke; `MODEL_SEED` and `MODEL_RUNS` look for more. */
const runs = Number(process.env['MODEL_RUNS'] ?? 150);
const seed = Number(process.env['MODEL_SEED'] ?? 2026);

test(`no acknowledged save is ever lost, in ${runs} random lives of the program`, async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(step, { minLength: 3, maxLength: 30 }), async (steps) => {
      await freshDatabase();
      const world = new World();
      await world.start();
      for (const each of steps) {
        await take(world, each);
        await world.check();
      }
    }),
    {
      numRuns: runs,
      seed,
      examples: [
        // saved into a store in doubt within a minute of the last version: the journal alone held it
        [lifeOf('create', 'copy', 'fullDisk', 'save', 'journalDamaged', 'wiped')],
        // the journal's file damaged where it lies, its name as it was; the start finds it, the store goes only then
        [lifeOf('create', 'copy', 'save', 'copy', 'journalDamaged', 'wiped')],
        // removed for good a moment before the store goes: the marker still counts it
        [lifeOf('create', 'import', 'undoImport', 'fullDisk', 'wiped', 'undo')],
      ],
    },
  );
}, 3_600_000);

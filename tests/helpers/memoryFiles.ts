/**
 * A file system in memory that fails where it is told, as a disk does: at any step, once or from then on, with what was
 * half written left behind. Writing takes three steps: the temporary file, its renaming, the word that it is on the disk.
 */
import { CopyError } from '../../shared/copies/copyError.ts';
import type { CopyFiles } from '../../shared/copies/files.ts';
import type { FileFault } from '../../shared/desktop.ts';

export type Code = 'ENOSPC' | 'EIO' | 'EPERM' | 'EBUSY';

export const codes: readonly Code[] = ['ENOSPC', 'EIO', 'EPERM', 'EBUSY'];

const faults: Readonly<Record<Code, FileFault>> = {
  ENOSPC: 'diskFull',
  EIO: 'unknown',
  EPERM: 'readOnly',
  EBUSY: 'inUse',
};

/** Steps of several folders are counted together, as one machine takes them. */
export class StepCounter {
  steps = 0;
  #failing: { readonly step: number; readonly code: Code; readonly isLasting: boolean } | null = null;
  #crash: number | null = null;

  /** @param step counted from now on, the next one being 1 */
  failAt(step: number, code: Code, isLasting = false): void {
    this.#failing = { step: this.steps + step, code, isLasting };
  }

  /** The program ends at a step: this one and all that follow don't happen. */
  crashAt(step: number): void {
    this.#crash = this.steps + step;
  }

  /** The program is started anew on a disk that is well. */
  restart(): void {
    this.#failing = null;
    this.#crash = null;
  }

  /** Counts a step; throws where it fails. */
  take(): void {
    this.steps += 1;
    if (this.#crash !== null && this.steps >= this.#crash) throw new CopyError('unknown');
    const failing = this.#failing;
    if (failing === null) return;
    if (failing.isLasting ? this.steps >= failing.step : this.steps === failing.step) {
      throw new CopyError(faults[failing.code]);
    }
  }
}

export interface MemoryFiles extends CopyFiles {
  /** Whole files by path. */
  readonly all: Map<string, Uint8Array>;
  /** Halves that unfinished writes left behind. */
  readonly leftovers: Map<string, Uint8Array>;
}

export function memoryFiles(counter: StepCounter = new StepCounter()): MemoryFiles {
  const all = new Map<string, Uint8Array>();
  const leftovers = new Map<string, Uint8Array>();
  const step = async (): Promise<void> => {
    // Calls under way at the same time take turns, as they do on a disk.
    await Promise.resolve();
    counter.take();
  };
  return {
    all,
    leftovers,
    list: async (folder) => {
      await step();
      const inside = [...all.keys()].filter((path) => path.startsWith(`${folder}/`));
      return [...new Set(inside.map((path) => path.slice(folder.length + 1).split('/')[0] ?? ''))];
    },
    read: async (path) => {
      await step();
      return all.get(path)?.slice() ?? null;
    },
    write: async (path, bytes) => {
      leftovers.set(path, bytes.slice(0, bytes.length >> 1));
      await step();
      await step();
      leftovers.delete(path);
      all.set(path, bytes.slice());
      await step();
    },
    remove: async (path) => {
      await step();
      for (const each of [...all.keys()]) if (each === path || each.startsWith(`${path}/`)) all.delete(each);
    },
  };
}

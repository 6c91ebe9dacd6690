import { assertNever } from '../../shared/assertNever.ts';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import type { PaperItem, PaperReply, PaperRequest } from '../workers/paperMessages.ts';
import type { WorkerPort } from '../workers/workerPort.ts';

export type PaperWorker = WorkerPort<PaperRequest, PaperReply>;

export type CreatePaperWorker = () => PaperWorker;

export const createPaperWorker: CreatePaperWorker = () =>
  new Worker(new URL('../workers/paper.worker.ts', import.meta.url), { type: 'module', name: 'paper' });

export type LoadedItem =
  /** `fileName` for a file of it alone, without an extension */
  | { readonly kind: 'item'; readonly item: PaperItem; readonly fileName: string }
  /** it can't be printed; `text` says why */
  | { readonly kind: 'failed'; readonly text: string };

/** Something to print, read when its turn comes. */
export interface PrintItem {
  readonly title: string;
  readonly load: () => Promise<LoadedItem>;
}

/** What stands on the pages, in order. */
export interface LaidForm {
  readonly title: string;
  readonly fileName: string;
  /** number of its first page among all, from 1 */
  readonly firstPage: number;
  readonly pages: number;
  /** null of what is no draft */
  readonly findings: SortedFindings | null;
}

/** What could not be laid out, and why. */
export interface NotLaid {
  readonly title: string;
  readonly text: string;
}

export interface LaidPages {
  /** text of the style sheet of the pages, and their markup */
  readonly style: string;
  readonly body: string;
  readonly pages: number;
  readonly forms: readonly LaidForm[];
  readonly failed: readonly NotLaid[];
}

export type LayResult =
  | { readonly kind: 'laid'; readonly laid: LaidPages }
  | { readonly kind: 'cancelled' }
  /** not a single page: why, for each item; or the detail of a fault of ours */
  | { readonly kind: 'nothing'; readonly failed: readonly NotLaid[] }
  | { readonly kind: 'failed'; readonly detail: string };

export interface LayOptions {
  /** title of the file */
  readonly title: string;
  readonly withFindings: boolean;
  readonly onStep: (done: number, title: string) => void;
  /** what is said of an item that the layout can't take */
  readonly sayFailed: (detail: string) => string;
}

/** Lays pages out beside the page, which goes on meanwhile. */
export interface Press {
  /** Once. Rejects as the items do where they are loaded. */
  readonly lay: (items: readonly PrintItem[], options: LayOptions) => Promise<LayResult>;
  /** What was laid as a document by itself; null where it could not be made or the press is closed. */
  readonly html: (title: string) => Promise<string | null>;
  /** Ends the work at once, whatever it is at. */
  readonly close: () => void;
}

type Answer = PaperReply | { readonly kind: 'closed' };

interface Line {
  readonly ask: (request: PaperRequest) => Promise<Answer>;
  readonly close: () => void;
}

/** Asks a worker one thing at a time. A worker that broke down answers nothing more. */
function openLine(worker: PaperWorker): Line {
  let pending: ((answer: Answer) => void) | null = null;
  let end: Answer | null = null;
  const answer = (given: Answer) => {
    pending?.(given);
    pending = null;
  };
  const finish = (given: Answer) => {
    end ??= given;
    worker.terminate();
    answer(end);
  };
  worker.onmessage = ({ data }) => answer(data);
  worker.onerror = (event) => finish({ kind: 'failed', detail: event.message || 'worker' });
  return {
    ask: (request) =>
      new Promise((resolve) => {
        if (end !== null) {
          resolve(end);
          return;
        }
        pending = resolve;
        worker.postMessage(request);
      }),
    close: () => finish({ kind: 'closed' }),
  };
}

export function createPress(createWorker: CreatePaperWorker = createPaperWorker): Press {
  const line = openLine(createWorker());
  let isClosed = false;

  async function lay(items: readonly PrintItem[], options: LayOptions): Promise<LayResult> {
    const forms: LaidForm[] = [];
    const failed: NotLaid[] = [];
    let pages = 0;
    for (const [index, { title, load }] of items.entries()) {
      options.onStep(index, title);
      const loaded = await load();
      if (isClosed) return { kind: 'cancelled' };
      if (loaded.kind === 'failed') {
        failed.push({ title, text: loaded.text });
        continue;
      }
      const added = await line.ask({ kind: 'add', item: loaded.item, withFindings: options.withFindings });
      switch (added.kind) {
        case 'closed':
          return { kind: 'cancelled' };
        case 'added':
          forms.push({
            title,
            fileName: loaded.fileName,
            firstPage: pages + 1,
            pages: added.pages,
            findings: added.findings,
          });
          pages += added.pages;
          break;
        case 'failed':
          failed.push({ title, text: options.sayFailed(added.detail) });
          break;
        case 'preview':
        case 'html':
          return { kind: 'failed', detail: added.kind };
        default:
          assertNever(added);
      }
    }
    if (forms.length === 0) return { kind: 'nothing', failed };
    options.onStep(items.length, '');
    const made = await line.ask({ kind: 'preview', title: options.title });
    if (made.kind === 'closed') return { kind: 'cancelled' };
    if (made.kind !== 'preview') {
      return { kind: 'failed', detail: made.kind === 'failed' ? made.detail : made.kind };
    }
    return { kind: 'laid', laid: { style: made.style, body: made.body, pages, forms, failed } };
  }

  return {
    lay,
    html: async (title) => {
      const made = await line.ask({ kind: 'html', title });
      return made.kind === 'html' ? made.html : null;
    },
    close: () => {
      isClosed = true;
      line.close();
    },
  };
}

import { useEffect, useRef, useState } from 'react';
import { assertNever } from '../../shared/assertNever.ts';
import { storeErrorText } from '../store/storeFault.ts';
import { printingText } from '../text/printing.ts';
import { type CreatePaperWorker, createPress, type LaidPages, type NotLaid, type Press } from './press.ts';
import type { PrintJob } from './printJob.ts';

export type Preview =
  | { readonly kind: 'laying'; readonly done: number; readonly name: string }
  | { readonly kind: 'ready'; readonly laid: LaidPages }
  | { readonly kind: 'failed'; readonly text: string; readonly failed: readonly NotLaid[] };

export interface PreviewControl {
  readonly preview: Preview;
  readonly withFindings: boolean;
  /** Lays all out anew. */
  readonly setWithFindings: (withFindings: boolean) => void;
  /** The pages as a document by itself; null where they could not be made into one. */
  readonly html: () => Promise<string | null>;
}

/** Drafts whose pages one window holds: some 700 pages of usual forms, which a browser still scrolls at ease. */
export const mostItems = 300;

async function layWith(press: Press, job: PrintJob, withFindings: boolean, onStep: (preview: Preview) => void) {
  try {
    return await press.lay(job.items, {
      title: job.title,
      withFindings,
      onStep: (done, name) => onStep({ kind: 'laying', done, name }),
      sayFailed: printingText.unlaidItem,
    });
  } catch (error) {
    return { kind: 'unread', text: storeErrorText(error) } as const;
  }
}

/** The pages of a job, laid out beside the page for as long as the window is open. */
export function usePreview(job: PrintJob, createWorker?: CreatePaperWorker): PreviewControl {
  const [preview, setPreview] = useState<Preview>({ kind: 'laying', done: 0, name: '' });
  const [withFindings, setWith] = useState(false);
  const press = useRef<Press | null>(null);

  async function lay(own: Press, wanted: boolean): Promise<void> {
    const result = await layWith(own, job, wanted, (next) => {
      if (press.current === own) setPreview(next);
    });
    if (press.current !== own) return;
    switch (result.kind) {
      case 'cancelled':
        return;
      case 'laid':
        setPreview({ kind: 'ready', laid: result.laid });
        return;
      case 'nothing':
        setPreview({ kind: 'failed', text: printingText.nothing, failed: result.failed });
        return;
      case 'failed':
        setPreview({ kind: 'failed', text: printingText.failed(result.detail), failed: [] });
        return;
      case 'unread':
        setPreview({ kind: 'failed', text: result.text, failed: [] });
        return;
      default:
        assertNever(result);
    }
  }

  function start(wanted: boolean): void {
    press.current?.close();
    if (job.items.length > mostItems) {
      setPreview({ kind: 'failed', text: printingText.tooMany(job.items.length, mostItems), failed: [] });
      return;
    }
    press.current = createPress(createWorker);
    void lay(press.current, wanted);
  }

  // biome-ignore lint/correctness/useExhaustiveDependencies: one job for the life of the window
  useEffect(() => {
    start(false);
    return () => {
      press.current?.close();
      press.current = null;
    };
  }, []);

  return {
    preview,
    withFindings,
    setWithFindings: (wanted) => {
      setWith(wanted);
      setPreview({ kind: 'laying', done: 0, name: '' });
      start(wanted);
    },
    html: async () => (await press.current?.html(job.title)) ?? null,
  };
}

import { useEffect, useMemo, useRef, useState } from 'react';
import { assertNever } from '../../../../shared/assertNever.ts';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import type { SearchHit, SearchReply, SearchRequest } from '../../../workers/search/searchMessages.ts';
import { wordsOf } from '../../../workers/search/searchWords.ts';
import type { WorkerPort } from '../../../workers/workerPort.ts';
import { type Initials, prepareQuickSearch, quickSearch } from './quickSearch.ts';

export type SearchWorker = WorkerPort<SearchRequest, SearchReply>;

export type CreateSearchWorker = () => SearchWorker;

export const createSearchWorker: CreateSearchWorker = () =>
  new Worker(new URL('../../../workers/search.worker.ts', import.meta.url), { type: 'module', name: 'search' });

/** How far the look into the drafts is. */
export type Looking =
  | { readonly kind: 'none' }
  | { readonly kind: 'reading'; readonly done: number; readonly all: number }
  | { readonly kind: 'done' }
  | { readonly kind: 'failed' };

export interface Search {
  /** ids of what answers to the query; null where nothing is looked for */
  readonly found: ReadonlySet<string> | null;
  /** what was found inside, by id */
  readonly hits: ReadonlyMap<string, SearchHit>;
  readonly looking: Looking;
}

interface Answer {
  /** the words that it answers */
  readonly words: readonly string[];
  readonly hits: ReadonlyMap<string, SearchHit>;
}

/** Milliseconds after the list is drawn. */
const beforePreparing = 300;

const noHits: ReadonlyMap<string, SearchHit> = new Map();
const noInitials: Initials = new Map();
const noAnswer: Answer = { words: [], hits: noHits };

/** Null, and said so, where no worker can be had; what stands outside of the drafts is found without one. */
function start(create: CreateSearchWorker, take: (reply: SearchReply) => void): SearchWorker | null {
  const failed = (detail: string) => take({ kind: 'failed', detail });
  try {
    const worker = create();
    worker.onmessage = ({ data }) => take(data);
    worker.onerror = (event) => failed(event.message || 'worker');
    return worker;
  } catch (error) {
    failed(String(error));
    return null;
  }
}

/**
 * Looks for what is typed: in names, forms and years at once, inside the drafts in a worker that begins with the first
 * word and ends with the page.
 */
export function useSearch(drafts: readonly DraftSummary[], query: string, create = createSearchWorker): Search {
  const worker = useRef<SearchWorker | null>(null);
  const number = useRef(0);
  const asked = useRef<readonly string[]>([]);
  const [initials, setInitials] = useState<Initials>(noInitials);
  const [answer, setAnswer] = useState<Answer>(noAnswer);
  const [looking, setLooking] = useState<Looking>({ kind: 'none' });
  const words = useMemo(() => wordsOf(query), [query]);

  const take = (reply: SearchReply) => {
    switch (reply.kind) {
      case 'initials':
        setInitials(new Map(reply.initials));
        return;
      case 'reading':
        setLooking(reply);
        return;
      case 'found':
        if (reply.number !== number.current) return;
        setAnswer({ words: asked.current, hits: new Map(reply.hits.map((hit) => [hit.id, hit])) });
        setLooking({ kind: 'done' });
        return;
      case 'failed':
        setLooking(reply);
        return;
      default:
        assertNever(reply);
    }
  };

  useEffect(
    () => () => {
      worker.current?.terminate();
      worker.current = null;
    },
    [],
  );

  // biome-ignore lint/correctness/useExhaustiveDependencies: drafts that changed make the worker look again
  useEffect(() => worker.current?.postMessage({ kind: 'changed' }), [drafts]);

  useEffect(() => {
    // While nobody waits: the first key then finds all names ready to be compared.
    const timer = setTimeout(() => prepareQuickSearch(drafts), beforePreparing);
    return () => clearTimeout(timer);
  }, [drafts]);

  // biome-ignore lint/correctness/useExhaustiveDependencies: drafts that changed are looked through again
  useEffect(() => {
    if (words.length === 0) {
      setLooking({ kind: 'none' });
      return;
    }
    worker.current ??= start(create, take);
    if (worker.current === null) return;
    number.current += 1;
    asked.current = words;
    // until it answers, however soon: what is inside is not known yet
    setLooking((before) => (before.kind === 'reading' ? before : { kind: 'reading', done: 0, all: 0 }));
    worker.current.postMessage({ kind: 'ask', number: number.current, words });
  }, [words, drafts, create]);

  // What was found inside by other words counts no more.
  const hits = answer.words === words ? answer.hits : noHits;
  const found = useMemo(() => {
    if (words.length === 0) return null;
    const quick = quickSearch(drafts, words, initials);
    return hits.size === 0 ? quick : new Set([...quick, ...hits.keys()]);
  }, [drafts, words, initials, hits]);
  return { found, hits, looking: words.length === 0 ? { kind: 'none' } : looking };
}

/** Looks for words inside drafts: reads their contents once, keeps them packed, and reads again only what has changed. */
import type { DraftRow } from '../../../shared/draftCopies.ts';
import { findForm } from '../../../shared/forms/index.ts';
import type { ZipingDatabase } from '../../store/database.ts';
import { type DraftTexts, draftTexts, hitIn, noTexts } from './draftTexts.ts';
import type { SearchHit, SearchReply, SearchRequest } from './searchMessages.ts';
import { searchable } from './searchWords.ts';

/** Contents read at a time: some megabytes. */
const batch = 100;

/** Batches between two words about how far it is. */
const toldEvery = 10;

/** Most units of text that are kept, some 200 MB at worst; what has no room is read anew for each question. */
const roomy = 60_000_000;

interface Known {
  readonly revision: number;
  /** name, form and year, and the name's initials */
  readonly outside: string;
  /** null where there was no room */
  readonly texts: DraftTexts | null;
}

export interface SearchDeps {
  readonly open: () => Pick<ZipingDatabase, 'drafts' | 'contents'>;
  /** loads what knows the initials of a text */
  readonly loadInitials: () => Promise<(text: string) => string>;
  readonly reply: (message: SearchReply) => void;
  /** units of text that are kept */
  readonly room?: number;
}

const titleOf = (row: DraftRow) => (row.givenTitle === '' ? row.formTitle : row.givenTitle);

/** The first hit of a draft in which every word is found, and one only inside; nothing of any other. */
function matches(id: string, outside: string, texts: DraftTexts, words: readonly string[]): readonly SearchHit[] {
  const inside = words.filter((word) => !outside.includes(word));
  const hits = inside.flatMap((word) => hitIn(id, texts, word) ?? []);
  return hits.length === inside.length ? hits.slice(0, 1) : [];
}

export function createSearchDesk({ open, loadInitials, reply, room = roomy }: SearchDeps) {
  const known = new Map<string, Known>();
  let kept = 0;
  let isStale = true;
  let asked = 0;
  let reading: Promise<void> | null = null;

  async function readTexts(ids: readonly string[]): Promise<readonly DraftTexts[]> {
    const contents = await open().contents.bulkGet([...ids]);
    return contents.map((content) => (content === undefined ? noTexts : draftTexts(content.json)));
  }

  function forget(id: string): void {
    kept -= known.get(id)?.texts?.text.length ?? 0;
    known.delete(id);
  }

  function keep(row: DraftRow, texts: DraftTexts, initials: (text: string) => string): void {
    forget(row.id);
    const title = titleOf(row);
    const named = `${title} ${findForm(row.form)?.name ?? row.form} ${row.year}`;
    const fits = kept + texts.text.length <= room;
    if (fits) kept += texts.text.length;
    const outside = `${searchable(named)} ${initials(title)}`;
    known.set(row.id, { revision: row.revision, outside, texts: fits ? texts : null });
  }

  async function catchUp(): Promise<void> {
    isStale = false;
    const [initials, all] = await Promise.all([loadInitials(), open().drafts.toArray()]);
    const rows = all.filter(({ deletedAt, kind }) => deletedAt === undefined && kind === undefined);
    reply({ kind: 'initials', initials: rows.map((row) => [titleOf(row), initials(titleOf(row))] as const) });
    const ids = new Set(rows.map(({ id }) => id));
    for (const id of [...known.keys()]) if (!ids.has(id)) forget(id);
    const changed = rows.filter(({ id, revision }) => known.get(id)?.revision !== revision);
    for (let start = 0; start < changed.length; start += batch) {
      // Each is drawn: a few are enough to see that it goes on.
      if (start % (toldEvery * batch) === 0) reply({ kind: 'reading', done: start, all: changed.length });
      const some = changed.slice(start, start + batch);
      const texts = await readTexts(some.map(({ id }) => id));
      for (const [index, row] of some.entries()) keep(row, texts[index] ?? noTexts, initials);
    }
  }

  async function ready(): Promise<void> {
    if (reading === null && isStale) {
      reading = catchUp().finally(() => {
        reading = null;
      });
    }
    await reading;
    if (isStale) await ready();
  }

  async function hitsOf(words: readonly string[], number: number): Promise<readonly SearchHit[]> {
    const hits: SearchHit[] = [];
    const unkept: string[] = [];
    for (const [id, { outside, texts }] of known) {
      if (texts === null) unkept.push(id);
      else hits.push(...matches(id, outside, texts, words));
    }
    for (let start = 0; start < unkept.length && number === asked; start += batch) {
      const ids = unkept.slice(start, start + batch);
      const read = await readTexts(ids);
      for (const [index, id] of ids.entries()) {
        hits.push(...matches(id, known.get(id)?.outside ?? '', read[index] ?? noTexts, words));
      }
    }
    return hits;
  }

  return {
    /** Answers with what was found, unless something else is asked meanwhile. Never rejects. */
    async take(request: SearchRequest): Promise<void> {
      if (request.kind === 'changed') {
        isStale = true;
        return;
      }
      asked = request.number;
      try {
        await ready();
        if (request.number !== asked) return;
        const hits = await hitsOf(request.words, request.number);
        if (request.number === asked) reply({ kind: 'found', number: request.number, hits });
      } catch (error) {
        isStale = true;
        reply({ kind: 'failed', detail: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
      }
    },
  };
}

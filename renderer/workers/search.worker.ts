/** Looks into the drafts beside the page, over a connection of its own. The table of pinyin is loaded here and nowhere else. */
import { ZipingDatabase } from '../store/database.ts';
import { createSearchDesk } from './search/searchDesk.ts';
import type { SearchReply, SearchRequest } from './search/searchMessages.ts';
import { searchable } from './search/searchWords.ts';

let database: ZipingDatabase | null = null;

function open(): ZipingDatabase {
  if (database === null) {
    database = new ZipingDatabase();
    // Another window brings a newer program: make way.
    database.on('versionchange', () => {
      database?.close();
      database = null;
    });
  }
  return database;
}

async function loadInitials(): Promise<(text: string) => string> {
  const { pinyin } = await import('pinyin-pro');
  return (text) => searchable(pinyin(text, { pattern: 'first', toneType: 'none', type: 'array' }).join(''));
}

const desk = createSearchDesk({ open, loadInitials, reply: (message: SearchReply) => self.postMessage(message) });

self.addEventListener('message', ({ data }: MessageEvent<SearchRequest>) => void desk.take(data));

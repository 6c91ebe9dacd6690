import { existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { discardNote, noteDiscard, setStoreAside } from '../../../electron/copies/discardStore.ts';

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'ziping-discard-'));
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

function makeStore(content: string): void {
  mkdirSync(join(folder, 'IndexedDB', 'app_ziping_0.indexeddb.leveldb'), { recursive: true });
  writeFileSync(join(folder, 'IndexedDB', 'app_ziping_0.indexeddb.leveldb', 'CURRENT'), content);
}

const contentIn = (place: string) =>
  readFileSync(join(folder, place, 'app_ziping_0.indexeddb.leveldb', 'CURRENT'), 'utf8');

describe('the store of a start', () => {
  it('without a note stays where it is', () => {
    makeStore('good');
    expect(setStoreAside(folder)).toBeNull();
    expect(contentIn('IndexedDB')).toBe('good');
  });

  it('with a note is moved whole, once, and nothing of it is deleted', () => {
    makeStore('bad');
    noteDiscard(folder, 'one');
    expect(setStoreAside(folder)).toBe('moved');
    expect([existsSync(join(folder, 'IndexedDB')), contentIn('quarantine/IndexedDB-one')]).toEqual([false, 'bad']);
    makeStore('new');
    expect(setStoreAside(folder)).toBeNull();
    expect(contentIn('IndexedDB')).toBe('new');
  });

  it('made after a crash between the move and the removal of the note is not moved too', () => {
    makeStore('bad');
    noteDiscard(folder, 'one');
    setStoreAside(folder);
    noteDiscard(folder, 'one');
    makeStore('new');
    expect(setStoreAside(folder)).toBe('moved');
    expect([contentIn('IndexedDB'), contentIn('quarantine/IndexedDB-one')]).toEqual(['new', 'bad']);
  });

  it('moved a second time stands beside the first', () => {
    for (const word of ['one', 'two']) {
      makeStore(word);
      noteDiscard(folder, word);
      setStoreAside(folder);
    }
    expect(readdirSync(join(folder, 'quarantine')).sort()).toEqual(['IndexedDB-one', 'IndexedDB-two']);
  });

  it('that can not be moved stays, and the note with it', () => {
    makeStore('bad');
    noteDiscard(folder, 'one');
    writeFileSync(join(folder, 'quarantine'), 'a file in place of the folder');
    expect(setStoreAside(folder)).toBe('failed');
    expect([contentIn('IndexedDB'), existsSync(join(folder, discardNote))]).toEqual(['bad', true]);
  });

  it.each(['', '../../elsewhere', 'a/b'])('is not moved by the note %j, which names no folder of ours', (note) => {
    makeStore('good');
    writeFileSync(join(folder, discardNote), note);
    setStoreAside(folder);
    expect([contentIn('IndexedDB'), existsSync(join(folder, discardNote))]).toEqual(['good', false]);
  });
});

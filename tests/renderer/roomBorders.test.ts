import { describe, expect, it } from 'vitest';
import { type Arrows, importsOf, sourcesIn, wrongImports } from '../helpers/rooms.ts';

const base = ['text', 'ui', 'host', 'store', 'workers'];
const session = ['session/draft', 'session/review', 'session'];
const parts = ['checks', 'sheet', 'panels', 'exporting', 'find'];

/** The rooms of the page, each with those it may import beside itself: what is above may know what is below. */
const allowed: Arrows = {
  text: [],
  ui: ['text'],
  host: ['text'],
  store: ['text', 'host'],
  workers: ['store'],
  'session/draft': ['text', 'ui'],
  'session/review': ['text', 'ui', 'session/draft'],
  session: [...base, 'session/draft', 'session/review'],
  checks: [...base, ...session],
  sheet: [...base, ...session, 'checks'],
  panels: [...base, ...session, 'checks'],
  exporting: [...base, ...session, 'checks'],
  find: [...base, ...session],
  printing: [...base, ...session, 'exporting'],
  importing: [...base, ...session, ...parts],
  versions: [...base, ...session, 'importing'],
  templates: [...base, ...session],
  editor: [...base, ...session, ...parts, 'printing', 'versions', 'templates'],
  'route.ts': [],
  pages: [...base, ...session, ...parts, 'printing', 'importing', 'versions', 'templates', 'editor', 'route.ts'],
  welcome: base,
  'App.tsx': [...base, 'importing', 'pages', 'welcome', 'route.ts'],
  'main.tsx': [...base, 'App.tsx'],
};

/** A file of the root is a room by itself; the rooms of the open draft are told apart, other folders in a room are not. */
function roomOf(path: string): string {
  const [, room = '', inner = '', file] = path.split('/');
  return room === 'session' && file !== undefined ? `${room}/${inner}` : room;
}

describe('importsOf', () => {
  it.each([
    ["import { a } from './a.ts';", './a.ts'],
    ["import type { A } from '../a/a.ts';", '../a/a.ts'],
    ["import {\n  a,\n  b,\n} from './ab.ts';", './ab.ts'],
    ["export { a } from './a.ts';", './a.ts'],
    ["export * from './all.ts';", './all.ts'],
    ["import './sheet.css';", './sheet.css'],
    ["@import '../ui/base.css';", '../ui/base.css'],
    ["const Page = lazy(async () => ({ default: (await import('./Page.tsx')).Page }));", './Page.tsx'],
    ["import(\n  './late.ts'\n)", './late.ts'],
    ["let shape: import('./types.ts').Shape;", './types.ts'],
    ["new Worker(new URL('../workers/a.worker.ts', import.meta.url), { type: 'module' })", '../workers/a.worker.ts'],
    ['import { a } from "./double.ts";', './double.ts'],
  ])('sees what %j imports', (source, path) => {
    expect(importsOf(source)).toEqual([path]);
  });

  it.each(["import { memo } from 'react';", "new URL('./a', location.href)", "read('./a.ts')"])(
    'sees nothing of ours in %j',
    (source) => {
      expect(importsOf(source)).toEqual([]);
    },
  );
});

describe('inside the page', () => {
  it('every room is one of the plan, and every room of the plan is there', () => {
    expect([...new Set(sourcesIn('renderer').map(roomOf))].toSorted()).toEqual(Object.keys(allowed).toSorted());
  });

  it('no arrow of the plan leads back: each room stands below those that may import it', () => {
    const rooms = Object.keys(allowed);
    const back = rooms.filter((room, at) => allowed[room]?.some((below) => !rooms.slice(0, at).includes(below)));
    expect(back).toEqual([]);
  });

  it('each file imports only from its own room and those below', () => {
    expect(wrongImports('renderer', allowed, roomOf)).toEqual([]);
  });

  it('an import against the arrows is found', () => {
    const strict = { ...allowed, panels: base };
    expect(wrongImports('renderer', strict, roomOf)).toContain(
      'renderer/panels/FindingCounts.tsx -> renderer/checks/SeverityIcon.tsx',
    );
  });
});

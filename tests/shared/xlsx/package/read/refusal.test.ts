import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { ReadFault } from '../../../../../shared/xlsx/package/read/refusal.ts';

const shared = new URL('../../../../../shared/', import.meta.url);

it('a fault about a file is raised where files are read and nowhere else', () => {
  const raising = readdirSync(shared, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && readFileSync(new URL(name, shared), 'utf8').includes('new ReadFault('),
  );
  expect(raising.length).toBeGreaterThan(3);
  expect(raising.filter((name) => !name.startsWith('xlsx/package/read/'))).toEqual([]);
});

it('says its kind', () => {
  expect(new ReadFault('entities')).toMatchObject({ kind: 'entities', message: 'entities' });
});

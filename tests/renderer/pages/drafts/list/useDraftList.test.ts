import { renderHook, waitFor } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { useDraftList } from '../../../../../renderer/pages/drafts/list/useDraftList.ts';
import { database } from '../../../../../renderer/store/database.ts';
import { screenful } from '../../../../../renderer/store/listedDrafts.ts';
import { noteStartRows } from '../../../../../renderer/store/startRows.ts';
import { rowOf } from '../../../../helpers/copyRecords.ts';
import { freshDatabase } from '../../../store/freshDatabase.ts';

beforeEach(freshDatabase);

const rows = (count: number) => Array.from({ length: count }, (_, index) => rowOf(`d${index}`, index));

const countOf = ({ list }: ReturnType<typeof useDraftList>) => (list.kind === 'ready' ? list.drafts.length : list.kind);

test('what the start-up has read is drawn at once: a few drafts whole, of thousands the last changed first', async () => {
  await database().drafts.bulkPut(rows(3));
  noteStartRows(rows(3));
  const few = renderHook(useDraftList);
  expect(few.result.current.list).toMatchObject({ isWhole: true, drafts: [{ id: 'd2' }, { id: 'd1' }, { id: 'd0' }] });
  few.unmount();

  await database().drafts.bulkPut(rows(1000));
  noteStartRows(rows(1000));
  const many = renderHook(useDraftList);
  expect(many.result.current.list).toMatchObject({ isWhole: false });
  expect(countOf(many.result.current)).toBe(screenful);
  await waitFor(() => expect(countOf(many.result.current)).toBe(1000));
  many.unmount();
});

test('a list that is shown later asks the store', async () => {
  await database().drafts.bulkPut(rows(2));
  const { result } = renderHook(useDraftList);
  expect(result.current.list.kind).toBe('loading');
  await waitFor(() => expect(countOf(result.current)).toBe(2));
});

test('what another window adds after the start-up is there as soon as the store is read', async () => {
  await database().drafts.bulkPut(rows(4));
  noteStartRows(rows(3));
  const { result } = renderHook(useDraftList);
  expect(countOf(result.current)).toBe(3);
  await waitFor(() => expect(countOf(result.current)).toBe(4));
});

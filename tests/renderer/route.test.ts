import { expect, test } from 'vitest';
import { openDraft, openDraftList, parseRoute } from '../../renderer/route.ts';

test.each([
  { hash: '', route: { page: 'drafts' } },
  { hash: '#/', route: { page: 'drafts' } },
  { hash: '#/draft/', route: { page: 'drafts' } },
  { hash: '#/draft/../x', route: { page: 'drafts' } },
  { hash: '#/draft/1f-2_a', route: { page: 'editor', draftId: '1f-2_a' } },
])('$hash is $route', ({ hash, route }) => {
  expect(parseRoute(hash)).toEqual(route);
});

test('where the user goes stands in the address', () => {
  openDraft('7c9e6679-7425-40de-944b-e07fc1f90ae7');
  expect(parseRoute(window.location.hash)).toEqual({
    page: 'editor',
    draftId: '7c9e6679-7425-40de-944b-e07fc1f90ae7',
  });
  openDraftList();
  expect(parseRoute(window.location.hash)).toEqual({ page: 'drafts' });
});

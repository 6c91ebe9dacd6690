/** What stands in localStorage may be damaged in any way; a start never fails over it. */
import { afterEach, expect, it } from 'vitest';
import { recoverUnsaved } from '../../../renderer/store/unsavedDrafts.ts';

afterEach(() => localStorage.clear());

const deep = '['.repeat(100_000);
const closed = `${deep}${']'.repeat(100_000)}`;

it.each([
  ['brackets alone', deep],
  ['brackets that close', closed],
  ['a draft of brackets', `{"at":1,"draft":${closed}}`],
  [
    'a draft with brackets in a value',
    `{"at":1,"draft":{"format":"ziping-draft","version":2,"form":"shanghai-project","values":{"a":${closed}}}}`,
  ],
])('%s in place of a kept draft stay where they are', async (_what, text) => {
  localStorage.setItem('ziping-unsaved/a', text);
  await recoverUnsaved();
  expect(localStorage.getItem('ziping-unsaved/a')).toBe(text);
});

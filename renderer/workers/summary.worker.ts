/** Scores and checks drafts beside the page, so that it answers while thousands are summed up. */
import { readForSummary } from './readForSummary.ts';
import type { SummaryReply, SummaryRequest } from './summaryMessages.ts';

self.addEventListener('message', ({ data }: MessageEvent<SummaryRequest>) => {
  const answer: SummaryReply = { reads: data.jsons.map(readForSummary) };
  self.postMessage(answer);
});

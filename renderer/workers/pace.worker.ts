/** The companion of a worker that reads for long: it works beside it, so that both get the same share of the processors. */
import { type PaceReply, type PaceRequest, workRound } from './pace.ts';

self.addEventListener('message', ({ data }: MessageEvent<PaceRequest>) => {
  const reply: PaceReply = { result: workRound(data.loops) };
  self.postMessage(reply);
});

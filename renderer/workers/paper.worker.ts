/** Lays out pages of paper beside the page, however many forms they hold. */
import { createPaperDesk } from './paperDesk.ts';
import type { PaperReply, PaperRequest } from './paperMessages.ts';

const desk = createPaperDesk();

self.addEventListener('message', ({ data }: MessageEvent<PaperRequest>) => {
  const reply: PaperReply = desk.answer(data);
  self.postMessage(reply);
});

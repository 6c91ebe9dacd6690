/** Reads one of many files beside the page, and answers with what a table shows of it. It can be killed at any moment. */
import { readFailure } from '../../shared/xlsx/import/readFailure.ts';
import { briefContent } from './briefContent.ts';
import type { BriefReply, ImportRequest } from './importMessages.ts';
import { readContent } from './readContent.ts';

function reply(message: BriefReply): void {
  self.postMessage(message);
}

async function read({ name, bytes }: ImportRequest): Promise<void> {
  const content = await readContent(name, bytes);
  try {
    reply({ kind: 'done', content: briefContent(content) });
  } catch (error) {
    reply({ kind: 'done', content: readFailure(error) });
  }
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  reply({ kind: 'started' });
  void read(data);
});

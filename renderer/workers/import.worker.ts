/** Reads files from elsewhere beside the page: whatever they hold, the page goes on, and this worker can be killed. */

import type { ImportReply, ImportRequest } from './importMessages.ts';
import { readContent } from './readContent.ts';

function reply(message: ImportReply): void {
  self.postMessage(message);
}

self.addEventListener('message', ({ data }: MessageEvent<ImportRequest>) => {
  reply({ kind: 'started' });
  void readContent(data.name, data.bytes).then((content) => reply({ kind: 'done', content }));
});

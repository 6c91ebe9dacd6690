import type { SaveRequest, SaveResult } from '../../shared/desktop.ts';
import { fileTypes } from './fileTypes.ts';

/** Milliseconds after which a download has surely taken its bytes. */
const releaseAfter = 60_000;

/** Hands the bytes to the browser's downloads, which never overwrite a file. */
export function downloadFile(request: SaveRequest): SaveResult {
  const { mime } = fileTypes[request.kind];
  const url = URL.createObjectURL(new Blob([new Uint8Array(request.bytes)], { type: mime }));
  const link = document.createElement('a');
  link.href = url;
  link.download = request.suggestedName;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), releaseAfter);
  return { kind: 'saved', path: request.suggestedName };
}

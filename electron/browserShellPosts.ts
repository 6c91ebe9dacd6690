/** What the page asks of the browser shell beside its own files: JSON in, JSON out. */
import { HeldElsewhereError, heldStatus } from '../shared/copies/heldElsewhere.ts';
import { PayloadError } from './payloads.ts';

/**
 * Answers by path, `browser` being the word by which the asking browser is known. Each rejects with a `PayloadError` for a
 * body that is none of its own, with a `HeldElsewhereError` where it serves another browser now.
 */
export type Posts = Readonly<Record<string, (body: unknown, browser: string) => Promise<unknown>>>;

/** In bytes: the page sends copies in batches of 8 MB, and a single draft never comes near the rest. */
export const longestPost = 64 * 1024 * 1024;

/** What is used of a request; its parts are bytes. */
export interface PostRequest extends AsyncIterable<Uint8Array> {
  readonly headers: { readonly 'content-type'?: string | undefined };
}

export interface PostAnswer {
  readonly status: 200 | 400 | 403 | 413 | 415 | typeof heldStatus | 500;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

function answerWith(status: PostAnswer['status'], value: unknown): PostAnswer {
  const headers = { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' };
  return { status, headers, body: JSON.stringify(value ?? null) };
}

/** Null where the body is longer than any that the page sends. */
async function bodyOf(request: PostRequest): Promise<string | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request) {
    size += part.byteLength;
    if (size > longestPost) return null;
    parts.push(part);
  }
  return Buffer.concat(parts).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw new PayloadError('the body is no JSON');
  }
}

function statusOf(error: unknown): PostAnswer['status'] {
  if (error instanceof HeldElsewhereError) return heldStatus;
  return error instanceof PayloadError ? 400 : 500;
}

/**
 * Answers a request to one of the posts; nothing of the body of one that may not ask is read. Never throws.
 *
 * @param browser the word of the asking browser; null where it may not ask
 */
export async function answerPost(
  request: PostRequest,
  post: Posts[string],
  browser: string | null,
): Promise<PostAnswer> {
  if (browser === null) return answerWith(403, '请关闭这个页面，从 npm start 打印的网址重新打开。');
  // A form of another page can send every type but this one without asking first.
  if (!/^application\/json\b/.test(request.headers['content-type'] ?? '')) return answerWith(415, null);
  try {
    const body = await bodyOf(request);
    return body === null ? answerWith(413, null) : answerWith(200, await post(parseJson(body), browser));
  } catch (error) {
    return answerWith(statusOf(error), null);
  }
}

/** `app://ziping`: the page's own address, under which its drafts are stored. */
import type { CustomScheme } from 'electron';
import { appOrigin } from '../shared/desktop.ts';
import { respondWithAsset } from './assets.ts';
import { isOwnUrl } from './ownUrl.ts';

/** Standard and secure give the page IndexedDB, workers and a real origin. Registered before the app is ready. */
export const appScheme: CustomScheme = {
  scheme: new URL(appOrigin).protocol.slice(0, -1),
  privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true },
};

export const startPage = `${appOrigin}/index.html`;

/** The handler for `protocol.handle`. Another host under our scheme is not found. */
export function appProtocolHandler(root: string, readFile: (path: string) => Promise<Uint8Array>) {
  return async (request: { readonly url: string; readonly method: string }): Promise<Response> => {
    const pathname = isOwnUrl(request.url) ? new URL(request.url).pathname : '';
    const { status, headers, body } = await respondWithAsset(root, request.method, pathname, readFile);
    return new Response(body, { status, headers });
  };
}

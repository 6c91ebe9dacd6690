/** Pages that are printed to PDF: each stands under an address of its own, is handed out once, and runs nothing. */

/** Another host than the page's own: what is printed has no part in the drafts of its origin. */
const printOrigin = 'app://print';

/** Styles stand in the page itself; no script, no picture, no font from anywhere, no frame. */
const printHeaders = {
  'content-type': 'text/html; charset=utf-8',
  'content-security-policy':
    "default-src 'none'; style-src 'unsafe-inline'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'",
  'x-content-type-options': 'nosniff',
  'referrer-policy': 'no-referrer',
  'cache-control': 'no-store',
} as const;

export interface PrintPages {
  /** @returns the address at which the page is handed out, once */
  readonly offer: (html: string) => string;
  /** Takes a page back, whether it was handed out or not. */
  readonly withdraw: (address: string) => void;
  /** Whether a request may go on: for a page that is offered and was not handed out yet. */
  readonly allows: (address: string) => boolean;
  /** The handler of the protocol. */
  readonly respond: (request: { readonly url: string; readonly method: string }) => Response;
}

/** @param newId a word that is never given twice and can't be guessed */
export function createPrintPages(newId: () => string): PrintPages {
  const offered = new Map<string, string>();
  return {
    offer: (html) => {
      const address = `${printOrigin}/${newId()}`;
      offered.set(address, html);
      return address;
    },
    withdraw: (address) => void offered.delete(address),
    allows: (address) => offered.has(address),
    respond: ({ url, method }) => {
      const html = method === 'GET' ? offered.get(url) : undefined;
      if (html === undefined) return new Response(null, { status: 404, headers: printHeaders });
      offered.delete(url);
      return new Response(html, { status: 200, headers: printHeaders });
    },
  };
}

import type { Page } from '@playwright/test';
import type { PrintedPage } from '../../helpers/standInPrinting.ts';

/** Prints as the hidden window does: the page under its own policy, in a page without scripts of this browser. */
export function chromiumPrinter(page: Page): (asked: PrintedPage) => Promise<Uint8Array> {
  return async ({ html, headers, options }) => {
    const browser = page.context().browser();
    if (browser === null) throw new Error('no browser');
    const context = await browser.newContext({ javaScriptEnabled: false });
    try {
      const hidden = await context.newPage();
      await hidden.route('http://print.localhost/', (route) => route.fulfill({ headers, body: html }));
      await hidden.goto('http://print.localhost/');
      return await hidden.pdf({
        preferCSSPageSize: options['preferCSSPageSize'] === true,
        printBackground: options['printBackground'] === true,
        tagged: options['generateTaggedPDF'] === true,
        outline: options['generateDocumentOutline'] === true,
      });
    } finally {
      await context.close();
    }
  };
}

/** Hidden windows that print to PDF: they load their page from the session they were given, and print as the test says. */
import { StandInWindow } from './standInWindow.ts';

export interface PrintedPage {
  readonly address: string;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly html: string;
  /** what was asked of the printer */
  readonly options: Readonly<Record<string, unknown>>;
}

type ProtocolHandler = (request: { readonly url: string; readonly method: string }) => Promise<Response> | Response;
type BeforeRequest = (details: { readonly url: string }, answer: (value: { readonly cancel: boolean }) => void) => void;

/** What a hidden window needs of its session. */
interface PrintSession {
  readonly kept: Readonly<Record<string, unknown>>;
  readonly protocols: ReadonlyMap<string, ProtocolHandler>;
}

export class StandInPrintWindow extends StandInWindow {
  private page: Omit<PrintedPage, 'options'> | undefined;
  private readonly printer: (page: PrintedPage) => Promise<Uint8Array>;

  constructor(
    options: Readonly<Record<string, unknown>>,
    closed: () => void,
    printer: (page: PrintedPage) => Promise<Uint8Array>,
  ) {
    super(options, closed);
    this.printer = printer;
    Object.assign(this.webContents, { printToPDF: (asked: PrintedPage['options']) => this.print(asked) });
  }

  override async loadURL(address: string): Promise<void> {
    await super.loadURL(address);
    const { session } = this.options['webPreferences'] as { readonly session: PrintSession };
    const before = session.kept['beforeRequest'] as BeforeRequest;
    let isCancelled = true;
    before({ url: address }, ({ cancel }) => {
      isCancelled = cancel;
    });
    const handler = session.protocols.get(new URL(address).protocol.slice(0, -1));
    if (isCancelled || handler === undefined) throw new Error(`ERR_BLOCKED_BY_CLIENT ${address}`);
    const response = await handler({ url: address, method: 'GET' });
    const headers = Object.fromEntries(response.headers);
    this.page = { address, status: response.status, headers, html: await response.text() };
  }

  private async print(options: PrintedPage['options']): Promise<Uint8Array> {
    if (this.page === undefined) throw new Error('nothing is loaded');
    return this.printer({ ...this.page, options });
  }
}

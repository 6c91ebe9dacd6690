import { EventEmitter } from 'node:events';

interface Frame {
  url: string;
  readonly parent: null;
}

/** An event that a listener can hold, as Electron's. */
export function preventable(properties: Readonly<Record<string, unknown>> = {}) {
  const event = {
    ...properties,
    defaultPrevented: false,
    preventDefault: () => {
      event.defaultPrevented = true;
    },
  };
  return event;
}

export class StandInContents extends EventEmitter {
  readonly mainFrame: Frame = { url: '', parent: null };
  /** events sent to the page, in order */
  readonly sent: string[] = [];
  /** hands an event to the page, where one is joined */
  deliver: (event: string) => void = () => {};
  windowOpen: ((details: { readonly url: string }) => { readonly action: string }) | undefined;
  reloads = 0;
  private destroyed = false;

  /** The main frame, standing at an address. */
  frameAt(url: string): Frame {
    this.mainFrame.url = url;
    return this.mainFrame;
  }

  setWindowOpenHandler(handler: (details: { readonly url: string }) => { readonly action: string }): void {
    this.windowOpen = handler;
  }

  send(event: string): void {
    this.sent.push(event);
    this.deliver(event);
  }

  reload(): void {
    this.reloads += 1;
  }

  isDestroyed(): boolean {
    return this.destroyed;
  }

  destroy(): void {
    this.destroyed = true;
  }
}

export class StandInWindow extends EventEmitter {
  readonly webContents = new StandInContents();
  readonly options: Readonly<Record<string, unknown>>;
  private readonly closed: () => void;

  constructor(options: Readonly<Record<string, unknown>>, closed: () => void) {
    super();
    this.options = options;
    this.closed = closed;
  }

  async loadURL(url: string): Promise<void> {
    this.webContents.frameAt(url);
  }

  /** As the close button does: listeners may hold it. */
  close(): void {
    if (this.isDestroyed()) return;
    const event = preventable();
    this.emit('close', event);
    if (!event.defaultPrevented) this.destroy();
  }

  /** Without asking anybody. */
  destroy(): void {
    this.webContents.destroy();
    this.emit('closed');
    this.closed();
  }

  isDestroyed(): boolean {
    return this.webContents.isDestroyed();
  }

  isMinimized(): boolean {
    return false;
  }

  restore(): void {}
  show(): void {}
  focus(): void {}
}

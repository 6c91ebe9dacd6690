/** The browser's private file system in memory, as far as the copies use it; any step of a write can be let fail. */

type Step = 'create' | 'write' | 'close';

const missing = () => new DOMException('none', 'NotFoundError');

class MemoryFile {
  bytes: Uint8Array = new Uint8Array();
  readonly fails: (step: Step) => void;

  constructor(fails: (step: Step) => void) {
    this.fails = fails;
  }

  async getFile(): Promise<File> {
    return new File([new Uint8Array(this.bytes)], 'copy');
  }

  /** Written bytes stand in the file only when the stream is closed. */
  async createWritable() {
    this.fails('create');
    let written = new Uint8Array();
    return {
      write: async (bytes: Uint8Array) => {
        this.fails('write');
        written = new Uint8Array(bytes);
      },
      close: async () => {
        this.fails('close');
        this.bytes = written;
      },
      abort: async () => undefined,
    };
  }
}

class MemoryFolder {
  readonly entries = new Map<string, MemoryFolder | MemoryFile>();
  readonly fails: (step: Step) => void;

  constructor(fails: (step: Step) => void) {
    this.fails = fails;
  }

  async getDirectoryHandle(name: string, { create = false } = {}): Promise<MemoryFolder> {
    const entry = this.entries.get(name) ?? (create ? new MemoryFolder(this.fails) : undefined);
    if (entry === undefined) throw missing();
    if (!(entry instanceof MemoryFolder)) throw new DOMException('a file', 'TypeMismatchError');
    this.entries.set(name, entry);
    return entry;
  }

  async getFileHandle(name: string, { create = false } = {}): Promise<MemoryFile> {
    const entry = this.entries.get(name) ?? (create ? new MemoryFile(this.fails) : undefined);
    if (entry === undefined) throw missing();
    if (!(entry instanceof MemoryFile)) throw new DOMException('a folder', 'TypeMismatchError');
    this.entries.set(name, entry);
    return entry;
  }

  async removeEntry(name: string): Promise<void> {
    if (!this.entries.delete(name)) throw missing();
  }

  async *keys(): AsyncIterable<string> {
    yield* this.entries.keys();
  }
}

export function memoryFolder() {
  let failing: { readonly step: Step | null; readonly name: string } = { step: null, name: '' };
  const folder = new MemoryFolder((step) => {
    if (step === failing.step) throw new DOMException('no', failing.name);
  });
  return {
    // Only what is used of a handle stands here.
    folder: folder as unknown as FileSystemDirectoryHandle,
    /** lets a step of every write fail from now on with a DOMException of a name; null for none */
    failAt: (step: Step | null, name: string) => {
      failing = { step, name };
    },
  };
}

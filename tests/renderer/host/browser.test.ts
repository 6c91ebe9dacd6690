import { afterEach, expect, test, vi } from 'vitest';
import { browserHost } from '../../../renderer/host/browser.ts';
import type { SaveRequest } from '../../../shared/desktop.ts';

const request: SaveRequest = {
  suggestedName: '自评表.xlsx',
  kind: 'workbook',
  bytes: new Uint8Array([1, 2, 3]),
};

afterEach(() => {
  vi.unstubAllGlobals();
  vi.restoreAllMocks();
  Reflect.deleteProperty(window, 'showSaveFilePicker');
});

function stubPicker(picker: (options: unknown) => Promise<unknown>) {
  const stub = vi.fn(picker);
  Object.defineProperty(window, 'showSaveFilePicker', { value: stub, configurable: true });
  return stub;
}

const failing = (name: string) => async () => {
  throw new DOMException('no', name);
};

function handle(faults: { readonly create?: string; readonly write?: string; readonly close?: string } = {}) {
  const written: Uint8Array[] = [];
  const step = (name: string | undefined) => (name === undefined ? async () => undefined : failing(name));
  return {
    written,
    name: '我的文件.xlsx',
    createWritable: async () => {
      await step(faults.create)();
      return {
        write: async (bytes: Uint8Array) => {
          await step(faults.write)();
          written.push(bytes);
        },
        close: step(faults.close),
        abort: async () => undefined,
      };
    },
  };
}

test('saves where the user picked and proposes the name', async () => {
  const file = handle();
  const picker = stubPicker(async () => file);
  expect(await browserHost.saveFile(request)).toEqual({ kind: 'saved', path: '我的文件.xlsx' });
  expect(file.written).toEqual([request.bytes]);
  expect(picker.mock.calls[0]?.[0]).toMatchObject({ suggestedName: '自评表.xlsx' });
});

test('a closed picker is a cancel', async () => {
  stubPicker(failing('AbortError'));
  expect(await browserHost.saveFile(request)).toEqual({ kind: 'cancelled' });
});

test.each([
  { faults: { create: 'NotAllowedError' }, fault: 'readOnly' },
  { faults: { create: 'NoModificationAllowedError' }, fault: 'inUse' },
  { faults: { create: 'NotFoundError' }, fault: 'notFound' },
  { faults: { write: 'QuotaExceededError' }, fault: 'diskFull' },
  { faults: { close: 'InvalidStateError' }, fault: 'inUse' },
  { faults: { close: 'DataError' }, fault: 'unknown' },
])('$faults is said as $fault', async ({ faults, fault }) => {
  stubPicker(async () => handle(faults));
  expect(await browserHost.saveFile(request)).toEqual({ kind: 'failed', fault, path: '我的文件.xlsx' });
});

test.each([
  { what: 'a browser without pickers', refuses: false },
  { what: 'a picker that came too late after the click', refuses: true },
])('$what downloads the bytes under the proposed name', async ({ refuses }) => {
  if (refuses) stubPicker(failing('SecurityError'));
  const made: Blob[] = [];
  vi.spyOn(URL, 'createObjectURL').mockImplementation((blob) => {
    if (blob instanceof Blob) made.push(blob);
    return 'blob:1';
  });
  const names: string[] = [];
  vi.spyOn(HTMLAnchorElement.prototype, 'click').mockImplementation(function click(this: HTMLAnchorElement) {
    names.push(this.download);
  });
  expect(await browserHost.saveFile(request)).toEqual({ kind: 'saved', path: '自评表.xlsx' });
  expect(names).toEqual(['自评表.xlsx']);
  expect(new Uint8Array((await made[0]?.arrayBuffer()) ?? [])).toEqual(request.bytes);
});

test('picked files are read; one that can not be read is named beside the others', async () => {
  const good = new File(['{}'], '好.ziping');
  const bad = Object.assign(new File(['x'], '坏.ziping'), { arrayBuffer: failing('NotFoundError') });
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(this: HTMLInputElement) {
    expect(this.accept).toBe('.ziping,.json');
    Object.defineProperty(this, 'files', { value: [good, bad] });
    this.dispatchEvent(new Event('change'));
  });
  expect(await browserHost.openFiles(['drafts'])).toEqual({
    kind: 'opened',
    files: [{ name: '好.ziping', bytes: new TextEncoder().encode('{}') }],
    failed: [{ name: '坏.ziping', fault: 'notFound' }],
  });
});

test('picking nothing is a cancel', async () => {
  vi.spyOn(HTMLInputElement.prototype, 'click').mockImplementation(function click(this: HTMLInputElement) {
    this.dispatchEvent(new Event('cancel'));
  });
  expect(await browserHost.openFiles(['drafts'])).toEqual({ kind: 'cancelled' });
});

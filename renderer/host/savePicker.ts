import type { SaveRequest, SaveResult } from '../../shared/desktop.ts';
import { browserFault, errorName } from './browserFaults.ts';
import { fileTypes } from './fileTypes.ts';
import { writeHandle } from './writeHandle.ts';

interface SavePickerOptions {
  readonly suggestedName: string;
  readonly types: readonly {
    readonly description: string;
    readonly accept: Readonly<Record<string, readonly string[]>>;
  }[];
}

export type SavePicker = (options: SavePickerOptions) => Promise<FileSystemFileHandle>;

async function write(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<SaveResult> {
  try {
    await writeHandle(handle, bytes);
    return { kind: 'saved', path: handle.name };
  } catch (error) {
    return { kind: 'failed', fault: browserFault(error), path: handle.name };
  }
}

/** Saves where the user picks; `pickerRefused` if the browser would not show the picker. */
export async function writeThroughPicker(
  picker: SavePicker,
  request: SaveRequest,
): Promise<SaveResult | 'pickerRefused'> {
  const { name, mime, extensions } = fileTypes[request.kind];
  let handle: FileSystemFileHandle;
  try {
    handle = await picker({
      suggestedName: request.suggestedName,
      types: [{ description: name, accept: { [mime]: extensions } }],
    });
  } catch (error) {
    return errorName(error) === 'AbortError' ? { kind: 'cancelled' } : 'pickerRefused';
  }
  return write(handle, request.bytes);
}

/** Names of devices on Windows: no file or folder can be called so. */
const device = /^(con|prn|aux|nul|com\d|lpt\d)$/i;

/** Whether a draft's id can be part of a file's name on every system; ids made by this program all can. */
export function isCopyId(id: unknown): id is string {
  return typeof id === 'string' && /^[0-9a-zA-Z-]{1,64}$/.test(id) && !device.test(id);
}

export function isRevision(value: unknown): value is number {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
}

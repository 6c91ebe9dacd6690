/** How the last batch was exported. A convenience that may be forgotten. */
import { type NamePattern, parsePattern, usualPattern } from '../../../shared/xlsx/export/namePattern.ts';
import { type BatchFormat, type BatchShape, batchFormats, batchShapes } from './types.ts';

export interface BatchSettings {
  readonly format: BatchFormat;
  readonly shape: BatchShape;
  readonly pattern: NamePattern;
}

export const usualSettings: BatchSettings = { format: 'workbook', shape: 'folder', pattern: usualPattern };

const key = 'ziping.batch';

function fields(value: unknown): Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}

export function readSettings(): BatchSettings {
  try {
    const kept = fields(JSON.parse(localStorage.getItem(key) ?? 'null'));
    const shape = batchShapes.find((each) => each === kept['shape']) ?? usualSettings.shape;
    const format = batchFormats.find((each) => each === kept['format']) ?? usualSettings.format;
    return { format, shape, pattern: parsePattern(kept['pattern']) };
  } catch {
    return usualSettings;
  }
}

export function keepSettings(settings: BatchSettings): void {
  try {
    localStorage.setItem(key, JSON.stringify(settings));
  } catch {
    // A full store: next time it begins as usual.
  }
}

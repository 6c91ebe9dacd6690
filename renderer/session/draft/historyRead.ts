/** Steps of a stored undo log, read from unknown JSON. */
import { areItems, type Change } from '../../../shared/draft/patch.ts';
import type { DraftPath } from '../../../shared/draft/types.ts';
import { isObject } from '../../../shared/draft/unknownProperties.ts';
import type { Step } from './history.ts';

/** A step as it is stored: without its time, since no typing goes on in a step of another day. */
export interface StoredStep {
  readonly patch: Change;
  readonly place: DraftPath | null;
  readonly next: DraftPath | null;
  readonly kind: Step['kind'];
}

const isText = (value: unknown): value is string => typeof value === 'string';
const areTexts = (value: unknown): boolean => Array.isArray(value) && value.every(isText);
const areChanges = (value: unknown): boolean => isObject(value) && Object.values(value).every(isChange);

function isChange(value: unknown): value is Change {
  if (!isObject(value)) return false;
  switch (value['kind']) {
    case 'text':
      return [value['at'], value['end']].every(Number.isInteger) && isText(value['out']) && isText(value['in']);
    case 'value':
      return true;
    case 'parts':
      return areChanges(value['parts']);
    case 'items':
      return (
        Number.isInteger(value['at']) &&
        areTexts(value['out']) &&
        areTexts(value['in']) &&
        areItems(value['gone']) &&
        areItems(value['come']) &&
        areChanges(value['changed'])
      );
    default:
      return false;
  }
}

const pathKeys: Readonly<Record<DraftPath['kind'], readonly string[]>> = {
  year: [],
  value: ['value'],
  cell: ['table', 'row', 'column'],
  group: ['table', 'group', 'column'],
  groupName: ['table', 'row', 'column'],
};

function isPath(value: unknown): value is DraftPath {
  if (!isObject(value) || !isText(value['kind'])) return false;
  const keys = Object.entries(pathKeys).find(([kind]) => kind === value['kind'])?.[1];
  return keys?.every((key) => isText(value[key])) === true;
}

const kinds: readonly StoredStep['kind'][] = ['adds', 'takes', 'replaces', 'edit'];

/** Null where the text is no step that this program writes. */
export function readStep(text: string): StoredStep | null {
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    return null;
  }
  if (!isObject(json)) return null;
  const { patch, place, next } = json;
  const kind = kinds.find((each) => each === json['kind']);
  const arePlaces = (place === null || isPath(place)) && (next === null || isPath(next));
  return isChange(patch) && arePlaces && kind !== undefined ? { patch, place, next, kind } : null;
}

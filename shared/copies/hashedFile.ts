/**
 * Every file of the copies is one JSON object that a person can read and a program can check:
 * `{ format, version, sha256, <part>: … }`, the hash being of the part as JSON without blanks.
 */

import { isObject } from '../draft/unknownProperties.ts';
import { bytesText, hashText } from './bytes.ts';

export interface FileShape {
  readonly format: string;
  readonly version: number;
  /** the key of the content */
  readonly part: string;
}

export type HashedRead =
  | { readonly kind: 'read'; readonly content: unknown; readonly sha256: string }
  | { readonly kind: 'damaged' }
  /** written by a newer program: not damaged, and not for this one to touch */
  | { readonly kind: 'newer' };

/** A draft has at most 100 levels, and what stands around it some more; a text that nests without end breaks its reader. */
const deepest = 110;

/** Whether JSON nests no deeper than a reader can follow; told without recursion. */
export function isShallow(json: unknown): boolean {
  let level: readonly unknown[] = [json];
  for (let depth = 0; depth <= deepest; depth += 1) {
    level = level.flatMap((each) => (typeof each === 'object' && each !== null ? Object.values(each) : []));
    if (level.length === 0) return true;
  }
  return false;
}

/** @param indent blanks a level, for files that people look into */
export function hashedText(shape: FileShape, content: unknown, indent = 0): { text: string; sha256: string } {
  const { format, version, part } = shape;
  const sha256 = hashText(JSON.stringify(content));
  return { text: `${JSON.stringify({ format, version, sha256, [part]: content }, null, indent)}\n`, sha256 };
}

function parsed(bytes: Uint8Array): unknown {
  const text = bytesText(bytes);
  if (text === null) return null;
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** Never throws, whatever the bytes are. */
export function readHashed(shape: FileShape, bytes: Uint8Array): HashedRead {
  const json = parsed(bytes);
  if (!isObject(json) || json['format'] !== shape.format) return { kind: 'damaged' };
  const { version, sha256, [shape.part]: content } = json;
  if (typeof version === 'number' && version > shape.version) return { kind: 'newer' };
  if (version !== shape.version || typeof sha256 !== 'string' || content === undefined) return { kind: 'damaged' };
  if (!isShallow(content) || hashText(JSON.stringify(content)) !== sha256) return { kind: 'damaged' };
  return { kind: 'read', content, sha256 };
}

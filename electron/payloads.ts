/**
 * Parsers for what comes over the border from the page: unknown in, checked arguments out, or a `PayloadError`.
 * A type annotation on a message is a wish; nothing behind this file sees a value that was not checked here.
 */
import { type CopiesRequest, parseCopiesRequest } from '../shared/copies/remoteRequests.ts';
import {
  type DesktopCalls,
  desktopCalls,
  type ExistingFile,
  type FileKind,
  type FlushResult,
  type FolderFileRequest,
  type FolderWrite,
  fileKinds,
  type PdfPages,
  type PdfRequest,
  type SaveRequest,
} from '../shared/desktop.ts';
import { fileLimits } from '../shared/fileLimits.ts';
import type { LogEntry } from '../shared/logEntry.ts';
import { eventName } from '../shared/logLine.ts';

export class PayloadError extends Error {
  override readonly name = 'PayloadError';
}

/** Bounds in characters and bytes: far above real use, far below what could choke the shell. */
export const payloadLimits = {
  name: 500,
  path: 4096,
  reason: 4000,
  detail: 4000,
  bytes: fileLimits.all,
  html: 64 * 1024 * 1024,
  drafts: fileLimits.drafts,
} as const;

/** A call's arguments once they are parsed; a request to the copies is known by its call then. */
export type Payload<Call extends keyof DesktopCalls> = Call extends 'copies'
  ? [request: CopiesRequest]
  : Parameters<DesktopCalls[Call]>;

type Parser<Parsed> = (args: readonly unknown[]) => Parsed;

export type PayloadParsers = { readonly [Call in keyof DesktopCalls]: Parser<Payload<Call>> };

function refuse(what: string): never {
  throw new PayloadError(what);
}

/** The one argument of a call; a second one is as wrong as none. */
function single(args: readonly unknown[]): unknown {
  return args.length === 1 ? args[0] : refuse(`expected 1 argument, got ${args.length}`);
}

/** An object with exactly the given keys. */
function record<Key extends string>(value: unknown, keys: readonly Key[]): Readonly<Record<Key, unknown>> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return refuse('expected an object');
  const own = Object.keys(value);
  const exact = own.length === keys.length && keys.every((key) => Object.hasOwn(value, key));
  return exact ? (value as Readonly<Record<Key, unknown>>) : refuse(`expected the keys ${keys.join(', ')}`);
}

function text(value: unknown, what: string, limit: number): string {
  if (typeof value !== 'string') return refuse(`${what} is no text`);
  if (value.length === 0 || value.length > limit) return refuse(`${what} has ${value.length} characters`);
  return value.includes('\0') ? refuse(`${what} has a NUL`) : value;
}

function fileKind(value: unknown): FileKind {
  return fileKinds.find((kind) => kind === value) ?? refuse('unknown file kind');
}

function bytes(value: unknown, limit: number): Uint8Array {
  if (!(value instanceof Uint8Array)) return refuse('bytes are no Uint8Array');
  return value.byteLength <= limit ? value : refuse(`${value.byteLength} bytes are too many`);
}

function saveRequest(value: unknown): SaveRequest {
  const given = record(value, ['suggestedName', 'kind', 'bytes']);
  const kind = fileKind(given.kind);
  return {
    suggestedName: text(given.suggestedName, 'suggestedName', payloadLimits.name),
    kind,
    bytes: bytes(given.bytes, kind === 'drafts' ? payloadLimits.drafts : payloadLimits.bytes),
  };
}

const existingFiles: readonly ExistingFile[] = ['refuse', 'replace', 'number'];

function folderWrite(value: unknown): FolderWrite {
  const given = record(value, ['grant', 'name', 'kind', 'bytes', 'existing']);
  return {
    grant: text(given.grant, 'grant', payloadLimits.name),
    name: text(given.name, 'name', payloadLimits.name),
    kind: fileKind(given.kind),
    bytes: bytes(given.bytes, payloadLimits.bytes),
    existing: existingFiles.find((each) => each === given.existing) ?? refuse('unknown word for an existing file'),
  };
}

function pdfRequest(value: unknown): PdfRequest {
  const given = record(value, ['job', 'suggestedName', 'html']);
  return {
    job: text(given.job, 'job', payloadLimits.name),
    suggestedName: text(given.suggestedName, 'suggestedName', payloadLimits.name),
    html: text(given.html, 'html', payloadLimits.html),
  };
}

function pdfPages(value: unknown): PdfPages {
  const given = record(value, ['job', 'html']);
  return { job: text(given.job, 'job', payloadLimits.name), html: text(given.html, 'html', payloadLimits.html) };
}

function kinds(value: unknown): readonly FileKind[] {
  if (!Array.isArray(value) || value.length === 0 || value.length > fileKinds.length) {
    return refuse('expected a list of file kinds');
  }
  const list = value.map(fileKind);
  return new Set(list).size === list.length ? list : refuse('a file kind is named twice');
}

function wholeNumber(value: unknown, what: string): number {
  const isWhole = typeof value === 'number' && Number.isSafeInteger(value) && value >= 0;
  return isWhole ? value : refuse(`${what} is no whole number`);
}

function folderFile(value: unknown): FolderFileRequest {
  const given = record(value, ['choice', 'index']);
  return { choice: wholeNumber(given.choice, 'choice'), index: wholeNumber(given.index, 'index') };
}

function flushResult(value: unknown): FlushResult {
  const kind = typeof value === 'object' && value !== null && 'kind' in value ? value.kind : undefined;
  if (kind === 'flushed') {
    record(value, ['kind']);
    return { kind };
  }
  if (kind !== 'failed') return refuse('unknown flush result');
  const given = record(value, ['kind', 'reason']);
  if (typeof given.reason !== 'string') return refuse('reason is no text');
  return { kind, reason: given.reason.slice(0, payloadLimits.reason) };
}

/** The core's own parser, which knows every call of the copies; its refusal becomes one of the border. */
function copiesRequest(value: unknown): CopiesRequest {
  record(value, ['call', 'argument']);
  try {
    return parseCopiesRequest(value);
  } catch (error) {
    return refuse(error instanceof Error ? error.message : 'no request to the copies');
  }
}

const logLevels: readonly LogEntry['level'][] = ['info', 'warning', 'error'];

/** @throws PayloadError */
export function parseLogEntry(value: unknown): LogEntry {
  const given = record(value, ['level', 'event', 'detail']);
  const level = logLevels.find((each) => each === given.level) ?? refuse('unknown level of a log entry');
  if (typeof given.event !== 'string' || !eventName.test(given.event)) return refuse('event is no name');
  if (typeof given.detail !== 'string') return refuse('detail is no text');
  return { level, event: given.event, detail: given.detail.slice(0, payloadLimits.detail) };
}

/** A call without a payload. */
function nothing(args: readonly unknown[]): [] {
  return args.length === 0 ? [] : refuse('expected no argument');
}

export const payloadParsers: PayloadParsers = {
  'save-file': (args) => [saveRequest(single(args))],
  'save-pdf': (args) => [pdfRequest(single(args))],
  'print-pdf': (args) => [pdfPages(single(args))],
  'cancel-pdf': (args) => [text(single(args), 'job', payloadLimits.name)],
  'open-files': (args) => [kinds(single(args))],
  'choose-import-folder': nothing,
  'read-import-file': (args) => [folderFile(single(args))],
  'reveal-file': (args) => [text(single(args), 'path', payloadLimits.path)],
  'take-handed-files': nothing,
  'flush-done': (args) => [flushResult(single(args))],
  copies: (args) => [copiesRequest(single(args))],
  'choose-backup-folder': nothing,
  'open-backup-folder': nothing,
  'choose-export-folder': nothing,
  'write-export-file': (args) => [folderWrite(single(args))],
  'open-export-folder': (args) => [text(single(args), 'grant', payloadLimits.name)],
  log: (args) => [parseLogEntry(single(args))],
  'read-log': nothing,
  'discard-store': nothing,
};

/** Whether a name is one of the contract's calls. */
export function isCall(name: string): name is keyof DesktopCalls {
  return Object.hasOwn(desktopCalls, name);
}

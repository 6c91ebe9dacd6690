/** Calls of `Copies` as messages: what the page sends, and how the side that holds the copies reads and answers it. */
import { assertNever } from '../assertNever.ts';
import {
  type Copies,
  type CopiesCall,
  copiesCalls,
  type KeepRequest,
  type Marker,
  type MomentRequest,
  type QuarantineItem,
  setReasons,
} from '../draftCopies.ts';
import { parseMarker } from './marker.ts';
import {
  flagIn,
  idIn,
  listIn,
  messageLimits,
  objectIn,
  oneOf,
  recordIn,
  refuse,
  textIn,
  timeIn,
} from './remoteParts.ts';

/** The argument of a call; null for one without. */
type ArgumentOf<Call extends CopiesCall> = Parameters<Copies[Call]> extends readonly [infer Argument] ? Argument : null;

/** A call with its argument. */
export type CopiesRequest = {
  readonly [Call in CopiesCall]: { readonly call: Call; readonly argument: ArgumentOf<Call> };
}[CopiesCall];

const idsIn = (value: unknown): readonly string[] => listIn(value, 'the ids', idIn);

function keepIn(value: unknown): KeepRequest {
  const { records, settled } = objectIn(value, 'the argument');
  return { records: listIn(records, 'the records', recordIn), settled: flagIn(settled, 'settled') };
}

function momentIn(value: unknown): MomentRequest {
  const { at, reason, from } = objectIn(value, 'the argument');
  const place = from === null ? null : textIn(from, 'the place');
  if (place !== null && !/^\d{1,9}$/.test(place)) return refuse('the place is none');
  return {
    at: timeIn(at, 'the moment'),
    reason: oneOf(reason, [...setReasons, 'hour', 'day'], 'the reason'),
    from: place,
  };
}

/** The ids of damaged records may be anything. */
function damagedIn(value: unknown): QuarantineItem {
  const { id, text } = objectIn(value, 'a damaged record');
  return { id: textIn(id, 'an id'), text: textIn(text, 'a damaged record', messageLimits.quarantined) };
}

const markerIn = (value: unknown): Marker => parseMarker(value) ?? refuse('the marker is not whole');
const nothingIn = (value: unknown): null =>
  value === null || value === undefined ? null : refuse('an argument too many');

const parsers: { readonly [Call in CopiesCall]: (argument: unknown) => ArgumentOf<Call> } = {
  open: nothingIn,
  keep: keepIn,
  read: idsIn,
  verify: idsIn,
  forget: idsIn,
  mark: markerIn,
  takeSet: (argument) => oneOf(argument, setReasons, 'the reason'),
  moments: nothingIn,
  readMoment: momentIn,
  quarantine: (argument) => listIn(argument, 'the damaged records', damagedIn),
  freeSpace: nothingIn,
};

const isCall = (name: string): name is CopiesCall => Object.hasOwn(copiesCalls, name);

function requestOf<Call extends CopiesCall>(call: Call, argument: unknown): CopiesRequest {
  // The parser of a call gives the argument of that call; the checker can't follow this through the union.
  return { call, argument: parsers[call](argument) } as CopiesRequest;
}

/** @throws CopiesMessageError that names what is wrong */
export function parseCopiesRequest(value: unknown): CopiesRequest {
  const { call, argument } = objectIn(value, 'the request');
  return typeof call === 'string' && isCall(call) ? requestOf(call, argument) : refuse('unknown call');
}

/** What the call answers, as plain data. */
export function answerCopies(copies: Copies, request: CopiesRequest): Promise<unknown> {
  switch (request.call) {
    case 'open':
    case 'moments':
    case 'freeSpace':
      return copies[request.call]();
    case 'keep':
      return copies.keep(request.argument);
    case 'read':
    case 'verify':
    case 'forget':
      return copies[request.call](request.argument);
    case 'mark':
      return copies.mark(request.argument);
    case 'takeSet':
      return copies.takeSet(request.argument);
    case 'readMoment':
      return copies.readMoment(request.argument);
    case 'quarantine':
      return copies.quarantine(request.argument);
    default:
      return assertNever(request);
  }
}

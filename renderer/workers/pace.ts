/**
 * A fixed piece of work, by which the share of a processor that a worker gets is known: a browser tells nobody how much time
 * a worker used.
 */

/** One round takes some 40 milliseconds of a processor of 2020, several times that of an old one. */
export const loopsOfRound = 20_000_000;

/** What the page asks of the companion: one round. */
export interface PaceRequest {
  readonly loops: number;
}

/** That the round is done. */
export interface PaceReply {
  /** of no meaning; sent so that no compiler leaves the work out */
  readonly result: number;
}

/** Works on numbers alone: nothing but a processor is needed for it. */
export function workRound(loops: number): number {
  let value = 1;
  for (let loop = 0; loop < loops; loop += 1) {
    value ^= value << 13;
    value ^= value >>> 17;
    value ^= value << 5;
  }
  return value;
}

import type { Decimal } from './decimal.ts';
import { foldTight } from './normalizeText.ts';
import { type ParsedNumber, parseNumber } from './parseNumber.ts';

/**
 * Reads a weight or a score, in points. `80%` and `1万` say something else than points, and `8分` is no number: none of
 * them counts as anything.
 */
export function parsePoints(text: string): ParsedNumber {
  const parsed = parseNumber(text);
  if (parsed.kind !== 'number') return parsed;
  return parsed.percent || /[千万亿]/.test(foldTight(text)) ? { kind: 'invalid' } : parsed;
}

/** The points in a text; null when it is blank or says none. */
export function pointsOrNull(text: string | undefined): Decimal | null {
  const parsed = parsePoints(text ?? '');
  return parsed.kind === 'number' ? parsed.value : null;
}

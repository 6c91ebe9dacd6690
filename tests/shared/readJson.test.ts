import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { deepestText, isTooDeep, readJson } from '../../shared/readJson.ts';

const nested = (levels: number): unknown => {
  let value: unknown = 'x';
  for (let level = 0; level < levels; level += 1) value = level % 2 === 0 ? [value] : { a: value };
  return value;
};

describe('a JSON text', () => {
  it.each([
    ['brackets', '['.repeat(100_000)],
    ['brackets that close', `${'['.repeat(100_000)}${']'.repeat(100_000)}`],
    ['objects', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['objects never closed', '{"a":'.repeat(100_000)],
    ['brackets behind a byte order mark', `\ufeff${'['.repeat(100_000)}`],
    ['brackets behind a text', `["\\\\",${'['.repeat(2000)}`],
    ['one level too many', `${'['.repeat(deepestText + 1)}${']'.repeat(deepestText + 1)}`],
  ])('of many levels is told from a broken one: %s', (_what, text) => {
    expect(readJson(text)).toEqual({ kind: 'tooDeep' });
  });

  it('of just as many levels as may be is read', () => {
    const json = nested(deepestText);
    expect(readJson(JSON.stringify(json))).toEqual({ kind: 'read', json });
  });

  it('may have any number of brackets side by side, and within its texts', () => {
    const json = [Array.from({ length: 5000 }, () => []), { '[[[{{{': `"\\${'['.repeat(5000)}\\"` }];
    expect(readJson(JSON.stringify(json))).toEqual({ kind: 'read', json });
  });

  it.each(['', '{', '["', '["\\', 'null]', '{"a":1}}', ']]]]'])('that is none is broken: %j', (text) => {
    expect(readJson(text)).toEqual({ kind: 'broken' });
  });

  it('is read as the parser reads it, whatever it holds', () => {
    fc.assert(
      fc.property(fc.json({ maxDepth: 6 }), (text) => {
        expect(readJson(text)).toEqual({ kind: 'read', json: JSON.parse(text) });
      }),
    );
  });
});

describe('a value', () => {
  it('is too deep from one level beyond the limit', () => {
    fc.assert(
      fc.property(fc.nat(300), fc.nat(300), (levels, limit) => {
        expect(isTooDeep(nested(levels), limit)).toBe(levels > limit);
      }),
    );
  });

  it('of 100,000 levels is too deep, and soon known to be', () => {
    expect(isTooDeep(nested(100_000), 100)).toBe(true);
  });

  it('that holds itself is too deep, and one that holds a part many times is not', () => {
    const loop: unknown[] = [];
    loop.push(loop, loop);
    expect(isTooDeep(loop, 100)).toBe(true);
    let shared: unknown = [];
    for (let level = 0; level < 50; level += 1) shared = [shared, shared, shared];
    expect(isTooDeep(shared, 100)).toBe(false);
  });
});

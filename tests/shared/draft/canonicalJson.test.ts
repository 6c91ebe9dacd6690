import fc from 'fast-check';
import { expect, it } from 'vitest';
import { canonicalJson, fingerprint, sameJson } from '../../../shared/draft/canonicalJson.ts';

it.each([
  [{ a: 1, b: [1, { c: '', d: null }] }, { b: [1, { d: null, c: '' }], a: 1 }, true],
  [{ a: undefined }, {}, true],
  [['a', 'b'], ['b', 'a'], false],
  [{ a: '' }, {}, false],
  ['1', 1, false],
  ['ab', 'ba', false],
  [{ __proto__x: '1' }, { __proto__x: '2' }, false],
])('%j and %j say the same: %s', (a, b, same) => {
  expect(sameJson(a, b)).toBe(same);
  expect(fingerprint(a) === fingerprint(b)).toBe(same);
});

it('is JSON that says the same', () => {
  fc.assert(
    fc.property(fc.jsonValue(), (value) => {
      expect(canonicalJson(JSON.parse(canonicalJson(value)))).toBe(canonicalJson(value));
    }),
  );
});

it('tells nothing from null', () => {
  expect(sameJson(undefined, null)).toBe(false);
});

it('gives different texts different fingerprints', () => {
  const texts = Array.from({ length: 20_000 }, (_, n) => `第${n}行 指标`);
  expect(new Set(texts.map(fingerprint)).size).toBe(texts.length);
});

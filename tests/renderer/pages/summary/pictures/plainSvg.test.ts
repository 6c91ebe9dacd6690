import { expect, test } from 'vitest';
import { plainSvg } from '../../../../../renderer/pages/summary/pictures/plainSvg.ts';

const svg = (inner: string) => `<svg width="10" height="10" xmlns="http://www.w3.org/2000/svg">${inner}</svg>`;

test('shapes and letters stay, with what their style says of the letters', () => {
  const text = svg('<text x="1" style="font-size:12px;fill:red" fill="#333">甲</text>');
  const letters = plainSvg(text).querySelector('text');
  expect(letters?.textContent).toBe('甲');
  expect(letters?.getAttribute('font-size')).toBe('12px');
  expect(letters?.getAttribute('fill')).toBe('#333');
  expect(letters?.hasAttribute('style')).toBe(false);
});

test.each([
  ['a script', '<script>alert(1)</script>', 'script'],
  ['a style sheet', '<style>*{fill:red}</style>', 'style'],
  ['a page', '<foreignObject><p>x</p></foreignObject>', 'foreignObject'],
  ['a picture from elsewhere', '<image href="http://a.b/c.png"/>', 'image'],
  ['a link', '<a href="http://a.b"><rect/></a>', 'a'],
])('%s is no part of a picture', (_, inner, name) => {
  expect(plainSvg(svg(`<g>${inner}</g>`)).querySelector(name)).toBeNull();
});

test('no shape calls anything or leads anywhere', () => {
  const shape = plainSvg(svg('<rect onclick="alert(1)" href="x" class="c" data-a="b" width="3"/>')).querySelector(
    'rect',
  );
  expect([...(shape?.attributes ?? [])].map(({ name }) => name)).toEqual(['width']);
});

test('what is no drawing is refused', () => {
  expect(() => plainSvg('<p>x</p>')).toThrow();
});

import { expect, it } from 'vitest';
import { decodeEntities } from '../../../../../shared/xlsx/package/read/scanXml.ts';

it.each([
  ['&lt;&gt;&amp;&quot;&apos;', `<>&"'`],
  ['&#25991;&#x6587;', '文文'],
  ['&#0;&#x110000;', ''],
  ['&nbsp;&constructor;&toString;', '&nbsp;&constructor;&toString;'],
])('%s reads as %s', (xml, text) => {
  expect(decodeEntities(xml)).toBe(text);
});

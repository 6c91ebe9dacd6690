import { expect, test } from 'vitest';
import { changedText } from '../../../renderer/text/changedText.ts';

const at = (text: string) => new Date(text).getTime();

test.each([
  { moment: '2025-03-08T00:00:00', says: '今天 00:00' },
  { moment: '2025-03-07T23:59:00', says: '昨天 23:59' },
  { moment: '2025-03-06T09:05:00', says: '03-06 09:05' },
  { moment: '2024-12-31T09:05:00', says: '2024-12-31 09:05' },
])('on 2025-03-08, $moment is $says', ({ moment, says }) => {
  expect(changedText(at(moment), at('2025-03-08T14:30:00'))).toBe(says);
});

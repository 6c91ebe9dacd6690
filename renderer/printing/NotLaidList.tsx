import { printingText } from '../text/printing.ts';
import type { NotLaid } from './press.ts';

/** What has no pages, each with its reason; nothing where all has. */
export function NotLaidList({ failed }: { readonly failed: readonly NotLaid[] }) {
  if (failed.length === 0) return null;
  return (
    <div className="printFailed">
      <p>{printingText.notLaid}</p>
      <ul>
        {failed.map(({ title, text }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may share name and fate, and the list never changes
          <li key={index}>{printingText.line(title, text)}</li>
        ))}
      </ul>
    </div>
  );
}

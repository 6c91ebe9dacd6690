import type { Doubt } from '../../shared/xlsx/import/types.ts';
import { importingText } from '../text/importing.ts';

export interface OtherDoubtsProps {
  readonly doubts: readonly Doubt[];
  /** sentences about drafts of the file that could not be taken */
  readonly refused: readonly string[];
}

/** What else stands in the file, and was not read. */
export function OtherDoubts({ doubts, refused }: OtherDoubtsProps) {
  const sentences = [...doubts.map(({ text }) => text), ...refused];
  if (sentences.length === 0) return null;
  return (
    <div className="importOthers">
      <p>{importingText.doubts.otherSheets}</p>
      <ul>
        {sentences.map((text, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: the list never changes
          <li key={index}>{text}</li>
        ))}
      </ul>
    </div>
  );
}

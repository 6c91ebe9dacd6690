import { useEffect, useState } from 'react';
import { findForm } from '../../../shared/forms/index.ts';
import {
  type NameParts,
  type NamePattern,
  namePartsOf,
  nameTokens,
  patternName,
  toggleToken,
} from '../../../shared/xlsx/export/namePattern.ts';
import { loadDraft } from '../../store/drafts.ts';
import { batchText } from '../../text/batch.ts';
import type { BatchItem } from './types.ts';

export interface NameFieldProps {
  readonly items: readonly BatchItem[];
  readonly pattern: NamePattern;
  /** of the files, with its dot */
  readonly extension: string;
  readonly onChange: (pattern: NamePattern) => void;
}

/** What the first draft has for each token; null until it is read, and where it can't be. */
function useFirstParts(items: readonly BatchItem[]): NameParts | null {
  const [parts, setParts] = useState<NameParts | null>(null);
  const first = items[0];
  const count = items.length;
  useEffect(() => {
    if (first === undefined) return;
    const show = async (): Promise<void> => {
      const loaded = await loadDraft(first.id);
      const form = loaded.kind === 'loaded' ? findForm(loaded.draft.form) : undefined;
      if (loaded.kind === 'loaded' && form !== undefined) setParts(namePartsOf(form, loaded.draft, 1, count));
    };
    // What can't be read is told when it is exported; an example is only one.
    show().catch(() => undefined);
  }, [first, count]);
  return parts;
}

/** The tokens that names are made of, in the order in which they were clicked, with the name that the first file gets. */
export function NameField({ items, pattern, extension, onChange }: NameFieldProps) {
  const parts = useFirstParts(items);
  return (
    <fieldset className="batchGroup">
      <legend>{batchText.pattern}</legend>
      <p className="batchNote">{batchText.patternNote}</p>
      <div className="batchTokens">
        {nameTokens.map((token) => {
          const at = pattern.indexOf(token);
          return (
            <button
              key={token}
              type="button"
              className="button batchToken"
              aria-pressed={at >= 0}
              onClick={() => onChange(toggleToken(pattern, token))}
            >
              {at >= 0 && <span className="batchOrder">{at + 1}</span>}
              {batchText.token(token)}
            </button>
          );
        })}
      </div>
      <p className="batchExample" role="status">
        {parts !== null && batchText.example(patternName(pattern, parts, extension))}
      </p>
    </fieldset>
  );
}

import { useState } from 'react';
import type { Draft } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { PrintWindow, type PrintWindowProps } from './PrintWindow.tsx';
import { jobOfDraft } from './printJob.ts';

export interface DraftPrintProps extends Pick<PrintWindowProps, 'onClose' | 'onReview'> {
  /** what the list calls the draft */
  readonly title: string;
  readonly form: FormDefinition;
  /** as it stands; it doesn't change while the window is open */
  readonly draft: Draft;
}

/** The pages of the open draft. */
export function DraftPrint({ title, form, draft, ...rest }: DraftPrintProps) {
  const [job] = useState(() => jobOfDraft(title, form, draft));
  return <PrintWindow job={job} {...rest} />;
}

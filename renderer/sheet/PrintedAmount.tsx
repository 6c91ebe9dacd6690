import { moneyUnitOf } from '../../shared/draft/moneyUnit.ts';
import { valueAt } from '../../shared/draft/path.ts';
import type { Draft, DraftPath } from '../../shared/draft/types.ts';
import type { FormDefinition } from '../../shared/forms/types.ts';
import { moneyContent, printContent } from '../../shared/sheet/content.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { FittingText } from './FittingText.tsx';

function printedAt(form: FormDefinition, draft: Draft, path: DraftPath): string {
  const content = moneyContent(valueAt(draft, path), moneyUnitOf(form, draft));
  return content.kind === 'number' ? printContent(content) : '';
}

/** Whether an amount has a printed form: what is typed is one that can be read. */
export function useIsPrinted(path: DraftPath): boolean {
  const { form } = useEditor().store;
  return useEditorValue(({ draft }) => printedAt(form, draft, path) !== '');
}

/**
 * An amount as the sheet prints it (16,173,800.00), laid over its input while nobody types there. The input keeps the
 * text as typed; screen readers read that one only.
 */
export function PrintedAmount({ path }: { readonly path: DraftPath }) {
  const { form } = useEditor().store;
  const printed = useEditorValue(({ draft }) => printedAt(form, draft, path));
  return (
    <span className="cellPrinted" aria-hidden="true">
      {printed !== '' && <FittingText text={printed} />}
    </span>
  );
}

import { assertNever } from '../../shared/assertNever.ts';
import type { SortedFindings } from '../../shared/checks/ignored.ts';
import { ConfirmErrors } from '../exporting/ConfirmErrors.tsx';
import { printingText } from '../text/printing.ts';
import { ConfirmDialog } from '../ui/ConfirmDialog.tsx';
import type { LaidForm } from './press.ts';

/** What is done with the pages. */
export type PrintDeed = 'print' | 'pdf';

/** What is asked before pages leave the house, if anything. */
export type Question =
  | { readonly kind: 'none' }
  /** one draft, with its findings to read */
  | { readonly kind: 'errors'; readonly deed: PrintDeed; readonly findings: SortedFindings }
  /** some of several */
  | { readonly kind: 'faulty'; readonly deed: PrintDeed; readonly forms: readonly LaidForm[] }
  /** a browser writes no PDF but from its print window */
  | { readonly kind: 'howPdf' };

export interface PrintQuestionProps {
  readonly question: Question;
  readonly withFindings: boolean;
  /** @param withFindings whether the findings go along */
  readonly onGoOn: (deed: PrintDeed, withFindings: boolean) => void;
  readonly onHowPdf: () => void;
  /** the clerk goes back to mend the one draft */
  readonly onReview: () => void;
  readonly onBack: () => void;
}

export const errorsOf = ({ findings }: Pick<LaidForm, 'findings'>): number =>
  findings?.open.filter(({ severity }) => severity === 'E').length ?? 0;

/** What is asked of forms before they are printed or written: nothing where none has an error. */
export function questionOf(forms: readonly LaidForm[], deed: PrintDeed): Question {
  const faulty = forms.filter((form) => errorsOf(form) > 0);
  if (faulty.length === 0) return { kind: 'none' };
  const findings = forms.length === 1 ? forms[0]?.findings : null;
  return findings === null || findings === undefined
    ? { kind: 'faulty', deed, forms: faulty }
    : { kind: 'errors', deed, findings };
}

/** The question in front of the preview. */
export function PrintQuestion({ question, withFindings, onGoOn, onHowPdf, onReview, onBack }: PrintQuestionProps) {
  switch (question.kind) {
    case 'none':
      return null;
    case 'errors':
      return (
        <ConfirmErrors
          findings={question.findings}
          withFindings={withFindings}
          verb={printingText.verbs[question.deed]}
          onBack={onReview}
          onExport={(appended) => onGoOn(question.deed, appended)}
        />
      );
    case 'faulty': {
      const { forms, deed } = question;
      const { title, text, goOn, back } = printingText.ask;
      const verb = printingText.verbs[deed];
      const errors = forms.reduce((sum, form) => sum + errorsOf(form), 0);
      return (
        <ConfirmDialog
          title={title(forms.length, errors)}
          text={text(
            forms.map((form) => form.title),
            verb,
          )}
          confirmLabel={goOn(verb)}
          cancelLabel={back}
          isOpen
          onConfirm={() => onGoOn(deed, withFindings)}
          onCancel={onBack}
        />
      );
    }
    case 'howPdf': {
      const { title, text, goOn } = printingText.howPdf;
      return (
        <ConfirmDialog title={title} text={text} confirmLabel={goOn} isOpen onConfirm={onHowPdf} onCancel={onBack} />
      );
    }
    default:
      return assertNever(question);
  }
}

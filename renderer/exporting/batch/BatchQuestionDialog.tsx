import { batchText } from '../../text/batch.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import type { BatchAnswer, BatchQuestion } from './types.ts';

export interface BatchQuestionDialogProps {
  readonly question: BatchQuestion;
  readonly onAnswer: (answer: BatchAnswer) => void;
}

interface Words {
  readonly title: string;
  readonly text: string;
  /** the second harms nothing */
  readonly answers: readonly [answer: BatchAnswer, label: string][];
}

function wordsOf(question: BatchQuestion): Words {
  if (question.kind === 'errors') {
    return {
      title: batchText.askErrors,
      text: batchText.askErrorsText(question.title, question.errors),
      answers: [
        ['export', batchText.exportFaulty],
        ['skip', batchText.skipFaulty],
      ],
    };
  }
  return {
    title: batchText.askExisting,
    text: batchText.askExistingText(question.fileName),
    answers: [
      ['replace', batchText.replace],
      ['number', batchText.number],
    ],
  };
}

/** What has to be decided once for all before it goes on. */
export function BatchQuestionDialog({ question, onAnswer }: BatchQuestionDialogProps) {
  const { title, text, answers } = wordsOf(question);
  return (
    <Dialog
      title={title}
      role="alertdialog"
      isOpen
      onClose={() => onAnswer('cancel')}
      actions={
        <>
          <Button onPress={() => onAnswer('cancel')}>{batchText.cancel}</Button>
          {answers.map(([answer, label], at) => (
            <Button
              key={answer}
              variant={at === answers.length - 1 ? 'primary' : 'plain'}
              autoFocus={at === answers.length - 1}
              onPress={() => onAnswer(answer)}
            >
              {label}
            </Button>
          ))}
        </>
      }
    >
      <p>{text}</p>
    </Dialog>
  );
}

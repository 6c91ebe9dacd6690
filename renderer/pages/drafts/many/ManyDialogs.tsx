import './manyDialogs.css';
import { assertNever } from '../../../../shared/assertNever.ts';
import { manyText } from '../../../text/many.ts';
import { commonText } from '../../../text/shell.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';
import { Progress } from '../../../ui/Progress.tsx';

/** What is being done to several drafts, as its window shows it. */
export type ManyState =
  | { readonly kind: 'idle' }
  | {
      readonly kind: 'running';
      readonly title: string;
      readonly done: number;
      readonly all: number;
      /** the draft that it is at */
      readonly name: string;
    }
  | { readonly kind: 'report'; readonly title: string; readonly parts: readonly ReportPart[] };

export interface ReportPart {
  readonly heading: string;
  readonly lines: readonly string[];
}

export interface ManyDialogsProps {
  readonly state: ManyState;
  readonly onCancel: () => void;
  readonly onClose: () => void;
}

function Running({
  state,
  onCancel,
}: { readonly state: ManyState & { readonly kind: 'running' } } & Pick<ManyDialogsProps, 'onCancel'>) {
  const { title, done, all, name } = state;
  return (
    <Dialog
      title={title}
      size="small"
      isOpen
      onClose={onCancel}
      actions={<Button onPress={onCancel}>{commonText.cancel}</Button>}
    >
      <Progress value={done} most={Math.max(1, all)} label={manyText.at(done, all)} />
      <p className="manyName">{name}</p>
    </Dialog>
  );
}

function Report({
  title,
  parts,
  onClose,
}: {
  readonly title: string;
  readonly parts: readonly ReportPart[];
  readonly onClose: () => void;
}) {
  return (
    <Dialog
      title={title}
      isOpen
      isDismissable
      onClose={onClose}
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {commonText.close}
        </Button>
      }
    >
      {parts.map(({ heading, lines }) => (
        <section key={heading} className="manyPart">
          <h3>{heading}</h3>
          <ul>
            {lines.map((line, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: two drafts may share name and fate, and the list never changes
              <li key={index}>{line}</li>
            ))}
          </ul>
        </section>
      ))}
    </Dialog>
  );
}

/** The window of what is done to several drafts: how far it is, how it ended. */
export function ManyDialogs({ state, onCancel, onClose }: ManyDialogsProps) {
  switch (state.kind) {
    case 'idle':
      return null;
    case 'running':
      return <Running state={state} onCancel={onCancel} />;
    case 'report':
      return <Report title={state.title} parts={state.parts} onClose={onClose} />;
    default:
      return assertNever(state);
  }
}

import { commonText } from '../text/shell.ts';
import { Button } from './Button.tsx';
import { Dialog } from './Dialog.tsx';

export interface ConfirmDialogProps {
  readonly title: string;
  /** what will happen, and what can't be taken back */
  readonly text: string;
  /** the verb of the thing to do: 删除, 导出 */
  readonly confirmLabel: string;
  /** the way out; 取消 unless given */
  readonly cancelLabel?: string;
  readonly isOpen: boolean;
  readonly isDanger?: boolean;
  readonly onConfirm: () => void;
  readonly onCancel: () => void;
}

export function ConfirmDialog({
  title,
  text,
  confirmLabel,
  cancelLabel = commonText.cancel,
  isOpen,
  isDanger = false,
  onConfirm,
  onCancel,
}: ConfirmDialogProps) {
  const actions = (
    <>
      <Button onPress={onCancel} autoFocus={isDanger}>
        {cancelLabel}
      </Button>
      <Button variant={isDanger ? 'danger' : 'primary'} onPress={onConfirm} autoFocus={!isDanger}>
        {confirmLabel}
      </Button>
    </>
  );
  return (
    <Dialog title={title} isOpen={isOpen} onClose={onCancel} actions={actions} role="alertdialog" size="small">
      <p>{text}</p>
    </Dialog>
  );
}

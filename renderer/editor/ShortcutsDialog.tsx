import { pageShortcutHelp } from '../session/draft/pageShortcuts.ts';
import { shortcutHelp } from '../session/draft/shortcuts.ts';
import { shortcutsText } from '../text/editor.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface ShortcutsDialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

export function ShortcutsDialog({ isOpen, onClose }: ShortcutsDialogProps) {
  return (
    <Dialog
      title={shortcutsText.title}
      isOpen={isOpen}
      onClose={onClose}
      isDismissable
      isRead
      actions={
        <Button variant="primary" onPress={onClose} autoFocus>
          {shortcutsText.close}
        </Button>
      }
    >
      <dl className="shortcutList">
        {[...shortcutHelp, ...pageShortcutHelp].map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Dialog>
  );
}

import './templates.css';
import type { Unplaced } from '../../shared/carry/types.ts';
import { templatesText } from '../text/templates.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';

export interface UnplacedDialogProps {
  readonly unplaced: readonly Unplaced[];
  readonly onOpen: () => void;
  readonly onClose: () => void;
}

/** What of a template found no place in the form that it was used for. */
export function UnplacedDialog({ unplaced, onOpen, onClose }: UnplacedDialogProps) {
  return (
    <Dialog
      title={templatesText.madeTitle}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button variant="primary" onPress={onOpen} autoFocus>
          {templatesText.open}
        </Button>
      }
    >
      <p>{templatesText.unplaced(unplaced.length)}</p>
      <ul className="templateUnplaced">
        {unplaced.map(({ path, label, text, why }) => (
          <li key={`${path} ${label}`}>{templatesText.unplacedLine(label, text, why)}</li>
        ))}
      </ul>
    </Dialog>
  );
}

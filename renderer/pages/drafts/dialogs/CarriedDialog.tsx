import './carryDialog.css';
import type { CarriedDraft } from '../../../../shared/carry/types.ts';
import { carryText } from '../../../text/carry.ts';
import { Button } from '../../../ui/Button.tsx';
import { Dialog } from '../../../ui/Dialog.tsx';

export interface CarriedDialogProps {
  readonly draftId: string;
  readonly carried: CarriedDraft;
  readonly onOpen: (draftId: string) => void;
  readonly onClose: () => void;
}

/** What of a draft found no place in the one that was made of it, and what is written otherwise there. */
export function CarriedDialog({ draftId, carried: { unplaced, converted }, onOpen, onClose }: CarriedDialogProps) {
  return (
    <Dialog
      title={carryText.madeTitle}
      isOpen
      onClose={onClose}
      size="large"
      actions={
        <Button variant="primary" onPress={() => onOpen(draftId)} autoFocus>
          {carryText.open}
        </Button>
      }
    >
      <p>{carryText.unplaced(unplaced.length)}</p>
      <ul className="carryList">
        {unplaced.map(({ path, label, text, why }) => (
          <li key={`${path} ${label}`}>
            <span className="carryKind">{carryText.unplacedLine(label, why)}</span>
            <span>{text}</span>
          </li>
        ))}
      </ul>
      {converted.length > 0 && (
        <details>
          <summary>{carryText.converted(converted.length)}</summary>
          <ul className="carryList">
            {converted.map(({ to, label, before, after }) => (
              <li key={to}>{carryText.convertedLine(label, before, after)}</li>
            ))}
          </ul>
        </details>
      )}
    </Dialog>
  );
}

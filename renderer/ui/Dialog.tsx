import './dialog.css';
import type { ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  /** Escape, or a click outside where `isDismissable` */
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** buttons, the way out first and the thing to do last */
  readonly actions?: ReactNode;
  /** `alertdialog` for questions that need an answer */
  readonly role?: 'dialog' | 'alertdialog';
  /** `wide` fills the window as far as its content is useful */
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
  /** whether a click outside closes it; off where something typed could be lost */
  readonly isDismissable?: boolean;
  /** a text to read, with nothing in it to go to: the keys scroll it */
  readonly isRead?: boolean;
}

/** A modal window. It holds the focus while open and gives it back when closed. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  role = 'dialog',
  size = 'medium',
  isDismissable = false,
  isRead = false,
}: DialogProps) {
  return (
    <ModalOverlay
      className="dialogOverlay"
      isOpen={isOpen}
      isDismissable={isDismissable}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
    >
      <Modal className={`dialogBox dialogBox-${size}`}>
        <AriaDialog className="dialog" role={role}>
          <Heading slot="title" className="dialogTitle">
            {title}
          </Heading>
          {isRead ? (
            // biome-ignore lint/a11y/noNoninteractiveTabindex: a region that scrolls must be reached by the keys
            <section className="dialogBody" aria-label={title} tabIndex={0}>
              {children}
            </section>
          ) : (
            <div className="dialogBody">{children}</div>
          )}
          {actions !== undefined && <div className="dialogActions">{actions}</div>}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

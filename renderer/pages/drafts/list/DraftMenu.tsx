import '../../../ui/menu.css';
import { useRef } from 'react';
import { Keyboard, Menu, MenuItem, Popover, Text } from 'react-aria-components/Menu';
import type { DraftSummary } from '../../../store/listedDrafts.ts';
import { carryText } from '../../../text/carry.ts';
import { rowText } from '../../../text/home.ts';
import { versionsText } from '../../../text/versions.ts';
import { shownTitle } from './listDrafts.ts';

const actions = ['open', 'rename', 'duplicate', 'nextYear', 'nextForm', 'print', 'history', 'save', 'remove'] as const;

export type DraftMenuAction = (typeof actions)[number];

interface Item {
  readonly id: DraftMenuAction;
  readonly label: string;
  readonly shortcut?: string;
}

const items: readonly Item[] = [
  { id: 'open', label: rowText.open, shortcut: 'Enter' },
  { id: 'rename', label: rowText.rename, shortcut: 'F2' },
  { id: 'duplicate', label: rowText.duplicate },
  { id: 'nextYear', label: carryText.nextYear },
  { id: 'nextForm', label: carryText.nextForm },
  { id: 'print', label: rowText.print },
  { id: 'history', label: versionsText.open },
  { id: 'save', label: rowText.save },
  { id: 'remove', label: rowText.remove, shortcut: 'Delete' },
];

export interface RowMenuProps {
  /** stands beneath it, and gives it the focus back */
  readonly button: HTMLElement;
  readonly draft: DraftSummary;
  readonly onAction: (action: DraftMenuAction) => void;
  readonly onClose: () => void;
}

/** The menu of one draft. One for the whole list: a menu of its own in each line would cost more than all the rest. */
export function RowMenu({ button, draft, onAction, onClose }: RowMenuProps) {
  const trigger = useRef<HTMLElement | null>(button);
  trigger.current = button;
  return (
    <Popover
      className="menuPopover"
      aria-label={rowText.menu(shownTitle(draft))}
      triggerRef={trigger}
      placement="bottom end"
      offset={4}
      isOpen
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    >
      <Menu
        className="menu"
        aria-label={rowText.menu(shownTitle(draft))}
        autoFocus="first"
        onClose={onClose}
        onAction={(key) => {
          const action = actions.find((each) => each === key);
          if (action !== undefined) onAction(action);
        }}
      >
        {items.map(({ id, label, shortcut }) => (
          <MenuItem
            key={id}
            id={id}
            textValue={label}
            className={id === 'remove' ? 'menuItem menuItem-danger' : 'menuItem'}
          >
            <Text slot="label">{label}</Text>
            {shortcut !== undefined && <Keyboard className="menuShortcut">{shortcut}</Keyboard>}
          </MenuItem>
        ))}
      </Menu>
    </Popover>
  );
}

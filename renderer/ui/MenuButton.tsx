import './menu.css';
import type { ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';
import { Keyboard, Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import type { ButtonVariant } from './Button.tsx';
import { IconChevronDown } from './icons.tsx';

export interface MenuEntry {
  readonly id: string;
  readonly label: string;
  /** printed at the right, as the user would press it: `Ctrl+D` */
  readonly shortcut?: string;
  readonly isDisabled?: boolean;
  /** destroys something: printed in the colour of danger */
  readonly isDanger?: boolean;
}

export interface MenuButtonProps {
  /** accessible name; also the visible text unless `icon` is given */
  readonly label: string;
  /** asked for when it opens */
  readonly items: () => readonly MenuEntry[];
  readonly onAction: (id: string) => void;
  readonly variant?: ButtonVariant;
  /** stands in place of the text */
  readonly icon?: ReactNode;
  /** stands above the text, as in the editor's bar */
  readonly face?: ReactNode;
  readonly isDisabled?: boolean;
}

function Entry({ entry }: { readonly entry: MenuEntry }) {
  return (
    <MenuItem
      id={entry.id}
      textValue={entry.label}
      isDisabled={entry.isDisabled === true}
      className={entry.isDanger === true ? 'menuItem menuItem-danger' : 'menuItem'}
    >
      <Text slot="label">{entry.label}</Text>
      {entry.shortcut !== undefined && <Keyboard className="menuShortcut">{entry.shortcut}</Keyboard>}
    </MenuItem>
  );
}

/** Drawn while the menu is open only. */
function Entries({ items, onAction }: Pick<MenuButtonProps, 'items' | 'onAction'>) {
  return (
    <Menu className="menu" onAction={(key) => onAction(String(key))}>
      {items().map((entry) => (
        <Entry key={entry.id} entry={entry} />
      ))}
    </Menu>
  );
}

/** A button that opens a menu. */
export function MenuButton({
  label,
  items,
  onAction,
  variant = 'plain',
  icon,
  face,
  isDisabled = false,
}: MenuButtonProps) {
  const shape = icon !== undefined ? ' button-icon' : face !== undefined ? ' tool' : '';
  return (
    <MenuTrigger>
      <AriaButton
        className={`button button-${variant}${shape}`}
        isDisabled={isDisabled}
        {...(icon !== undefined && { 'aria-label': label })}
      >
        {icon ?? (
          <>
            {face}
            <span className={face === undefined ? 'buttonWord' : 'toolWord'}>
              {label}
              <IconChevronDown />
            </span>
          </>
        )}
      </AriaButton>
      <Popover className="menuPopover" placement="bottom end" offset={4}>
        <Entries items={items} onAction={onAction} />
      </Popover>
    </MenuTrigger>
  );
}

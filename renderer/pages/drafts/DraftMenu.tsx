import { carryText } from '../../text/carry.ts';
import { rowText } from '../../text/home.ts';
import { IconMore } from '../../ui/icons.tsx';
import { MenuButton, type MenuEntry } from '../../ui/MenuButton.tsx';

const actions = ['open', 'rename', 'duplicate', 'nextYear', 'nextForm', 'save', 'remove'] as const;

export type DraftMenuAction = (typeof actions)[number];

const items: readonly MenuEntry[] = [
  { id: 'open', label: rowText.open, shortcut: 'Enter' },
  { id: 'rename', label: rowText.rename, shortcut: 'F2' },
  { id: 'duplicate', label: rowText.duplicate },
  { id: 'nextYear', label: carryText.nextYear },
  { id: 'nextForm', label: carryText.nextForm },
  { id: 'save', label: rowText.save },
  { id: 'remove', label: rowText.remove, shortcut: 'Delete', isDanger: true },
];

export interface DraftMenuProps {
  readonly title: string;
  readonly onAction: (action: DraftMenuAction) => void;
}

export function DraftMenu({ title, onAction }: DraftMenuProps) {
  return (
    <MenuButton
      label={rowText.menu(title)}
      icon={<IconMore />}
      variant="quiet"
      items={items}
      onAction={(id) => {
        const action = actions.find((each) => each === id);
        if (action !== undefined) onAction(action);
      }}
    />
  );
}

import '../../../ui/menu.css';
import { Button } from 'react-aria-components/Button';
import { Menu, MenuItem, MenuTrigger, Popover, Text } from 'react-aria-components/Menu';
import { filterText } from '../../../text/home.ts';
import { IconCheck, IconChevronDown } from '../../../ui/icons.tsx';

export interface MultiChoice {
  readonly value: string;
  readonly label: string;
  readonly count: number;
}

export interface MultiMenuProps {
  readonly label: string;
  readonly choices: readonly MultiChoice[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
}

function shownLabel({ label, choices, chosen }: MultiMenuProps): string {
  const names = choices.filter(({ value }) => chosen.includes(value)).map((each) => each.label);
  const [first] = names;
  if (first === undefined) return label;
  return names.length === 1 ? filterText.one(label, first) : filterText.many(label, names.length);
}

/** A button with a menu of which several entries can be chosen; it stays open meanwhile. */
export function MultiMenu(props: MultiMenuProps) {
  const { label, choices, chosen, onChange } = props;
  return (
    <MenuTrigger>
      <Button className={`button button-quiet filterButton${chosen.length > 0 ? ' filterButton-on' : ''}`}>
        <span className="filterLabel">{shownLabel(props)}</span>
        <IconChevronDown />
      </Button>
      <Popover className="menuPopover" placement="bottom start" offset={4}>
        <Menu
          className="menu"
          aria-label={label}
          selectionMode="multiple"
          selectedKeys={chosen.map(keyOf)}
          onSelectionChange={(keys) => {
            if (keys !== 'all') onChange(choices.map(({ value }) => value).filter((value) => keys.has(keyOf(value))));
          }}
        >
          {choices.map(({ value, label: name, count }) => (
            <MenuItem key={value} id={keyOf(value)} textValue={name} className="menuItem filterItem">
              <span className="filterTick">
                <IconCheck />
              </span>
              <Text slot="label" className="filterName">
                {name}
              </Text>
              <Text slot="description" className="menuShortcut">
                {filterText.count(count)}
              </Text>
            </MenuItem>
          ))}
        </Menu>
      </Popover>
    </MenuTrigger>
  );
}

/** A year may be blank, and a key may not. */
const keyOf = (value: string): string => `=${value}`;

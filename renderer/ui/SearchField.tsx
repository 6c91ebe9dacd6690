import './field.css';
import { SearchField as AriaSearchField, Input } from 'react-aria-components/SearchField';
import { IconSearch } from './icons.tsx';

export interface SearchFieldProps {
  readonly label: string;
  readonly onChange: (value: string) => void;
}

/** Filters as one types; Escape empties it. */
export function SearchField({ label, onChange }: SearchFieldProps) {
  return (
    <AriaSearchField className="search" aria-label={label} onChange={onChange}>
      <IconSearch />
      <Input className="fieldInput searchInput" placeholder={label} spellCheck="false" />
    </AriaSearchField>
  );
}

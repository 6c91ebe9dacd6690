import './offers.css';
import {
  type CSSProperties,
  useEffect,
  useId,
  useLayoutEffect,
  useMemo,
  useRef,
  useState,
  useSyncExternalStore,
} from 'react';
import { createPortal } from 'react-dom';
import { useEditor } from '../../session/EditorContext.tsx';
import { offersText } from '../../text/offers.ts';
import { findField } from '../fieldElement.ts';
import { type Offers, type OpenOffers, offersOf } from './offers.ts';

/** Where the list stands, in pixels of the window: hung from its top, or stood on its bottom. */
type Place = { readonly left: number; readonly listHeight: number } & (
  | { readonly top: number }
  | { readonly bottom: number }
);

const widest = 380;
const highest = 264;
/** Of an entry, and of the hint below them with the edges. */
const entry = 33;
const rest = 44;
const gap = 4;

/** Under the cell where there is room for it, else over it; always beside the text that is being typed. */
function placeAt(cell: Element, entries: number): Place {
  const box = cell.getBoundingClientRect();
  const wanted = Math.min(highest, entries * entry);
  const [below, above] = [window.innerHeight - box.bottom - 2 * gap - rest, box.top - 2 * gap - rest];
  const left = Math.max(gap, Math.min(box.left, window.innerWidth - widest - gap));
  if (below >= wanted || below >= above) return { left, top: box.bottom + gap, listHeight: Math.min(highest, below) };
  return { left, bottom: window.innerHeight - box.top + gap, listHeight: Math.min(highest, above) };
}

function OpenList({ open, offers }: { readonly open: OpenOffers; readonly offers: Offers }) {
  const id = useId();
  const list = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place | null>(null);
  const optionId = (index: number) => `${id}-${index}`;
  const { name, items, active } = open;

  useLayoutEffect(() => {
    const field = findField(document.body, name);
    if (field === null) return;
    setPlace(placeAt(field.closest('[data-row]') ?? field, items.length));
    field.setAttribute('aria-autocomplete', 'list');
    field.setAttribute('aria-haspopup', 'listbox');
    field.setAttribute('aria-controls', id);
    return () => {
      for (const attribute of ['aria-autocomplete', 'aria-haspopup', 'aria-controls']) field.removeAttribute(attribute);
    };
  }, [name, id, items.length]);

  useLayoutEffect(() => {
    const field = findField(document.body, name);
    if (active !== null) field?.setAttribute('aria-activedescendant', `${id}-${active}`);
    return () => field?.removeAttribute('aria-activedescendant');
  }, [name, id, active]);

  useEffect(() => {
    if (active !== null) list.current?.children[active]?.scrollIntoView({ block: 'nearest' });
  }, [active]);

  useEffect(() => {
    // what scrolls the sheet away takes the list along
    const scrolled = (event: Event) => {
      if (!(event.target instanceof Node) || !list.current?.contains(event.target)) offers.close();
    };
    window.addEventListener('scroll', scrolled, true);
    window.addEventListener('resize', offers.close);
    return () => {
      window.removeEventListener('scroll', scrolled, true);
      window.removeEventListener('resize', offers.close);
    };
  }, [offers]);

  const outer = useMemo((): CSSProperties => {
    if (place === null) return { visibility: 'hidden' };
    const { listHeight: _, ...at } = place;
    return at;
  }, [place]);

  return createPortal(
    <div className="offers" style={outer}>
      <div
        ref={list}
        id={id}
        role="listbox"
        className="offersList"
        aria-label={offersText.label}
        style={{ width: widest, maxHeight: place?.listHeight ?? highest }}
      >
        {items.map((item, index) => (
          // biome-ignore lint/a11y/useKeyWithClickEvents: the keys are those of the input, which keeps the focus
          <div
            key={item.name}
            id={optionId(index)}
            role="option"
            tabIndex={-1}
            className="offer"
            aria-selected={index === active}
            onMouseDown={(event) => event.preventDefault()}
            onClick={() => offers.take(index)}
          >
            <span>{item.name}</span>
            <span className="offerTarget">{`${item.direction}${item.value}${item.unit}`}</span>
          </div>
        ))}
      </div>
      <p className="offersHint" aria-hidden="true">
        {offersText.hint}
      </p>
    </div>,
    document.body,
  );
}

/**
 * The common indicators under the cell whose name is being typed. The cursor stays in the cell. It stands beside the
 * sheet, which is not drawn anew while somebody types.
 */
export function OfferList() {
  const offers = offersOf(useEditor());
  const open = useSyncExternalStore(offers.subscribe, offers.getSnapshot);
  return (
    <>
      <div className="visuallyHidden" role="status">
        {open === null ? '' : offersText.count(open.items.length)}
      </div>
      {open !== null && <OpenList open={open} offers={offers} />}
    </>
  );
}

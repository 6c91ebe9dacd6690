import type { Hit } from '../../shared/find/inputs.ts';
import { shorten } from '../text/editor.ts';
import { findText } from '../text/find.ts';
import type { FinderState } from './finder.ts';

interface Words {
  readonly shown: string;
  readonly said: string;
}

function words(query: string, hits: readonly Hit[], at: string | null): Words {
  if (query === '') return { shown: '', said: '' };
  if (hits.length === 0) return { shown: findText.none, said: findText.none };
  const index = hits.findIndex(({ input }) => input.key === at);
  const hit = hits[index];
  if (hit === undefined) return { shown: findText.total(hits.length), said: findText.announceTotal(hits.length) };
  return {
    shown: findText.count(index + 1, hits.length),
    said: findText.announce(index + 1, hits.length, hit.input.use.name, shorten(hit.text, 40)),
  };
}

export interface FindCountProps extends Pick<FinderState, 'query' | 'at'> {
  readonly hits: readonly Hit[];
}

/** How many cells say it, and at which of them the search is; the cell's name for those who don't see it. */
export function FindCount({ query, hits, at }: FindCountProps) {
  const { shown, said } = words(query, hits, at);
  return (
    <>
      <span className="findCount" aria-hidden="true">
        {shown}
      </span>
      <output className="visuallyHidden">{said}</output>
    </>
  );
}

import '../ui/menu.css';
import { useMemo } from 'react';
import { Keyboard, Menu, MenuItem, Popover, Text } from 'react-aria-components/Menu';
import type { RowAt } from '../session/draft/rowPlace.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { type ScoreAid, scorePath } from '../session/review/scoreAid.ts';
import { pickTier } from '../session/reviewActions.ts';
import { useChecksView } from '../session/useReview.ts';
import { suggestionText } from '../text/checks.ts';

const cleared = 'cleared';

/** The score's cell of a row as it is drawn now. */
function anchorOf(name: string | undefined): HTMLElement | null {
  return name === undefined ? null : document.querySelector<HTMLElement>(`[name="${CSS.escape(name)}"]`);
}

interface OpenMenuProps {
  readonly row: RowAt;
  readonly aid: Extract<ScoreAid, { kind: 'tier' }>;
}

function OpenMenu({ row, aid }: OpenMenuProps) {
  const session = useEditor();
  const path = scorePath(session.store.form, row);
  const name = path === null ? undefined : session.fields.nameAt(path);
  const anchor = useMemo(() => ({ current: anchorOf(name) }), [name]);
  const close = () => session.review.view.set({ tierOf: null });
  const choose = (key: string) => {
    close();
    pickTier(session, row, aid.choices.find((each) => each.name === key)?.name ?? null);
  };
  return (
    <Popover
      className="menuPopover"
      triggerRef={anchor}
      placement="bottom end"
      offset={6}
      isOpen
      onOpenChange={(open) => {
        if (open) return;
        close();
        anchor.current?.focus();
      }}
    >
      <Menu
        className="menu"
        aria-label={suggestionText.tierMenu}
        autoFocus="first"
        selectionMode="single"
        selectedKeys={aid.chosen === null ? [] : [aid.chosen]}
        onAction={(key) => choose(String(key))}
      >
        {aid.choices.map((each) => (
          <MenuItem key={each.name} id={each.name} textValue={each.name} className="menuItem tierItem">
            <Text slot="label">{each.name}</Text>
            {each.points !== null && <Keyboard className="menuShortcut">{suggestionText.band(each.points)}</Keyboard>}
          </MenuItem>
        ))}
        {aid.chosen !== null && (
          <MenuItem id={cleared} textValue={suggestionText.clearTier} className="menuItem">
            <Text slot="label">{suggestionText.clearTier}</Text>
          </MenuItem>
        )}
      </Menu>
    </Popover>
  );
}

/** The tiers of a target in words, each with its band in points, at the score's cell. */
export function TierMenu() {
  const { store, review } = useEditor();
  const row = useChecksView(({ tierOf }) => tierOf);
  const aid = row === null ? null : review.aidOf(store.getSnapshot().draft, row);
  return row === null || aid?.kind !== 'tier' ? null : <OpenMenu row={row} aid={aid} />;
}

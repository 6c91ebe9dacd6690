import './toolbar.css';
import { useMemo, useRef, useSyncExternalStore } from 'react';
import type { PlaceStore } from '../session/draft/placeStore.ts';
import { shortcutOf } from '../session/draft/shortcuts.ts';
import { useEditor, useEditorValue } from '../session/EditorContext.tsx';
import { foldsOf } from '../sheet/folds.ts';
import { foldableSections } from '../sheet/sections.ts';
import { editorText } from '../text/editor.ts';
import { foldText } from '../text/folding.ts';
import { IconFoldDown, IconFoldUp, IconGroup, IconKeyboard, IconMore, IconRedo, IconUndo } from '../ui/icons.tsx';
import { MenuButton } from '../ui/MenuButton.tsx';
import { MoneyUnitSelect } from './MoneyUnitSelect.tsx';
import { type Tool, ToolButton, type ToolGroup } from './ToolButton.tsx';
import { useFoldedGroups } from './useFoldedGroups.ts';
import { RowNote, useRowTools } from './useRowTools.tsx';

function useHistoryTools(): readonly Tool[] {
  const { store } = useEditor();
  const canUndo = useEditorValue((snapshot) => snapshot.canUndo);
  const canRedo = useEditorValue((snapshot) => snapshot.canRedo);
  return useMemo(
    () => [
      {
        id: 'undo',
        label: editorText.undo,
        icon: <IconUndo />,
        shortcut: shortcutOf('undo'),
        isDisabled: !canUndo,
        onPress: () => store.undo(),
      },
      {
        id: 'redo',
        label: editorText.redo,
        icon: <IconRedo />,
        shortcut: shortcutOf('redo'),
        isDisabled: !canRedo,
        onPress: () => store.redo(),
      },
    ],
    [store, canUndo, canRedo],
  );
}

/** Folds all parts above the indicators at once, or opens them. */
function useFoldTool(): readonly Tool[] {
  const { store } = useEditor();
  const folds = foldsOf(store.form.id);
  const folded = useSyncExternalStore(folds.subscribe, folds.getSnapshot);
  // a new layout seldom has other parts
  const parts = useEditorValue(({ model }) =>
    foldableSections(model)
      .map(({ key }) => key)
      .join(' '),
  );
  return useMemo(() => {
    if (parts === '') return [];
    const keys = parts.split(' ');
    const isFolded = keys.every((key) => folded.has(key));
    return [
      {
        id: 'fold',
        label: isFolded ? foldText.openAll : foldText.foldAll,
        icon: isFolded ? <IconFoldDown /> : <IconFoldUp />,
        onPress: () => folds.set(keys, !isFolded),
      },
    ];
  }, [folds, folded, parts]);
}

/** Where it is narrow: which row it is about is seen in the sheet; moving rows has its keys. */
const noteFoldsAt = 4;
const lastStep = 5;

export interface ToolbarProps {
  readonly places: PlaceStore;
  readonly onShortcuts: () => void;
  /** further things to do with the open draft: 查找, 历史版本, 存为模板 */
  readonly extras?: readonly Tool[];
}

/** Everything that is done to the open form, by icons with words; what finds no room is in 更多. */
export function Toolbar({ places, onShortcuts, extras = [] }: ToolbarProps) {
  const bar = useRef<HTMLDivElement>(null);
  const rows = useRowTools(places);
  const help: Tool = { id: 'help', label: editorText.shortcuts, icon: <IconKeyboard />, onPress: onShortcuts };
  const history: ToolGroup = { id: 'history', foldsAt: 0, tools: useHistoryTools() };
  // the least used stand last and fold first
  const others: readonly ToolGroup[] = [
    { id: 'view', foldsAt: 3, tools: useFoldTool() },
    { id: 'extras', foldsAt: 2, tools: extras },
    { id: 'help', foldsAt: 1, tools: [help] },
  ].filter(({ tools }) => tools.length > 0);
  // the note of the row is as wide whatever it says
  const content = [rows?.name, ...others.flatMap(({ tools }) => tools.map(({ label }) => label))].join(' ');
  const steps = useFoldedGroups(bar, lastStep, content);
  const stays = others.filter(({ foldsAt }) => foldsAt > steps);
  const rowTools = rows?.tools ?? [];
  const shownRowTools = steps < lastStep ? rowTools : rowTools.filter(({ id }) => id === 'insert' || id === 'remove');
  const folded = [
    ...rowTools.filter((tool) => !shownRowTools.includes(tool)),
    ...others.filter(({ foldsAt }) => foldsAt <= steps).flatMap(({ tools }) => tools),
  ];
  return (
    <div ref={bar} className="editorTools">
      {rows !== null && (
        <div role="toolbar" className="barGroup" aria-label={editorText.rowTools(rows.name)}>
          {steps < noteFoldsAt && <RowNote places={places} name={rows.name} />}
          {shownRowTools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} />
          ))}
          {rows.groups !== null && (
            <MenuButton
              label={editorText.groupTools}
              variant="quiet"
              face={<IconGroup />}
              items={rows.groups.items}
              isDisabled={rows.groups.isDisabled}
              onAction={rows.groups.run}
            />
          )}
        </div>
      )}
      <MoneyUnitSelect />
      {[history, ...stays].map(({ id, tools }) => (
        <div key={id} className="barGroup">
          {tools.map((tool) => (
            <ToolButton key={tool.id} tool={tool} />
          ))}
        </div>
      ))}
      {folded.length > 0 && (
        <MenuButton
          label={editorText.more}
          variant="quiet"
          face={<IconMore />}
          items={() =>
            folded.map(({ id, label, shortcut, isDisabled = false }) => ({
              id,
              label,
              isDisabled,
              ...(shortcut !== undefined && { shortcut }),
            }))
          }
          onAction={(id) => folded.find((tool) => tool.id === id)?.onPress()}
        />
      )}
    </div>
  );
}

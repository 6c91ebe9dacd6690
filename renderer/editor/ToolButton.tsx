import '../ui/button.css';
import { memo, type ReactNode } from 'react';
import { Button as AriaButton } from 'react-aria-components/Button';

/** One thing to do in the bar: an icon with its word below it. */
export interface Tool {
  readonly id: string;
  /** the word, and its accessible name */
  readonly label: string;
  readonly icon: ReactNode;
  readonly onPress: () => void;
  readonly isDisabled?: boolean;
  /** as the clerk would press it: shown as a hint and in the menu 更多 */
  readonly shortcut?: string;
}

/** Tools that belong together. */
export interface ToolGroup {
  readonly id: string;
  readonly tools: readonly Tool[];
  /** the group goes into 更多 where there is no room, the highest first; 0 always stays */
  readonly foldsAt: number;
}

/** Drawn anew where the tool is another object. */
export const ToolButton = memo(function ToolButton({ tool }: { readonly tool: Tool }) {
  const { label, icon, onPress, isDisabled = false, shortcut } = tool;
  return (
    <span className="toolPlace" title={shortcut === undefined ? label : `${label}（${shortcut}）`}>
      <AriaButton
        className="button button-quiet tool"
        isDisabled={isDisabled}
        onPress={onPress}
        {...(shortcut !== undefined &&
          !shortcut.includes('↑') &&
          !shortcut.includes('↓') && { 'aria-keyshortcuts': shortcut.replace('Ctrl', 'Control') })}
      >
        {icon}
        <span className="toolWord">{label}</span>
      </AriaButton>
    </span>
  );
});

import './checks.css';
import { useLayoutEffect, useRef } from 'react';
import type { CheckId, Finding, FindingLevel } from '../../shared/checks/types.ts';
import { useEditor } from '../session/EditorContext.tsx';
import { useChecks } from '../session/useReview.ts';
import { checksText } from '../text/checks.ts';
import { LevelIcon } from './LevelIcon.tsx';

/** A blank that is only not filled in yet has an outlined icon, and no bubble each time the cursor passes. */
const silent: ReadonlySet<CheckId> = new Set([
  'requiredCell',
  'leftover',
  'scoreOutOfRange',
  'goalText',
  'yearAndUnits',
]);

export type MarkKind = FindingLevel | `${FindingLevel} silent`;

function markKind(findings: readonly Finding[] | undefined): MarkKind | null {
  const [worst] = findings ?? [];
  if (worst === undefined) return null;
  return findings?.every(({ check }) => silent.has(check)) === true ? `${worst.level} silent` : worst.level;
}

/** How the cell of a key is marked; null where nothing was found. */
export function useMark(key: string): MarkKind | null {
  return useChecks(({ marks }) => markKind(marks.get(key)));
}

const levelOf = (kind: MarkKind): FindingLevel => (kind.startsWith('E') ? 'E' : kind.startsWith('W') ? 'W' : 'I');

export interface CellMarkProps {
  /** of the element that describes the input */
  readonly id: string;
  /** as `markKeys` gives it */
  readonly place: string;
  readonly kind: MarkKind;
}

/**
 * An icon in the corner of a cell and what was found there. Sentences quote what is typed, so they are written past
 * React: a keystroke draws nothing anew.
 */
export function CellMark({ id, place, kind }: CellMarkProps) {
  const { checks } = useEditor().review;
  const note = useRef<HTMLSpanElement>(null);
  useLayoutEffect(() => {
    const write = () => {
      const found = checks.getSnapshot().marks.get(place) ?? [];
      const text = found.map(({ level, message }) => checksText.mark(level, message)).join('\n');
      if (note.current !== null && note.current.textContent !== text) note.current.textContent = text;
    };
    write();
    return checks.subscribe(write);
  }, [checks, place]);
  const level = levelOf(kind);
  return (
    <>
      <span className={`cellMark level-${level}${kind === level ? '' : ' cellMark-silent'}`}>
        <LevelIcon level={level} />
      </span>
      <span ref={note} id={id} className={`cellNote level-${level}${kind === level ? '' : ' cellNote-silent'}`} />
    </>
  );
}

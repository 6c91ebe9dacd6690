/**
 * Marks hits by rules of their own for the names of their inputs: no cell is drawn anew, and one that scrolls into view
 * is marked as soon as it is there.
 */
export interface HitMarks {
  /** @param at the name of the hit where the search stands, if there is one */
  readonly show: (names: readonly string[], at: string | undefined) => void;
  readonly remove: () => void;
}

const none: HitMarks = { show: () => undefined, remove: () => undefined };

function rule(names: readonly string[], className: string): string {
  const inputs = names.map((name) => `[name="${CSS.escape(name)}"]`);
  return inputs.length === 0 ? '' : `.sheet .cellInput:is(${inputs.join(',')}) { ${className} }`;
}

export function createHitMarks(): HitMarks {
  // only browsers that draw know such sheets
  if (!('adoptedStyleSheets' in document)) return none;
  const sheet = new CSSStyleSheet();
  document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
  return {
    show(names, at) {
      const all = rule(
        names,
        'background-color: var(--find-hit); color: var(--find-ink); outline: 1px solid var(--find-line);',
      );
      const current = rule(
        at === undefined ? [] : [at],
        'background-color: var(--find-at); color: var(--find-ink); outline: 2px solid var(--find-at-line); outline-offset: -1px;',
      );
      sheet.replaceSync(`${all}\n${current}`);
    },
    remove() {
      document.adoptedStyleSheets = document.adoptedStyleSheets.filter((each) => each !== sheet);
    },
  };
}

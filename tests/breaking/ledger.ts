/**
 * What the page has promised of one draft: the texts last called saved, and all that was typed since, of which any may
 * have been stored. A draft that is found with other texts has lost what was promised.
 */
import { difference, sameTexts, type Texts } from './texts.ts';

export interface Ledger {
  readonly id: string;
  readonly title: string;
  /** Something begins: states on the way to its end, and those in which it may end. */
  readonly begin: (passing: readonly Texts[], endings: readonly Texts[]) => void;
  /** It has ended in this state. */
  readonly end: (texts: Texts) => void;
  /** This state is called saved: nothing before it may come back. */
  readonly acknowledge: (texts: Texts) => void;
  /** Every state that there may have been since the draft was made. */
  readonly seen: () => readonly Texts[];
  /** The texts last called saved. */
  readonly acknowledgedTexts: () => Texts;
  /** How often something new was called saved. */
  readonly acknowledged: () => number;
  /** Null where the texts found are as promised, else what is wrong with them. */
  readonly fault: (found: Texts | null) => string | null;
  /** Tells later of texts found whether they are older than what has stood for `age` milliseconds by now. */
  readonly floor: (age: number) => (found: Texts | null) => boolean;
}

interface Step {
  readonly texts: Texts;
  /** when it stood there; never for states that only may have been */
  readonly at: number;
}

export function createLedger(id: string, title: string, first: Texts, now: () => number): Ledger {
  const seen: Texts[] = [first];
  let steps: Step[] = [{ texts: first, at: now() }];
  let endings: readonly Texts[] = [];
  let count = 0;
  const isAllowed = (found: Texts) =>
    [...steps.map(({ texts }) => texts), ...endings].some((texts) => sameTexts(texts, found));

  return {
    id,
    title,
    begin(passing, possible) {
      seen.push(...passing);
      steps.push(...passing.map((texts) => ({ texts, at: Number.POSITIVE_INFINITY })));
      endings = possible;
    },
    end(texts) {
      endings = [];
      seen.push(texts);
      steps.push({ texts, at: now() });
    },
    acknowledge(texts) {
      const [acknowledged] = steps;
      if (acknowledged !== undefined && steps.length === 1 && sameTexts(acknowledged.texts, texts)) return;
      const typed = steps.findLast((step) => sameTexts(step.texts, texts))?.at ?? now();
      steps = [{ texts, at: Math.min(typed, now()) }];
      endings = [];
      count += 1;
    },
    seen: () => seen,
    acknowledgedTexts: () => steps[0]?.texts ?? first,
    acknowledged: () => count,
    fault(found) {
      if (found === null) return `${title} is gone`;
      if (isAllowed(found)) return null;
      return `${title}: ${difference(steps[0]?.texts ?? {}, found)}`;
    },
    floor(age) {
      const [standing, possible] = [[...steps], [...endings]];
      const index = standing.findLastIndex(({ at }) => at <= now() - age);
      return (found) => {
        if (index === -1) return false;
        if (found === null) return true;
        if (possible.some((texts) => sameTexts(texts, found))) return false;
        return standing.findLastIndex(({ texts }) => sameTexts(texts, found)) < index;
      };
    },
  };
}

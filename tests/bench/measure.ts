/**
 * Processor time of contenders in one run. The clock would count other work on the machine too, and figures of different
 * runs can't be compared: only ratios within a run judge.
 */

/** Milliseconds that the process has computed, in all its threads. */
export function processorTime(): number {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1000;
}

/** The time below which a share of all times lies, from 0 to 1. */
export function quantile(times: readonly number[], share: number): number {
  const sorted = times.toSorted((a, b) => a - b);
  return sorted[Math.floor(sorted.length * share)] ?? Number.NaN;
}

export interface Contender {
  readonly name: string;
  readonly work: () => unknown;
}

export interface Rounds {
  readonly warmup: number;
  readonly measured: number;
}

async function timeOf({ work }: Contender): Promise<number> {
  const before = processorTime();
  await work();
  return processorTime() - before;
}

/**
 * Milliseconds of processor time of each contender, in the order given: the median of rounds in which they take turns, so
 * that a slow stretch of the machine meets them all.
 */
export async function race(contenders: readonly Contender[], { warmup, measured }: Rounds): Promise<readonly number[]> {
  const times = contenders.map((): number[] => []);
  for (let round = -warmup; round < measured; round += 1) {
    for (const [index, contender] of contenders.entries()) {
      const time = await timeOf(contender);
      if (round >= 0) times[index]?.push(time);
    }
  }
  return times.map((each) => quantile(each, 0.5));
}

/** Columns on the screen that a text takes: two for a Chinese character. */
const screenWidth = (text: string): number => text.replace(/[^\0-\u2e7f]/g, '  ').length;

/** Prints lines of cells below a header: the first column to the left, figures to the right. */
export function printTable(title: string, header: readonly string[], lines: readonly (readonly string[])[]): void {
  const all = [header, ...lines];
  const widths = header.map((_, column) => Math.max(...all.map((line) => screenWidth(line[column] ?? ''))));
  const padded = (text: string, column: number): string => {
    const room = ' '.repeat((widths[column] ?? 0) - screenWidth(text));
    return column === 0 ? text + room : room + text;
  };
  process.stdout.write(`\n${title}\n`);
  for (const line of all) process.stdout.write(`  ${line.map(padded).join('  ')}\n`);
}

/** Fails the run where a ratio reaches its limit or is none; the reason stands on stderr. */
export function judge(name: string, ratio: number, limit: number): void {
  if (ratio < limit) return;
  process.stderr.write(`${name}: ${ratio.toFixed(2)}, the limit is ${limit}\n`);
  process.exitCode = 1;
}

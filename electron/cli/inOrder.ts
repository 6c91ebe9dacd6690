/**
 * Does a work for each item, several at a time, and gives the results in the order of the items. No more items are taken
 * than are under way: thousands of files need the memory of a few.
 *
 * @param width works under way at a time
 * @param work never rejects
 */
export async function* inOrder<Item, Result>(
  items: AsyncIterable<Item>,
  width: number,
  work: (item: Item) => Promise<Result>,
): AsyncGenerator<Result> {
  const running: Promise<Result>[] = [];
  for await (const item of items) {
    running.push(work(item));
    const first = running.length < width ? undefined : running.shift();
    if (first !== undefined) yield await first;
  }
  for (const each of running) yield await each;
}

/** Milliseconds after which something is taken never to come: generous, for a busy machine is no fault of the program. */
export const patience = 120_000;

export const pause = (milliseconds: number): Promise<void> =>
  new Promise((resolve) => setTimeout(resolve, milliseconds));

/** Reads again and again until the reading is good, or patience is over. Returns the last reading. */
export async function until<T>(
  read: () => T | Promise<T>,
  isGood: (reading: T) => boolean,
  most: number = patience,
): Promise<T> {
  const end = performance.now() + most;
  for (;;) {
    const reading = await read();
    if (isGood(reading) || performance.now() > end) return reading;
    await pause(40);
  }
}

/**
 * Gives a file of the browser new content. The browser replaces it when its stream closes: until then the old one is whole,
 * and a new one is empty. Rejects as the browser does.
 */
export async function writeHandle(handle: FileSystemFileHandle, bytes: Uint8Array): Promise<void> {
  const stream = await handle.createWritable();
  try {
    await stream.write(new Uint8Array(bytes));
  } catch (error) {
    await stream.abort().catch(() => undefined);
    throw error;
  }
  await stream.close();
}

/** The most bytes of one file: borders as a county's office draws them are a few megabytes. */
export const LARGEST = 20_000_000;

/** The file that was chosen, as text; or why not. */
export async function textIn(given: unknown): Promise<{ text: string } | { because: string }> {
  const file = [given].flat().find((each): each is File => each instanceof File && each.size > 0);
  if (!file) return { because: 'fileMissing' };
  if (file.size > LARGEST) return { because: 'fileTooLarge' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(await file.arrayBuffer()) };
  } catch {
    return { because: 'fileNotText' };
  }
}

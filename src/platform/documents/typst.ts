/**
 * A Typst string literal: whatever a person typed goes in as a text, so nothing of it can be read as markup. Control
 * characters, which a page cannot show, become spaces.
 */
export const typstText = (text: string): string =>
  `"${text
    .toWellFormed()
    // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the characters to take out
    .replace(/[\u0000-\u001f\u007f\u2028\u2029]/g, ' ')
    .replaceAll('\\', '\\\\')
    .replaceAll('"', '\\"')}"`;

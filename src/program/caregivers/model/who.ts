const plain = (name: string): string =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
/** Whether the youth said that they do not want somebody of this name, however it is spelled out. */
export const isUnwanted = (name: string, unwanted: readonly string[]): boolean =>
  plain(name) !== '' && unwanted.some((each) => plain(each) === plain(name));

/** A language somebody may be asked for. `tag`: BCP 47. */
export type Tongue = {
  tag: string;
  name: { en: string; es: string };
  own?: string | undefined;
  indigenous?: boolean | undefined;
  checked: boolean;
};

/** Letters alone: how a name is accented, quoted or spaced makes no other language of it. */
export const bare = (text: string): string =>
  text
    .normalize('NFD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');

/**
 * The language that free words mean, an indigenous one before any other: a youth who speaks Q'eqchi' and some Spanish is asked in
 * Q'eqchi'. Null: none that can be asked for.
 */
export function meant(tongues: readonly Tongue[], words: readonly string[]): string | null {
  const said = words.flatMap((each) => [each, ...each.split(/[,;/]| y | and /)]).map(bare);
  const found = tongues.filter(({ tag, name, own }) =>
    [tag, name.en, name.es, own ?? ''].map(bare).some((each) => each !== '' && said.includes(each)),
  );
  return (found.find(({ indigenous }) => indigenous) ?? found[0])?.tag ?? null;
}

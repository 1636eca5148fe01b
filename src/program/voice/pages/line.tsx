import type { MyLine, Stand } from '../plan-store.ts';
import { publicWords } from '../public-words.ts';

export const standWords = (stand: Stand, lang: 'en' | 'es'): string =>
  stand === 'said' ? '' : publicWords(lang)(`publicStand-${stand}`);

/** What a line is of, how it stands, and its words. */
export function LineSaid({ line, lang }: { line: MyLine; lang: 'en' | 'es' }) {
  const t = publicWords(lang);
  const what = line.kind === 'goal' ? '' : (t as (key: string) => string)(`publicLine-${line.code}`);
  const stand = standWords(line.stand, lang);
  return (
    <>
      <strong>{[what, stand].filter(Boolean).join(' · ')}</strong>
      {line.text && ': '}
      <span class="tl-said">{line.text}</span>
    </>
  );
}

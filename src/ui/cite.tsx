import { useWords } from './context.ts';

/** Words of a sentence, not the sections and numbers of a code. */
const SENTENCE = /(?<!\p{L})\p{Ll}{3,},? \p{Ll}{2,}/u;

/** A law or a source by its own name, which is English: marked so on a Spanish page, and said where it is a sentence. */
export function Cite({ text }: { text: string }) {
  const { lang, t } = useWords();
  if (lang === 'en') return <cite>{text}</cite>;
  return (
    <>
      <cite lang="en">{text}</cite>
      {SENTENCE.test(text) && ` (${t('inEnglish')})`}
    </>
  );
}

import type { Said } from '../model/translations.ts';

/** Words of an entry in the reader's language; those that are in another carry its name, so that they are read out right. */
export const OwnWords = ({ said }: { said: Said | readonly Said[] }) => (
  <>
    {[said].flat().map(({ words, lang }) =>
      lang ? (
        <span lang={lang} dir="auto">
          {words}
        </span>
      ) : (
        words
      ),
    )}
  </>
);

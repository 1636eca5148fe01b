import { languageName } from '#foundation/consent/index.ts';

/** A language as somebody wrote it on a record: its tag, where it is one that we know. */
export function languageIn(written: string, tags: readonly string[]): string | null {
  const plain = written.trim().toLowerCase();
  return (
    tags.find((tag) => tag.toLowerCase() === plain) ??
    tags.find((tag) => (['en', 'es'] as const).some((lang) => languageName(tag, lang).toLowerCase() === plain)) ??
    null
  );
}

// What papers for an office or a court are written in is English; the pages about them are in both languages (`words.ts`).

/** How one gate is asked. `court`: initials alone, and what the youth knew and meant may stand in it. */
export type LetterKind = { title: string; asks: string; court: boolean };

const sealing = (court: boolean): LetterKind => ({
  title: court ? 'Memorandum: request to seal' : 'Request to seal',
  asks: 'We ask that the records of this matter be sealed.',
  court,
});

const kinds: Readonly<Record<string, LetterKind>> = {
  diversion: {
    title: 'Request for help instead of an arrest or a referral',
    asks: 'We ask that this youth not be referred to court, and that help be given instead.',
    court: false,
  },
  decline: {
    title: 'Request not to file',
    asks: 'We ask that no petition and no charge be filed.',
    court: false,
  },
  defense: {
    title: 'Memorandum: affirmative defense',
    asks: 'The youth raises the affirmative defense named here. What there is for each part of it is set out below.',
    court: true,
  },
  dismissal: {
    title: 'Memorandum: dismissal',
    asks: 'We ask the court to dismiss this matter.',
    court: true,
  },
  dependency: {
    title: 'Memorandum: protection instead of delinquency',
    asks: 'We ask the court to go on with this youth as a child to be protected.',
    court: true,
  },
  'sealing-786': sealing(true),
  'sealing-786.5': sealing(false),
  'sealing-793': sealing(true),
  'sealing-781': sealing(true),
  vacatur: {
    title: 'Memorandum: vacatur',
    asks: 'We ask the court to vacate what is on record here. The petition and its papers are filed apart.',
    court: true,
  },
};

/** A gate that a county added has a letter too, under its own name. */
export const kindOf = (gate: { id: string; title: { en: string } }): LetterKind =>
  kinds[gate.id] ?? { title: `Letter: ${gate.title.en}`, asks: 'We ask:', court: false };

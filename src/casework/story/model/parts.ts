/** Parts that are offered; the youth names any other. `never-ask`: what they never want to be asked again. */
export const offered = [
  'who',
  'family',
  'lived',
  'school-work',
  'happened',
  'health',
  'days',
  'helps',
  'sets-off',
  'people',
  'places',
  'wants',
  'never-ask',
] as const;
export type Offered = (typeof offered)[number];
export type Code = Offered | 'own';

export const whoses = ['youth', 'told'] as const;
export type Whose = (typeof whoses)[number];

/** With whom a part is shared: a person, the people of an agency, or everyone who sees what the team shares. */
export type To = { kind: 'user'; id: string } | { kind: 'agency'; id: string } | { kind: 'team' };

export type Share = {
  id: string;
  to: To;
  /** The person's or the agency's name; null for the team. */
  name: string | null;
  mayQuote: boolean;
  mayWrite: boolean;
  since: Date;
  until: Date | null;
  endedAt: Date | null;
};

export type Part = {
  id: string;
  code: Code;
  /** The youth's own name for it. */
  name: string | null;
  /** What it says now. */
  text: { id: string; words: string; whose: Whose; lang: string; at: Date; byName: string | null };
  /** Null: the youth. */
  byId: string | null;
  /** The reader may write on in it and share it; else they see only their own share. */
  mine: boolean;
  shares: Share[];
};

export const stands = ({ until, endedAt }: Pick<Share, 'until' | 'endedAt'>, now: Date): boolean =>
  endedAt === null && (until === null || until > now);

export const sameTo = (a: To, b: To): boolean =>
  a.kind === b.kind && ('id' in a ? a.id : '') === ('id' in b ? b.id : '');

/** What may stand beside a form's question, and what must not be asked again. */
export type Told = { parts: Part[]; neverAsk: Part[] };

/** Of what the reader may read, what the youth lets stand beside a question: one's own, or what may be quoted. */
export function toldIn(parts: readonly Part[], now: Date): Told {
  const quotable = parts.filter(
    (part) => part.text.words && (part.mine || part.shares.some((share) => share.mayQuote && stands(share, now))),
  );
  return {
    parts: quotable.filter(({ code }) => code !== 'never-ask'),
    neverAsk: parts.filter(({ code, text }) => code === 'never-ask' && text.words),
  };
}

/** What a part says once more is said after it. */
export const joined = (before: string, words: string): string =>
  before.trim() ? `${before.trimEnd()}\n\n${words}` : words;

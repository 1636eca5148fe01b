import type { Tx } from '#platform/database/connect.ts';
import type { Lang } from '#platform/i18n/catalogue.ts';
import type { Sealer } from './sealed.ts';

/** One thing that comes next for a youth, in the youth's own words of the module; `at`: by when or at what time, where that is known. */
export type VoiceLine = { at: Date | null; text: string };

/**
 * What a module adds to "What happens next" on the youth's own page. The transaction is the youth's: no table shows it a row, so a
 * module reads by a `security definer` function of its own that joins `voice.me()`, the one youth whose page it is. Only what fits a
 * youth: never another person's facts, who reported, a note, or a sealed matter.
 */
export type VoiceSource = {
  source: string;
  next: (tx: Tx, scene: { lang: Lang; now: Date; timeZone: string; sealer: Sealer }) => Promise<VoiceLine[]>;
};

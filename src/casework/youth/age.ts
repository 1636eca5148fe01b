import { ageOn } from '#kernel/calendar.ts';
import type { Card } from './card.ts';

/** The youth's age in years on a day: by date of birth, else as it was guessed (and how long ago), else not known. */
export function ageOfCard(card: Card | null, today: string): number | null {
  if (card?.born) return ageOn(card.born, today);
  if (card?.aboutAge == null) return null;
  return card.aboutAge + (card.aboutAgeOn && card.aboutAgeOn <= today ? ageOn(card.aboutAgeOn, today) : 0);
}

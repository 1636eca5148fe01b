import { numberSetting, type Setting } from '#foundation/people/index.ts';
import { addDays, type Day, dayOf } from '#kernel/calendar.ts';
import type { Actor } from '#platform/http/actor.ts';

const REVIEW_DAYS = 'planReviewDays';

/** What the county decides about plans. */
export const planSettings: readonly Setting[] = [
  {
    key: REVIEW_DAYS,
    group: { en: 'The youth’s plan', es: 'El plan de la persona joven' },
    label: {
      en: 'After how many days a plan is looked at again',
      es: 'Después de cuántos días se revisa un plan',
    },
    hint: {
      en: '1 to 730. Without a decision no day is proposed, and the plan says that none is set.',
      es: 'De 1 a 730. Sin decisión no se propone ningún día, y el plan dice que no hay ninguno.',
    },
    kind: 'number',
    read: numberSetting(1, 730),
    otherwise: null,
  },
];

/** The day that the county's own period proposes; null where it decided none. */
export function proposedReview(actor: Actor, now: Date): Day | null {
  const days = actor.settings[REVIEW_DAYS];
  return typeof days === 'number' ? addDays(dayOf(now, actor.timeZone), days) : null;
}

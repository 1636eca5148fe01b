import type { Sealer } from '#casework/youth/index.ts';
import type { Day } from '#kernel/calendar.ts';
import { dayOf } from '#kernel/calendar.ts';
import type { Errand } from '#platform/http/door.ts';
import { currentIdentification } from './model/decision.ts';
import type { Details } from './model/details.ts';
import type { Form, Standing } from './model/forms.ts';
import { decisionsOn } from './store.ts';

/** A time of exploitation, as the decision that stands has it. */
export type ExploitationPeriod = {
  form: Form;
  standing: 'suspected' | 'confirmed';
  from: Day;
  until: Day | null;
  relationships: readonly string[];
  places: Details['places'];
};

/** When and in which form the youth was exploited: only what stands as suspected or confirmed, and only for who may see decisions. */
export async function exploitationPeriods(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
): Promise<ExploitationPeriod[]> {
  const decisions = await decisionsOn(errand, sealer, youthId);
  const current = currentIdentification(decisions, errand.now, dayOf(errand.now, errand.actor.timeZone));
  return Object.values(current).flatMap(({ form, standing, details }) =>
    details && (standing === 'suspected' || standing === 'confirmed')
      ? [
          {
            form,
            standing,
            from: details.since,
            until: details.until ?? null,
            relationships: details.relationships,
            places: details.places,
          },
        ]
      : [],
  );
}

/** What stands decided of each form, whatever it says; only for who may see decisions. */
export async function standingForms(
  errand: Errand,
  sealer: Sealer,
  youthId: string,
): Promise<{ form: Form; standing: Standing }[]> {
  const decisions = await decisionsOn(errand, sealer, youthId);
  const current = currentIdentification(decisions, errand.now, dayOf(errand.now, errand.actor.timeZone));
  return Object.values(current).map(({ form, standing }) => ({ form, standing }));
}

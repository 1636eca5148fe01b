import { doorFact, protocolFacts } from '#casework/identification/index.ts';
import type { Card, Sealer } from '#casework/youth/index.ts';
import { dayOf } from '#kernel/calendar.ts';
import { newId } from '#kernel/ids.ts';
import type { SampleEvent, SampleYouth } from '#platform/sample/index.ts';
import type { Facts } from '#reference/protocols/index.ts';

export function identificationRow(
  event: Extract<SampleEvent, { kind: 'identification' }>,
  base: object,
  by: { by_user: string; agency_id: string },
  sealer: Sealer,
  day: string,
) {
  const id = newId(event.at.getTime());
  const known = (value: number | null) => (value === null ? { known: false, askedOn: day } : { known: true, value });
  const yesNo = (value: boolean | null) => (value === null ? 'not-known' : value ? 'yes' : 'no');
  const details = {
    form: event.form,
    industries: event.industries,
    crimeTypes: event.form === 'cse' ? [] : event.crimeTypes,
    relationships: event.relationships,
    ageAtFirst: known(event.ageAtFirst),
    lengthMonths: known(event.lengthMonths),
    places: [
      event.place === null
        ? { kind: 'not-known' }
        : event.place === 'outside'
          ? { kind: 'outside' }
          : { kind: 'region', region: String(event.place) },
    ],
    debt: yesNo(event.debt),
    onlineRecruitment: yesNo(event.online),
    cameToLight: event.cameToLight,
    since: day,
    spectrum: [],
  };
  const { by_user, agency_id } = by;
  return {
    ...base,
    id,
    form: event.form,
    standing: event.standing,
    elements: event.elements,
    details,
    proposal: { standing: event.standing, reasons: [] },
    reasons: sealer.seal('identification.identifications', id, 'reasons', {
      reasons: 'As recorded in the sample year.',
      quotes: [],
    }),
    known_since: day,
    decided_at: event.at,
    decided_by: by_user,
    agency_id,
  };
}

/** What the protocol would have been told when it started. */
export function factsAt(
  event: Extract<SampleEvent, { kind: 'response' }>,
  standing: Parameters<typeof protocolFacts>[0]['standing'],
  card: Card,
  youth: SampleYouth,
  zone: string,
): Facts {
  const starts: Record<string, Facts> = {
    'hotline-report': { event: 'report' },
    'first-responder': { event: 'police-contact' },
    detention: { event: 'intake', detained: true },
    'safe-youth-zone': { event: 'walk-in', opens: 'youth-yes' },
    school: { event: 'concern', door: 'school' },
    'health-screen': { event: 'concern', door: 'clinic' },
    'missing-from-care': { missing: 'care', inCare: true },
    'missing-from-home': { missing: 'home' },
  };
  const known = protocolFacts({ standing, card, today: dayOf(event.at, zone), screening: null });
  const door = doorFact(event.door);
  return {
    ...known,
    ...(door ? { door } : {}),
    ...(youth.bornIn && youth.bornIn !== 'US' ? { foreignNational: 'possible' } : {}),
    ...(youth.system.inCare ? { inCare: true } : {}),
    ...(youth.system.childWelfare === 'open' ? { childWelfareServices: true } : {}),
    ...starts[event.protocol],
  } as Facts;
}

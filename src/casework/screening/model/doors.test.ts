import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import json from '../../../../reference/indicators/indicators.json';
import { words } from '../words.ts';
import { countyMayAct, type DoorId, doorIds, doorOf, doors } from './doors.ts';
import { byId, parseIndicators } from './indicators.ts';
import { allowedAnswers, allowedItems, allowedModes } from './interview.ts';
import { type NextFacts, type NextKey, nextKeys, nextSteps, pointsTo } from './next.ts';
import { streetContact, workerNeedsCall } from './outreach.ts';
import { type Answer, screen } from './result.ts';

const { indicators } = parseIndicators(json);
const known = byId(indicators);
const nobody = { counselSpoken: false, nonUseAgreement: false };
const yes = (...ids: string[]): Answer[] => ids.map((indicator) => ({ indicator, mode: 'asked', value: 'yes' }));
const says = (key: string) => words('en')(key as Parameters<ReturnType<typeof words>>[0]);

describe('doors', () => {
  it.each<DoorId>(['police', 'probation', 'detention', 'court'])(
    'at %s only what is seen is written down until counsel or a non-use agreement',
    (id) => {
      expect(allowedModes(doors[id], nobody)).toEqual(['observed']);
      expect(allowedModes(doors[id], { ...nobody, counselSpoken: true })).toContain('asked');
      expect(allowedModes(doors[id], { ...nobody, nonUseAgreement: true })).toContain('asked');
      expect(doors[id].warning).toBe('warning-used-against');
    },
  );

  it('an asked answer posted at juvenile hall before counsel is thrown away, not only hidden', () => {
    const posted: Answer[] = [
      ...yes('steals-for-another'),
      { indicator: 'fear-of-release', mode: 'observed', value: 'yes' },
    ];
    expect(allowedAnswers(posted, doors.detention, nobody, known)).toEqual([posted[1]]);
    expect(allowedAnswers(posted, doors.detention, { ...nobody, counselSpoken: true }, known)).toEqual(posted);
  });

  it('immigration facts are never taken at a justice or community door', () => {
    const item = { mode: 'observed' as const, indicator: 'alone-in-this-country' };
    expect(allowedItems([item], doors.police, { counselSpoken: true, nonUseAgreement: true }, known)).toEqual([]);
    expect(allowedItems([item], doors.shelter, nobody, known)).toEqual([]);
    expect(allowedItems([item], doors['child-welfare'], nobody, known)).toEqual([item]);
  });

  it.each<DoorId>([
    'school',
    'clinic',
    'shelter',
    'community-organization',
    'library',
    'street-outreach',
    'parent',
    'youth',
  ])('at %s nothing arises for the county until the youth agrees or a person confirms a duty', (id) => {
    const none = { youthAgreed: false, dutyConfirmedBy: null };
    expect(doors[id].identification).toBe(false);
    expect(countyMayAct(doors[id], none)).toBe(false);
    expect(countyMayAct(doors[id], { ...none, youthAgreed: true })).toBe(true);
    expect(countyMayAct(doors[id], { ...none, dutyConfirmedBy: 'school nurse' })).toBe(true);
  });

  it('has words for every door and warning, and does not know a door that is not in the table', () => {
    for (const id of doorIds) {
      expect(says(`door-${id}`)).not.toBe('');
      expect(says(doors[id].warning)).not.toBe('');
    }
    expect(doorOf('constructor')).toBeNull();
    expect(doorOf('school')?.id).toBe('school');
  });

  it('before counsel no asked answer survives, whatever is posted', () => {
    const any = fc.record({
      indicator: fc.constantFrom(...indicators.map((one) => one.id)),
      mode: fc.constantFrom<Answer['mode']>('observed', 'asked'),
      value: fc.constant<Answer['value']>('yes'),
    });
    fc.assert(
      fc.property(fc.array(any), fc.constantFrom(...doorIds), (answers, id) => {
        const kept = allowedAnswers(answers, doors[id], nobody, known);
        if (doors[id].observedOnlyUntilCounsel) expect(kept.every((one) => one.mode === 'observed')).toBe(true);
        expect(kept.every((one) => answers.includes(one))).toBe(true);
      }),
    );
  });
});

const facts: NextFacts = {
  mandatedReporter: true,
  laborAloneObliges: null,
  mayBeForeignNational: null,
  missingNow: false,
  under18: true,
  observedOnly: false,
};
const keys = (ids: string[], door: DoorId, change: Partial<NextFacts> = {}): NextKey[] =>
  nextSteps(screen(yes(...ids), indicators), doors[door], { ...facts, ...change }).map((step) => step.key);

describe('what to do now', () => {
  it('comes in order: safety, then offers, then duties', () => {
    fc.assert(
      fc.property(
        fc.subarray(indicators.map((one) => one.id)),
        fc.constantFrom(...doorIds),
        fc.boolean(),
        (ids, door, missingNow) => {
          const steps = nextSteps(screen(yes(...ids), indicators), doors[door], { ...facts, missingNow });
          const order = steps.map((step) => ['safety', 'offer', 'duty'].indexOf(step.kind));
          expect(order).toEqual([...order].sort());
          expect(steps[0]?.key).toBe('next-safe-now');
          expect(steps.some((step) => step.kind === 'offer')).toBe(true);
        },
      ),
    );
  });

  it('a youth in a library with no sign gets offers and no duty', () => {
    const got = keys([], 'library', { mandatedReporter: false });
    expect(got).toEqual([
      'next-safe-now',
      'next-needs-first',
      'next-offer-help',
      'next-screen-again',
      'next-ask-before-sharing',
    ]);
  });

  it('a school counselor is asked to confirm a duty; the program does not make one', () => {
    const steps = nextSteps(screen(yes('sex-for-place-to-stay'), indicators), doors.school, facts);
    expect(steps.filter((step) => step.kind === 'duty')).toEqual([
      { key: 'next-duty-report', kind: 'duty', confirm: true, citation: expect.stringContaining('11166') },
    ]);
  });

  it('a nurse who sees only injuries is asked what she suspects', () => {
    const harm = keys(['signs-of-harm'], 'clinic');
    expect(harm).toContain('next-duty-suspect');
    expect(harm).not.toContain('next-duty-report');
    expect(keys(['signs-of-harm'], 'clinic', { mandatedReporter: false })).not.toContain('next-duty-suspect');
    expect(keys(['brand-or-tattoo'], 'clinic')).not.toContain('next-duty-suspect');
    const sure = keys(['signs-of-harm', 'sex-for-place-to-stay'], 'clinic');
    expect(sure.filter((key) => key.startsWith('next-duty'))).toEqual(['next-duty-report']);
  });

  it('signs of control alone point to no form of their own', () => {
    const control = screen(yes('signs-of-harm'), indicators);
    expect(control.forms.lt.result).toBe('some-signs');
    for (const form of ['cse', 'lt', 'ltfc'] as const) expect(pointsTo(control, form)).toBe(false);
    const labor = screen(yes('signs-of-harm', 'meat-or-poultry-plant'), indicators);
    expect([pointsTo(labor, 'lt'), pointsTo(labor, 'ltfc')]).toEqual([true, false]);
  });

  it('labor alone is a report only where the county has so decided', () => {
    const plant = ['meat-or-poultry-plant', 'documents-held', 'owes-debt'];
    expect(keys(plant, 'child-welfare')).toContain('next-duty-report-labor-unknown');
    expect(keys(plant, 'child-welfare', { laborAloneObliges: true })).toContain('next-duty-report');
    expect(keys(plant, 'child-welfare', { laborAloneObliges: false })).not.toContain('next-duty-report');
  });

  it('the federal notice is due for an official, asked where that may be asked, and never at a community door', () => {
    const plant = ['meat-or-poultry-plant', 'documents-held'];
    expect(keys(plant, 'hotline', { mayBeForeignNational: true })).toContain('next-duty-federal-notice');
    expect(keys(plant, 'hotline')).toContain('next-find-out-federal-notice');
    expect(keys(plant, 'police')).not.toContain('next-find-out-federal-notice');
    expect(keys(plant, 'shelter', { mayBeForeignNational: true })).not.toContain('next-duty-federal-notice');
  });

  it('a person who is 18 owes nobody a child abuse report', () => {
    expect(keys(['sex-for-something'], 'shelter', { under18: false }).some((key) => key.startsWith('next-duty'))).toBe(
      false,
    );
  });

  it('has words for every step', () => {
    for (const key of nextKeys) expect(words('es')(key)).not.toBe('');
  });
});

describe('a street contact', () => {
  const contact = {
    metAt: '2026-11-20T22:15:00-08:00',
    place: { region: '4', kind: 'transit', nearby: 'near the red line' },
    ageGuess: '16-17',
    given: ['food', 'phone-charge'],
    nextOffer: { what: 'meet-again', agreed: true },
    worker: { withPartner: true, leftSafely: true },
  };
  it('needs no name and has no place for one', () => {
    expect(streetContact.safeParse(contact).success).toBe(true);
    expect(streetContact.safeParse({ ...contact, name: 'Ana' }).success).toBe(false);
  });
  it.each(['1200 Main Street', 'Motel room B', 'Apt C', '34.05, -118.24'])(
    'refuses a place as exact as %s',
    (nearby) => {
      expect(streetContact.safeParse({ ...contact, place: { ...contact.place, nearby } }).success).toBe(false);
    },
  );
  it('asks for a call when the worker was alone and has not checked in, or did not leave safely', () => {
    const alone = streetContact.parse({ ...contact, worker: { withPartner: false, leftSafely: true } });
    expect(workerNeedsCall(alone)).toBe(true);
    expect(workerNeedsCall(streetContact.parse(contact))).toBe(false);
    expect(streetContact.safeParse({ ...contact, worker: { withPartner: true, leftSafely: false } }).success).toBe(
      false,
    );
  });
  it('keeps words only if the youth wants them kept', () => {
    expect(streetContact.safeParse({ ...contact, words: { text: 'x', youthWantsItKept: false } }).success).toBe(false);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { words } from '../words.ts';
import { type Evidence, evidenceShape } from './evidence.ts';
import { elementParts, forms, proposedStandings, purposeOf } from './forms.ts';
import { type Facts, propose } from './proposal.ts';
import { reasonKeys } from './reasons.ts';
import { trades } from './trades.ts';

const on = '2026-11-20';
const anyEvidence = fc
  .record({
    form: fc.constantFrom(...forms),
    element: fc.constantFrom(...elementParts),
    finding: fc.constantFrom<Evidence['finding']>('present', 'absent'),
    strength: fc.constantFrom<Evidence['strength']>('sign', 'strong'),
    basis: fc.constantFrom<Evidence['basis']>('seen', 'told', 'other-person', 'record'),
    on: fc.constant(on),
  })
  .filter((one) => evidenceShape.safeParse(one).success);
const tri = fc.constantFrom(true, false, null);
const anyFacts: fc.Arbitrary<Facts> = fc.record({
  ageYears: fc.option(fc.integer({ min: 8, max: 21 })),
  trades: fc.subarray([...trades]),
  demandedActIsOffence: tri,
  work: fc.record({ works: tri, familyBusiness: tri, withinChildLaborLaw: tri, paidByLaw: tri, freeToLeave: tri }),
  vulnerabilities: fc.constantFrom([], ['missing-from-care']),
});
const rank = (standing: string) => (proposedStandings as readonly string[]).indexOf(standing);

describe('whatever the evidence', () => {
  it('nothing is ever proposed as ruled out', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), anyFacts, (evidence, given) => {
        const proposal = propose(evidence, given);
        for (const form of forms) expect(proposedStandings).toContain(proposal.forms[form].standing);
        expect(JSON.stringify(proposal)).not.toContain('ruled-out');
      }),
    );
  });

  it('more evidence that something is so never lowers a standing', () => {
    const oneForm = fc.constantFrom(...forms).chain((form) => {
      const about = fc
        .record({
          form: fc.constant(form),
          element: fc.constantFrom<Evidence['element']>('act', 'means', 'means:debt', 'purpose', purposeOf[form]),
          finding: fc.constantFrom<Evidence['finding']>('present', 'present', 'present', 'absent'),
          strength: fc.constantFrom<Evidence['strength']>('sign', 'strong', 'strong'),
          basis: fc.constantFrom<Evidence['basis']>('seen', 'told', 'told', 'record'),
          on: fc.constant(on),
        })
        .filter((one) => evidenceShape.safeParse(one).success);
      return fc.tuple(fc.array(about, { maxLength: 4 }), about);
    });
    fc.assert(
      fc.property(oneForm, anyFacts, ([evidence, one], given) => {
        const before = propose(evidence, given).forms;
        const after = propose([...evidence, { ...one, finding: 'present' }], given).forms;
        for (const form of forms)
          expect(rank(after[form].standing)).toBeGreaterThanOrEqual(rank(before[form].standing));
      }),
      { numRuns: 1500 },
    );
  });

  it('unknown never becomes yes: without evidence of a form, nothing is proposed for it', () => {
    fc.assert(
      fc.property(anyFacts, (given) => {
        for (const form of forms) expect(propose([], given).forms[form].standing).toBe('none');
      }),
    );
  });

  it('suspected and confirmed always stand on every needed element but an act not yet known', () => {
    fc.assert(
      fc.property(fc.array(anyEvidence), anyFacts, (evidence, given) => {
        for (const one of Object.values(propose(evidence, given).forms)) {
          if (one.standing !== 'suspected' && one.standing !== 'confirmed') continue;
          for (const element of one.elements.filter((each) => each.needed && each.element !== 'act'))
            expect(element.finding).toBe('present');
        }
      }),
    );
  });

  it('has words for every reason in both languages', () => {
    for (const key of reasonKeys) for (const lang of ['en', 'es'] as const) expect(words(lang)(key)).not.toBe('');
  });
});

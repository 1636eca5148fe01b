import { describe, expect, it } from 'vitest';
import { shippedDefinitions } from '#reference/protocols/index.ts';
import { fieldOfNames, reachesOwnLife, tellsOwnLife } from './own-life.ts';

const all = shippedDefinitions().flatMap(({ id, steps }) => steps.map((step) => ({ name: `${id}/${step.id}`, step })));
const named = (test: (step: (typeof all)[number]['step']) => boolean) =>
  all.flatMap(({ name, step }) => (test(step) ? [name] : []));

describe('steps that lead to somebody of the youth’s own life', () => {
  it('are all found among those that the program ships', () => {
    const found = named(reachesOwnLife);
    for (const name of [
      'missing-from-care/look-now',
      'missing-from-care/tell-people',
      'missing-from-home/tonight',
      'missing-from-home/center',
      'missing-from-home/stay-close',
      'missing-from-home/tell-back',
      'school/parent',
      'victim-witness/tell-partners',
      'victim-witness/tell-moved',
      'victim-witness/support-person',
      'victim-witness/travel',
      'victim-witness/beside',
      'victim-witness/way-home',
      'detention/needs-now',
      'detention/alternatives',
      'detention/plan-home',
      'detention/goes-home',
    ])
      expect(found, name).toContain(name);
    // Whatever names them in its words is among them, so that a new step cannot be forgotten.
    const words = /parent|caregiver|guardian|sponsor|employer/i;
    for (const { name, step } of all)
      if (words.test(`${step.title.en} ${step.sentence.en}`)) expect(found, name).toContain(name);
  });

  it('leave alone those that speak of nobody', () => {
    for (const name of ['missing-from-care/tell-police', 'detention/screen', 'school/danger'])
      expect(named(reachesOwnLife)).not.toContain(name);
    expect(named(tellsOwnLife), 'an answer alone is no telling').not.toContain('detention/alternatives-none');
  });

  it('say in which field people are named', () => {
    expect(named((step) => fieldOfNames(step) !== null)).toEqual(
      ['tell-partners', 'support-person', 'travel', 'beside'].map((id) => `victim-witness/${id}`),
    );
  });
});

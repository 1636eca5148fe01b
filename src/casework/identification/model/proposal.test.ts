import { describe, expect, it } from 'vitest';
import type { Evidence } from './evidence.ts';
import type { Form } from './forms.ts';
import { type Facts, propose, quotesOf } from './proposal.ts';

const on = '2026-11-20';
type Short = [form: Form, element: Evidence['element'], strength: Evidence['strength'], basis?: Evidence['basis']];
const shown = (...all: Short[]): Evidence[] =>
  all.map(([form, element, strength, basis]) => ({
    form,
    element,
    strength,
    basis: basis ?? 'told',
    finding: 'present',
    on,
  }));
const notSo = (form: Form, element: 'act' | 'means' | 'purpose'): Evidence => ({
  form,
  element,
  strength: 'strong',
  basis: 'seen',
  finding: 'absent',
  on,
});
const noWork = { works: null, familyBusiness: null, withinChildLaborLaw: null, paidByLaw: null, freeToLeave: null };
const facts: Facts = { ageYears: 16, trades: [], demandedActIsOffence: null, work: noWork, vulnerabilities: [] };
const standings = (evidence: Evidence[], change: Partial<Facts> = {}) => {
  const { forms } = propose(evidence, { ...facts, ...change });
  return { cse: forms.cse.standing, lt: forms.lt.standing, ltfc: forms.ltfc.standing };
};
const keysOf = (evidence: Evidence[], form: Form, change: Partial<Facts> = {}) =>
  propose(evidence, { ...facts, ...change }).forms[form].reasons.map((reason) => reason.key);

describe('what is proposed', () => {
  it('a boy who told of selling drugs to pay a debt: forced criminality, on his own account', () => {
    const boy = shown(
      ['ltfc', 'purpose:crime', 'strong'],
      ['ltfc', 'means:debt', 'strong'],
      ['lt', 'means:debt', 'strong'],
    );
    expect(standings(boy)).toEqual({ cse: 'none', lt: 'at-risk', ltfc: 'confirmed' });
    expect(keysOf(boy, 'ltfc')).toContain('reason-element-inferred');
  });

  it('a girl seen at intake with stolen goods and afraid of who waits: suspected, not confirmed, since she told nothing', () => {
    const girl = shown(['ltfc', 'purpose:crime', 'sign', 'seen'], ['ltfc', 'means:coercion', 'strong', 'seen']);
    expect(standings(girl).ltfc).toBe('suspected');
  });

  it('a 16-year-old, nights in a poultry plant, papers held, debt: labor trafficking suspected', () => {
    const youth = shown(
      ['lt', 'purpose:labor', 'sign'],
      ['lt', 'means:coercion', 'strong'],
      ['lt', 'means:debt', 'strong'],
    );
    expect(standings(youth).lt).toBe('suspected');
  });

  it('a 15-year-old who has sex for a place to stay: cse without any means', () => {
    const youth = shown(['cse', 'purpose:commercial-sex', 'strong']);
    expect(standings(youth, { ageYears: 15 })).toEqual({ cse: 'confirmed', lt: 'none', ltfc: 'none' });
    expect(keysOf(youth, 'cse', { ageYears: 15 })).toContain('reason-means-not-needed');
  });

  it('the same at 19 needs means; at an unknown age it is taken as under 18, and says so', () => {
    const person = shown(['cse', 'purpose:commercial-sex', 'strong']);
    expect(standings(person, { ageYears: 19 }).cse).toBe('at-risk');
    expect(standings([...person, ...shown(['cse', 'means:fraud', 'strong'])], { ageYears: 19 }).cse).toBe('confirmed');
    expect(keysOf(person, 'cse', { ageYears: null })).toContain('reason-age-unknown');
  });

  it('a teen who trims on an unlicensed farm under threat: both labor and forced criminality, with the reason', () => {
    const teen = shown(
      ['lt', 'purpose:labor', 'sign'],
      ['ltfc', 'purpose:crime', 'sign'],
      ['lt', 'means:legal-process', 'strong'],
    );
    const both = { trades: ['unlicensed-trade'] as const };
    expect(standings(teen, both)).toEqual({ cse: 'none', lt: 'suspected', ltfc: 'suspected' });
    expect(keysOf(teen, 'lt', both)).toContain('reason-unlicensed-both');
    expect(propose(teen, { ...facts, ...both }).together).toEqual(['lt', 'ltfc']);
  });

  it('a magazine crew is labor; forced criminality too only where what was demanded is an offence', () => {
    const crew = shown(['lt', 'purpose:labor', 'sign'], ['lt', 'means:coercion', 'strong']);
    const street = (demandedActIsOffence: boolean | null) => ({
      trades: ['street-sales'] as const,
      demandedActIsOffence,
    });
    expect(standings(crew, street(false))).toMatchObject({ lt: 'suspected', ltfc: 'none' });
    expect(standings(crew, street(true))).toMatchObject({ lt: 'suspected', ltfc: 'suspected' });
    expect(standings(crew, street(null))).toMatchObject({ lt: 'suspected', ltfc: 'none' });
    expect(propose(crew, { ...facts, ...street(null) }).forms.ltfc.consider).toBe(true);
    expect(keysOf(crew, 'ltfc', street(null))).toContain('reason-street-sales-ask');
  });

  it('a youth who was told to bring others in: forced criminality is considered, with no label', () => {
    const proposal = propose([], { ...facts, trades: ['recruiting'] });
    expect(proposal.forms.ltfc).toMatchObject({ standing: 'none', consider: true });
    expect(JSON.stringify(proposal)).not.toMatch(/trafficker|recruiter/i);
  });

  it('a massage place where sexual acts are sold: sex and labor at once', () => {
    const youth = shown(
      ['cse', 'purpose:commercial-sex', 'strong'],
      ['lt', 'purpose:labor', 'strong'],
      ['lt', 'means:debt', 'strong'],
    );
    expect(propose(youth, facts).together).toEqual(['cse', 'lt']);
  });

  it('unpaid overtime but free to leave: labor exploitation, no trafficking form', () => {
    const work = { ...noWork, works: true, paidByLaw: false, freeToLeave: true };
    const proposal = propose(shown(['lt', 'purpose:labor', 'sign']), { ...facts, work });
    expect(proposal.forms.lt.standing).toBe('none');
    expect(proposal.forms.lt.reasons.map((one) => one.key)).toEqual(
      expect.arrayContaining(['reason-free-to-leave', 'reason-needed-absent']),
    );
    expect(proposal.spectrum).toEqual([{ place: 'labor-exploitation', because: 'spectrum-because-pay' }]);
  });

  it('any sign of force, fraud or coercion outweighs "free to leave"', () => {
    const work = { ...noWork, works: true, freeToLeave: true };
    const evidence = shown(['lt', 'purpose:labor', 'sign'], ['lt', 'means:fraud', 'strong']);
    expect(standings(evidence, { work }).lt).toBe('suspected');
  });

  it('what a person found not so is no trafficking of that form, and what others say keeps it open', () => {
    const evidence = shown(['lt', 'purpose:labor', 'strong']);
    expect(standings([...evidence, notSo('lt', 'means')]).lt).toBe('none');
    const both = [...evidence, notSo('lt', 'means'), ...shown(['lt', 'means:debt', 'strong'])];
    expect(standings(both).lt).toBe('suspected');
    expect(keysOf(both, 'lt')).toContain('reason-element-disputed');
  });

  it('vulnerability alone proposes nothing, and is shown', () => {
    const change = { vulnerabilities: ['missing-from-care'] };
    expect(standings([], change)).toEqual({ cse: 'none', lt: 'none', ltfc: 'none' });
    expect(keysOf([], 'cse', change)).toContain('reason-vulnerability');
  });

  it('an act of its own keeps its own evidence beside what follows from the exchange', () => {
    const own = shown(['cse', 'act', 'strong', 'seen'], ['cse', 'purpose:commercial-sex', 'strong']);
    const act = propose(own, facts).forms.cse.elements.find((one) => one.element === 'act');
    expect(act).toMatchObject({ finding: 'present', inferred: false });
    expect(act?.evidence).toEqual(own);
    expect(standings(own).cse).toBe('confirmed');
  });

  it('an act that a person found not so is not inferred', () => {
    const evidence = [...shown(['cse', 'purpose:commercial-sex', 'strong']), notSo('cse', 'act')];
    expect(standings(evidence).cse).toBe('none');
  });

  it('quotes the evidence beside its element', () => {
    const [one] = shown(['lt', 'means:debt', 'strong']);
    const proposal = propose(one ? [{ ...one, quote: 'It never goes down' }] : [], facts);
    expect(quotesOf(proposal.forms.lt)).toEqual([{ element: 'means', quote: 'It never goes down' }]);
  });
});

import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type AskingForm, aboveIn, answersIn, asking, partFor } from './asking.ts';
import { offered, type Part, type Share, type Told, toldIn } from './parts.ts';

const now = new Date('2026-03-01T00:00:00Z');
const day = (n: number) => new Date(now.getTime() + n * 86_400_000);
const share: fc.Arbitrary<Share> = fc.record({
  id: fc.uuid(),
  to: fc.constantFrom<Share['to']>({ kind: 'team' }, { kind: 'user', id: 'u' }, { kind: 'agency', id: 'a' }),
  name: fc.constant(null),
  mayQuote: fc.boolean(),
  mayWrite: fc.constant(false),
  since: fc.constant(day(-9)),
  until: fc.constantFrom(null, day(-1), day(1)),
  endedAt: fc.constantFrom(null, day(-1)),
});
const part: fc.Arbitrary<Part> = fc.record({
  id: fc.uuid(),
  code: fc.constantFrom(...offered, 'own' as const),
  name: fc.constant(null),
  text: fc.record({
    id: fc.uuid(),
    words: fc.constantFrom('', 'said'),
    whose: fc.constant('youth' as const),
    lang: fc.constant('en'),
    at: fc.constant(day(-9)),
    byName: fc.constant(null),
  }),
  byId: fc.constant(null),
  mine: fc.boolean(),
  shares: fc.array(share, { maxLength: 3 }),
});
const told: fc.Arbitrary<Told> = fc.array(part, { maxLength: 12 }).map((parts) => toldIn(parts, now));
const forms = Object.keys(asking) as AskingForm[];

describe('what was told, beside a form', () => {
  it('stands in a field by itself only where the youth lets the whole team read it and lets it stand in forms', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...forms), (all, form) => {
        for (const { part: one, field, fills } of answersIn(all, form, now)) {
          if (!fills) continue;
          expect(partFor(form, field)).toBe(one.code);
          const open = one.shares.filter(({ endedAt, until }) => endedAt === null && (until === null || until > now));
          expect(open.some(({ to, mayQuote }) => to.kind === 'team' && mayQuote)).toBe(true);
        }
      }),
    );
  });

  it('is nothing that may not be quoted to this reader, and never what they do not want to be asked', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...forms), (all, form) => {
        const shown = [...answersIn(all, form, now).map((each) => each.part), ...aboveIn(all, form)];
        for (const one of shown) {
          expect(all.parts).toContain(one);
          expect(one.code).not.toBe('never-ask');
          expect(one.text.words).not.toBe('');
        }
      }),
    );
  });

  it('a form shows what has the youth’s own name, and no part twice above it and beside a field', () => {
    fc.assert(
      fc.property(told, fc.constantFrom(...forms), (all, form) => {
        const above = aboveIn(all, form);
        for (const one of all.parts.filter(({ code }) => code === 'own')) expect(above).toContain(one);
        for (const { part: one } of answersIn(all, form, now)) expect(above).not.toContain(one);
      }),
    );
  });
});

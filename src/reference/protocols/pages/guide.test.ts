import { NodeCompiler } from '@myriaddreamin/typst-ts-node-compiler';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { guideOf } from '../model/guide.ts';
import { type Desk, phonesOf } from '../model/phones.ts';
import { shippedDefinitions } from '../shipped.ts';
import { guideSizesPt, guideSource, literal } from './guide.typ.ts';

const typst = NodeCompiler.create();

function pages(source: string): { count: number; pdf: () => Buffer } {
  const compiled = typst.compile({ mainFileContent: source });
  const document = compiled.result;
  if (!document) throw new Error(JSON.stringify(compiled.takeDiagnostics()?.shortDiagnostics));
  return {
    count: document.numOfPages,
    pdf: () => typst.pdf({ mainFileContent: source }, { pdfStandard: 'ua-1' }),
  };
}

type Definition = ReturnType<typeof shippedDefinitions>[number];
const county = (definition: Definition, settings: Record<string, string> = {}, desks: readonly Desk[] = []) => ({
  settings,
  switches: new Set<string>(),
  phones: phonesOf(definition.phones, settings, desks),
  // Evening of the 30th in California, already the 1st in UTC.
  publishedAt: new Date('2026-12-01T04:10:00Z'),
  zone: 'America/Los_Angeles',
});
/** Every step switched on, and a desk with a long name behind every number that the county may leave open. */
const allOn = (definition: Definition) => ({
  ...county(definition, {}, [advocates, { ...advocates, kinds: every, roles: ['liaison'], shared: true }]),
  switches: new Set(definition.switches.map((each) => each.id)),
});
const every = ['child-welfare', 'legal-aid', 'labor-agency', 'defense', 'cbo', 'clinic'];
const advocates: Desk = {
  agencyId: 'a',
  kinds: ['advocacy'],
  roles: ['advocate'],
  region: null,
  name: 'Saguaro County Advocates for Youth and Families (sample)',
  phone: '555-010-0142',
};

describe('The quick guide of every protocol is one accessible page', () => {
  for (const definition of shippedDefinitions())
    for (const lang of ['en', 'es'] as const)
      test(`${definition.id}, ${lang}, on both papers, with every step switched on`, () => {
        for (const paper of ['us-letter', 'a4'] as const) {
          const guide = guideOf(definition, lang, allOn(definition));
          const fitting = guideSizesPt.find((size) => pages(guideSource(guide, size, paper)).count === 1);
          expect(fitting, 'no size fits').toBeGreaterThanOrEqual(8);
          if (paper === 'a4') continue;
          const pdf = pages(guideSource(guide, fitting ?? 8, paper)).pdf();
          expect(pdf.subarray(0, 5).toString()).toBe('%PDF-');
          expect(pdf.toString('latin1').match(/\/Type\s*\/Page\b(?!s)/g)).toHaveLength(1);
          expect(pdf.toString('latin1')).toContain('pdfuaid');
        }
      }, 60_000);
});

describe('What stands on the guide', () => {
  const definition = shippedDefinitions().find((each) => each.id === 'labor-response');
  if (!definition) throw new Error('labor-response is missing');

  test('system steps that the county has not turned on are not on it; offers are', () => {
    const titles = guideOf(definition, 'en', county(definition)).steps.map((step) => step.title);
    expect(titles).toContain('Offer all of it');
    expect(titles).not.toContain('A team meeting (MDT)');
    expect(guideOf(definition, 'en', allOn(definition)).steps.map((s) => s.title)).toContain('A team meeting (MDT)');
  });

  test('a number that the county has not set says so, and is not left out', () => {
    const guide = guideOf(definition, 'en', county(definition));
    expect(guide.phones.find((phone) => phone.who.startsWith('Legal aid'))?.number).toBeNull();
    expect(guideSource(guide, 10)).toContain('not set: write it here');
    const set = guideOf(definition, 'en', county(definition, { 'legal-number': '555-0100' }));
    expect(set.phones.find((phone) => phone.who.startsWith('Legal aid'))?.number).toBe('555-0100');
  });

  test('where the county has set no number, that of the agency that answers stands there, with its name', () => {
    const guide = guideOf(definition, 'en', county(definition, {}, [advocates]));
    const phone = guide.phones.find((each) => each.who.startsWith('Advocate'));
    expect(phone).toMatchObject({ number: '555-010-0142', checked: true, agency: advocates.name });
    expect(guideSource(guide, 10)).toContain('Saguaro County Advocates');
  });

  test('it says the county’s own day on which it came into force', () => {
    expect(guideOf(definition, 'en', county(definition)).version).toContain('in force from November 30, 2026');
    expect(guideOf(definition, 'es', county(definition)).version).toContain('vigente desde el 30 de noviembre de 2026');
  });
});

test('nothing that a county types can be read as Typst markup', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'grapheme', maxLength: 60 }), (text) => {
      const quoted = literal(text);
      expect(quoted.startsWith('"') && quoted.endsWith('"')).toBe(true);
      expect(quoted.slice(1, -1).replace(/\\\\/g, '').replace(/\\"/g, '')).not.toMatch(/["\\]/);
    }),
  );
  const hostile = literal('#panic("x") \\ " ] $x$ \n #read("/etc/passwd")');
  expect(pages(`#text(${hostile})`).count).toBe(1);
});

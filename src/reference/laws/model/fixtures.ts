import { type Jurisdiction, jurisdiction, recordKinds, type Version, version } from './remedy.ts';

/** A law that says yes to everything; tests narrow it. */
export const yes = <T>(value: T) => ({ value, sure: 'read' as const });
const open = {
  from: '2020-01-01',
  until: null,
  citation: 'Code 1',
  source: 'a test',
  sure: 'read' as const,
  checkedOn: '2026-12-01',
  checkedBy: 'a test',
  ageAtOffense: { under18: yes(true), adult: yes(true) },
  forms: yes(['sex', 'labor']),
  offenses: yes({ which: 'any', groups: [] }),
  records: Object.fromEntries(recordKinds.map((kind) => [kind, yes(true)])),
  nexus: yes('direct-result'),
  prosecutorConsent: yes(false),
  predicate: yes(null),
  clean: yes(null),
  sentenceCompleted: yes(false),
  earliest: yes(null),
  latest: yes(null),
  diligence: yes(false),
  restitutionPaid: yes(false),
  bars: yes([]),
  relief: yes(['vacate']),
  burden: yes('preponderance'),
  presumption: yes(null),
  discretion: yes('shall'),
  responseDays: yes(45),
  hearing: yes('if-opposed'),
  confidentialFiling: yes(true),
  remoteAppearance: yes(true),
  fee: yes(0),
  consolidation: yes('none'),
  counsel: yes(false),
  fingerprints: yes(false),
  sealedBy: yes(null),
  destroyedBy: yes(null),
};

export const aVersion = (over: object = {}): Version => version.parse({ ...open, ...over });
export const aFile = (versions: Version[], over: object = {}): Jurisdiction =>
  jurisdiction.parse({
    id: 'us-zz',
    name: { en: 'Nowhere', es: 'Ninguna parte' },
    read: true,
    groups: [
      {
        id: 'violent',
        label: { en: 'Violent', es: 'Violentos' },
        citation: 'Code 2',
        sure: 'read',
        codes: ['PC 211'],
        inside: ['robbery'],
        outside: ['theft'],
      },
    ],
    remedies: [
      {
        id: 'one',
        title: { en: 'One', es: 'Uno' },
        kind: 'trafficking',
        plain: { en: 'It clears.', es: 'Limpia.' },
        versions,
      },
    ],
    ...over,
  });

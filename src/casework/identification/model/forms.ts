import type { Text } from '#platform/i18n/catalogue.ts';

/** The three forms of exploitation and the legal elements by which each is judged (domain, Identification). */
export const forms = ['cse', 'lt', 'ltfc'] as const;
export type Form = (typeof forms)[number];

export const elements = ['act', 'means', 'purpose'] as const;
export type Element = (typeof elements)[number];

/** An element, or one kind of it. Evidence names the kind it shows; a finding of absence speaks of a whole element. */
export const elementParts = [
  'act',
  'means',
  'means:force',
  'means:fraud',
  'means:coercion',
  'means:debt',
  'means:legal-process',
  'purpose',
  'purpose:commercial-sex',
  'purpose:labor',
  'purpose:crime',
] as const;
export type ElementPart = (typeof elementParts)[number];

/** What the county may hold of one form for one youth. Only a person decides; `ruled-out` is never proposed. */
export const standings = ['ruled-out', 'at-risk', 'suspected', 'confirmed'] as const;
export type Standing = (typeof standings)[number];

export const proposedStandings = ['none', 'at-risk', 'suspected', 'confirmed'] as const;
export type ProposedStanding = (typeof proposedStandings)[number];

export const spectrumPlaces = ['lawful-child-labor', 'child-labor-violation', 'labor-exploitation'] as const;
export type SpectrumPlace = (typeof spectrumPlaces)[number];

/** The one purpose that belongs to each form. */
export const purposeOf = {
  cse: 'purpose:commercial-sex',
  lt: 'purpose:labor',
  ltfc: 'purpose:crime',
} as const satisfies Record<Form, ElementPart>;

/** The element that a kind belongs to: `means:debt` → `means`. */
export const elementOf = (part: ElementPart): Element =>
  part.startsWith('means') ? 'means' : part.startsWith('purpose') ? 'purpose' : 'act';

export type ElementRule = {
  element: Element;
  /** `from-18`: not needed while the person was under 18. */
  needed: 'always' | 'from-18';
  law: Text;
  citation: string;
  checkedOn: string | null;
};

const laborAct: ElementRule = {
  element: 'act',
  needed: 'always',
  law: {
    en: 'Someone recruited, harbored, moved, provided or obtained the youth.',
    es: 'Alguien reclutó, alojó, trasladó, entregó u obtuvo a la persona joven.',
  },
  citation: '22 U.S.C. 7102; Cal. Penal Code 236.1',
  checkedOn: '2026-11-22',
};

const laborMeans: ElementRule = {
  element: 'means',
  needed: 'always',
  law: {
    en: 'Force, fraud or coercion was used. One is enough; debt and abuse of legal process count.',
    es: 'Se usó fuerza, engaño o coerción. Basta con una; cuentan la deuda y el abuso de procesos legales.',
  },
  citation: '22 U.S.C. 7102; Cal. Penal Code 236.1',
  checkedOn: '2026-11-22',
};

export const elementRules: Readonly<Record<Form, readonly ElementRule[]>> = {
  cse: [
    {
      element: 'act',
      needed: 'always',
      law: {
        en: 'Someone recruited, harbored, moved, provided, obtained, solicited or paid for the youth.',
        es: 'Alguien reclutó, alojó, trasladó, entregó, obtuvo, buscó o pagó por la persona joven.',
      },
      citation: '22 U.S.C. 7102; Cal. Penal Code 236.1(c)',
      checkedOn: '2026-11-22',
    },
    {
      element: 'means',
      needed: 'from-18',
      law: {
        en: 'Under 18 no force, fraud or coercion is needed. From 18 on it is.',
        es: 'Con menos de 18 años no se necesita fuerza, engaño ni coerción. Desde los 18, sí.',
      },
      citation: '22 U.S.C. 7102; Cal. Penal Code 236.1(c)',
      checkedOn: '2026-11-22',
    },
    {
      element: 'purpose',
      needed: 'always',
      law: {
        en: 'A sexual act for which anything of value was given to anyone.',
        es: 'Un acto sexual por el cual se dio algo de valor a cualquier persona.',
      },
      citation: '22 U.S.C. 7102; WIC 300(b)(2)',
      checkedOn: '2026-11-22',
    },
  ],
  lt: [
    laborAct,
    laborMeans,
    {
      element: 'purpose',
      needed: 'always',
      law: {
        en: 'Labor or services in servitude, peonage, debt bondage or slavery. The work itself is lawful work.',
        es: 'Trabajo o servicios en servidumbre, peonaje, servidumbre por deuda o esclavitud. El trabajo en sí es lícito.',
      },
      citation: '22 U.S.C. 7102; Cal. Penal Code 236.1',
      checkedOn: '2026-11-22',
    },
  ],
  ltfc: [
    laborAct,
    laborMeans,
    {
      element: 'purpose',
      needed: 'always',
      law: {
        en: 'The labor is a crime: drugs, theft, fraud, smuggling, or bringing others in.',
        es: 'El trabajo es un delito: drogas, robo, fraude, contrabando o traer a otras personas.',
      },
      citation: '22 U.S.C. 7102; county policy DCFS 0070-535.10',
      checkedOn: '2026-11-22',
    },
  ],
};

import type { Form, Indicator } from './indicators.ts';

/**
 * When signs add up to a concern. A table, so that the county can read it, question it and change it. Not validated:
 * the numbers are the county's starting judgement, and every page that shows a result says so.
 */
export const formResults = ['no-sign-now', 'some-signs', 'clear-concern'] as const;
export type FormResult = (typeof formResults)[number];

export type Strength = 'sign' | 'strong';

/** What the shown signs say for one form: the strongest evidence of each element, and how many signs there are. */
export type Strengths = {
  act: Strength | null;
  means: Strength | null;
  purpose: Strength | null;
  signs: number;
};

/** What must be shown: an element at all (`any`) or strongly, one of purpose and means strongly, and how many signs. */
export type Needs = { purpose?: 'any' | 'strong'; means?: 'any' | 'strong'; oneStrong?: true; signs: number };

export type Threshold = {
  id: string;
  forms: readonly Form[];
  result: Exclude<FormResult, 'no-sign-now'>;
  needs: Needs;
  because: { en: string; es: string };
  citation: string;
  /** Null: a county judgement that nobody has validated yet. */
  checkedOn: string | null;
};

/** Read from the top: the first that is reached gives the result. */
export const thresholds: readonly Threshold[] = [
  {
    id: 'exchange-shown',
    forms: ['cse'],
    result: 'clear-concern',
    needs: { purpose: 'strong', signs: 1 },
    because: {
      en: 'A sexual act for anything of value is shown. Under 18 no force, fraud or coercion is needed.',
      es: 'Se muestra un acto sexual por algo de valor. Con menos de 18 años no se necesita fuerza, engaño ni coerción.',
    },
    citation: '22 U.S.C. 7102; Cal. Penal Code 236.1(c); WIC 300(b)(2)',
    checkedOn: '2026-11-22',
  },
  {
    id: 'exchange-likely',
    forms: ['cse'],
    result: 'clear-concern',
    needs: { purpose: 'any', signs: 4 },
    because: {
      en: 'One sign points to sex for something of value, and three or more others stand beside it.',
      es: 'Una señal apunta a sexo por algo de valor, y hay tres o más señales junto a ella.',
    },
    citation: 'County judgement, not validated',
    checkedOn: null,
  },
  {
    id: 'work-and-means',
    forms: ['lt', 'ltfc'],
    result: 'clear-concern',
    needs: { purpose: 'any', means: 'any', oneStrong: true, signs: 1 },
    because: {
      en: 'Work or acts done for someone, and force, fraud, coercion, debt or the law used as a threat; one of them is strong.',
      es: 'Trabajo o actos para otra persona, y fuerza, engaño, coerción, deuda o la ley usada como amenaza; una de las dos cosas es fuerte.',
    },
    citation: '22 U.S.C. 7102; Cal. Penal Code 236.1',
    checkedOn: '2026-11-22',
  },
  {
    id: 'work-and-means-together',
    forms: ['lt', 'ltfc'],
    result: 'clear-concern',
    needs: { purpose: 'any', means: 'any', signs: 4 },
    because: {
      en: 'No single sign is strong, but four or more together speak of work or acts for someone and of control.',
      es: 'Ninguna señal es fuerte por sí sola, pero cuatro o más juntas hablan de trabajo o actos para otra persona y de control.',
    },
    citation: 'County judgement, not validated',
    checkedOn: null,
  },
  {
    id: 'a-sign',
    forms: ['cse', 'lt', 'ltfc'],
    result: 'some-signs',
    needs: { signs: 1 },
    because: {
      en: 'There is a sign, and not enough to say more. Help can be offered now.',
      es: 'Hay una señal, pero no basta para decir más. Se puede ofrecer ayuda ahora.',
    },
    citation: 'County judgement, not validated',
    checkedOn: null,
  },
];

/** Is this threshold reached? Every need only asks for more, so that another sign can never undo it. */
export function reached({ needs }: Threshold, shown: Strengths): boolean {
  const enough = (need: 'any' | 'strong' | undefined, have: Strength | null) =>
    need === undefined || (need === 'any' ? have !== null : have === 'strong');
  const oneStrong = !needs.oneStrong || shown.purpose === 'strong' || shown.means === 'strong';
  return (
    enough(needs.purpose, shown.purpose) && enough(needs.means, shown.means) && oneStrong && shown.signs >= needs.signs
  );
}

/** The strongest evidence of each element among the signs shown for a form. */
export function strengthsOf(form: Form, shown: readonly Indicator[]): Strengths {
  const evidence = shown.flatMap((indicator) => indicator.evidence).filter((one) => one.form === form);
  const strongestOf = (element: string): Strength | null => {
    const of = evidence.filter((one) => one.element.split(':')[0] === element);
    if (of.length === 0) return null;
    return of.some((one) => one.strength === 'strong') ? 'strong' : 'sign';
  };
  const signs = shown.filter((indicator) => indicator.evidence.some((one) => one.form === form)).length;
  return { act: strongestOf('act'), means: strongestOf('means'), purpose: strongestOf('purpose'), signs };
}

/**
 * The facts that a protocol may ask about: the whole vocabulary, with what a person reads. A fact that nobody has
 * recorded is unknown, never false.
 */
import { type Day, isDay } from '#kernel/calendar.ts';
import type { Text } from '#platform/i18n/catalogue.ts';

type Choice = { value: string; label: Text };
export type FactKind = 'yes-no' | 'choice' | 'choices' | 'number' | 'day';
/** `sealed`: says who the youth is; kept encrypted, on the card or with an event's evidence, never beside the plain facts. */
type FactEntry = { kind: FactKind; label: Text; values?: readonly Choice[]; sealed?: true };

const c = (value: string, en: string, es: string): Choice => ({ value, label: { en, es } });
const yesNo = (en: string, es: string): FactEntry => ({ kind: 'yes-no', label: { en, es } });
const number = (en: string, es: string): FactEntry => ({ kind: 'number', label: { en, es } });
const day = (en: string, es: string): FactEntry => ({ kind: 'day', label: { en, es } });
const one = (en: string, es: string, values: readonly Choice[]): FactEntry => ({
  kind: 'choice',
  label: { en, es },
  values,
});
const many = (en: string, es: string, values: readonly Choice[]): FactEntry => ({
  kind: 'choices',
  label: { en, es },
  values,
});

const standings = [
  c('at-risk', 'at risk', 'en riesgo'),
  c('suspected', 'suspected', 'sospecha'),
  c('confirmed', 'confirmed', 'confirmado'),
  c('ruled-out', 'ruled out', 'descartado'),
] as const;
const possible = [c('yes', 'yes', 'sí'), c('possible', 'may be', 'puede ser'), c('no', 'no', 'no')] as const;

export const facts = {
  event: one('What happened', 'Qué pasó', [
    c('report', 'a report came in', 'llegó un reporte'),
    c('police-contact', 'police met a youth', 'la policía encontró a una persona joven'),
    c('identification', 'a form of exploitation was identified', 'se identificó una forma de explotación'),
    c('discovery', 'an official learned that a child may be trafficked', 'un funcionario supo de una posible trata'),
    c('missing', 'a youth is missing', 'una persona joven falta'),
    c('intake', 'intake at a juvenile hall or camp', 'ingreso a un centro juvenil'),
    c('arrest', 'a youth was arrested', 'se arrestó a una persona joven'),
    c('citation', 'a youth got a ticket', 'una persona joven recibió una citación'),
    c('petition', 'a petition or charge was filed', 'se presentó una petición o un cargo'),
    c('walk-in', 'a youth came in', 'una persona joven llegó'),
    c('concern', 'someone is concerned', 'alguien tiene una preocupación'),
  ]),
  opens: one('Why the steps begin', 'Por qué empiezan los pasos', [
    c('youth-yes', 'the youth said yes', 'la persona joven dijo que sí'),
    c('emergency', 'an emergency calls for them', 'una emergencia los exige'),
  ]),
  door: one('Door', 'Puerta', [
    c('hotline', 'hotline', 'línea de ayuda'),
    c('law-enforcement', 'law enforcement', 'policía'),
    c('detention', 'juvenile hall or camp', 'centro juvenil'),
    c('probation', 'probation', 'libertad condicional'),
    c('child-welfare', 'child welfare', 'bienestar de menores'),
    c('school', 'school', 'escuela'),
    c('clinic', 'clinic or hospital', 'clínica u hospital'),
    c('shelter', 'shelter', 'refugio'),
    c('community', 'community organization', 'organización comunitaria'),
    c('library', 'library or other public place', 'biblioteca u otro lugar público'),
    c('street', 'street outreach', 'alcance en la calle'),
    c('court', 'court', 'tribunal'),
    c('family', 'parent or caregiver', 'madre, padre o cuidador'),
    c('self', 'the youth', 'la propia persona joven'),
  ]),
  form: many('Form of exploitation', 'Forma de explotación', [
    c('cse', 'commercial sexual exploitation', 'explotación sexual comercial'),
    c('lt', 'labor trafficking', 'trata laboral'),
    c('ltfc', 'labor trafficking by forced crime', 'trata laboral por delitos forzados'),
  ]),
  standingCse: one('Commercial sexual exploitation', 'Explotación sexual comercial', standings),
  standingLt: one('Labor trafficking', 'Trata laboral', standings),
  standingLtfc: one('Labor trafficking by forced crime', 'Trata laboral por delitos forzados', standings),
  age: number('Age', 'Edad'),
  birthDay: { ...day('Date of birth', 'Fecha de nacimiento'), sealed: true },
  inCare: yesNo('In foster care or placement', 'En hogar temporal o colocación'),
  childWelfareServices: yesNo('Receives child welfare services', 'Recibe servicios de bienestar de menores'),
  childWelfareRole: yesNo('Child welfare has a role here', 'Bienestar de menores tiene un papel aquí'),
  onProbation: yesNo('On probation', 'En libertad condicional'),
  detained: yesNo('In detention', 'En detención'),
  hasCounsel: yesNo('Has a lawyer', 'Tiene quien le defienda'),
  missing: one('Missing', 'Ausente', [
    c('no', 'not missing', 'no falta'),
    c('home', 'missing from home', 'falta de su casa'),
    c('care', 'missing from care', 'falta del lugar de cuidado'),
  ]),
  returned: yesNo('Is back', 'Ya regresó'),
  homeIsSafe: yesNo('Home is safe', 'La casa es segura'),
  policeRefused: yesNo('Police did not take the report', 'La policía no tomó el reporte'),
  foreignNational: one('Neither citizen nor permanent resident', 'Ni ciudadano ni residente permanente', possible),
  nativeNation: one('Native nation, recognized or not', 'Nación indígena, reconocida o no', possible),
  outOfCounty: yesNo('Lives in another county', 'Vive en otro condado'),
  policeAgreement: yesNo('The police agency has signed the agreement', 'La policía firmó el acuerdo'),
  mandatedReporter: yesNo('The reporter must report by law', 'Quien reporta está obligado por ley'),
  reportDue: yesNo('A duty to report was confirmed', 'Se confirmó un deber de reportar'),
  disposition: one('Result of the report', 'Resultado del reporte', [
    c('investigate', 'a worker will go', 'irá un trabajador'),
    c('evaluated-out', 'evaluated out', 'no se abrió investigación'),
    c('unfounded', 'unfounded', 'infundado'),
    c('inconclusive', 'inconclusive', 'no concluyente'),
    c('substantiated', 'substantiated', 'comprobado'),
  ]),
  responseTime: one('How soon a worker goes', 'Qué tan pronto va un trabajador', [
    c('immediate', 'at once', 'de inmediato'),
    c('3-day', 'in 3 days', 'en 3 días'),
    c('5-day', 'in 5 days', 'en 5 días'),
    c('10-day', 'in 10 days', 'en 10 días'),
  ]),
  assaultInjury: yesNo('An injury that looks like an assault', 'Una lesión que parece de agresión'),
  danger: yesNo('In danger now', 'En peligro ahora'),
  needsCareNow: yesNo('Needs medical care now', 'Necesita atención médica ahora'),
  crisis: yesNo('In crisis', 'En crisis'),
  signs: one('What the screening showed', 'Lo que mostró la evaluación', [
    c('none', 'no sign now', 'ninguna señal ahora'),
    c('some', 'some signs', 'algunas señales'),
    c('clear', 'clear concern', 'preocupación clara'),
  ]),
  agreed: yesNo('The youth agrees', 'La persona joven está de acuerdo'),
  accepted: many('Help that the youth accepted', 'Ayuda que la persona joven aceptó', [
    c('advocate', 'an advocate', 'un defensor'),
    c('legal', 'a lawyer', 'una abogada o un abogado'),
    c('wage', 'help with wages', 'ayuda con el salario'),
    c('immigration', 'immigration help', 'ayuda migratoria'),
    c('labor-agency', 'talking with a labor agency', 'hablar con una agencia laboral'),
    c('health', 'health care', 'atención médica'),
    c('housing', 'a safe place to stay', 'un lugar seguro'),
    c('school', 'help at school', 'ayuda en la escuela'),
    c('community', 'a community organization', 'una organización comunitaria'),
    c('wellbeing-center', 'a student wellbeing center', 'un centro de bienestar estudiantil'),
  ]),
  stillWorking: yesNo('Still at that job', 'Sigue en ese trabajo'),
  retaliation: yesNo('Signs of payback by the employer', 'Señales de represalias del empleador'),
  laborAgencyFirst: one('Who acts first', 'Quién actúa primero', [
    c('state', 'the state labor agency', 'la agencia laboral del estado'),
    c('federal', 'the federal labor agency', 'la agencia laboral federal'),
    c('law-enforcement', 'law enforcement', 'la policía'),
    c('none', 'nobody for now', 'nadie por ahora'),
  ]),
  letter: one('Answer from HHS', 'Respuesta de HHS', [
    c('interim', 'interim assistance letter', 'carta de asistencia temporal'),
    c('eligibility', 'eligibility letter', 'carta de elegibilidad'),
    c('denied', 'denied', 'negada'),
  ]),
  interimFrom: day('Interim assistance began', 'Inicio de la asistencia temporal'),
  interimExtended: yesNo('Interim assistance was extended', 'Se extendió la asistencia temporal'),
  testifies: yesNo('Is to speak in court', 'Declarará en el tribunal'),
  hearingMoved: yesNo('The hearing was moved', 'La audiencia cambió de fecha'),
  hearingDay: day('Day of the hearing', 'Día de la audiencia'),
  placementReady: yesNo('A place to live is ready', 'Hay un lugar donde vivir'),
  waitsForPlacement: yesNo('Stays in detention only for want of a place', 'Sigue detenido solo por falta de lugar'),
  movedFromChildWelfare: yesNo(
    'Moved from child welfare to probation',
    'Pasó de bienestar de menores a libertad condicional',
  ),
} as const satisfies Record<string, FactEntry>;

export type FactName = keyof typeof facts;
export type FactValue = boolean | number | string | readonly string[];
/** What is known. A fact that is absent or null is unknown. */
export type Facts = { readonly [name in FactName]?: FactValue | null };

export const factNames = Object.keys(facts) as FactName[];
export const isFactName = (name: string): name is FactName => Object.hasOwn(facts, name);
const entry = (name: FactName): FactEntry => facts[name];
export const factKind = (name: FactName): FactKind => entry(name).kind;
export const factLabel = (name: FactName): Text => entry(name).label;
export const factChoices = (name: FactName): readonly Choice[] => entry(name).values ?? [];

export const isSealedFact = (name: FactName): boolean => entry(name).sealed === true;

/** Facts as they are stored: those that stand in plain columns, and those that are only ever written encrypted. */
export function partFacts(known: Facts): { plain: Facts; sealed: Facts } {
  const part = (sealed: boolean): Facts =>
    Object.fromEntries(Object.entries(known).filter(([name]) => isFactName(name) && isSealedFact(name) === sealed));
  return { plain: part(false), sealed: part(true) };
}

/** Whether a value is one that this fact can have. */
export function fits(name: FactName, value: unknown): value is FactValue {
  const one = (each: unknown) => factChoices(name).some((choice) => choice.value === each);
  switch (factKind(name)) {
    case 'yes-no':
      return typeof value === 'boolean';
    case 'number':
      return typeof value === 'number' && Number.isFinite(value);
    case 'day':
      return typeof value === 'string' && isDay(value);
    case 'choice':
      return one(value);
    case 'choices':
      return Array.isArray(value) && value.every(one);
  }
}

export const dayFact = (known: Facts, name: FactName): Day | null => {
  const value = known[name];
  return typeof value === 'string' && isDay(value) ? value : null;
};

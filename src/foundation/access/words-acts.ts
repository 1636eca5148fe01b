import { catalogue, type Lang } from '#platform/i18n/catalogue.ts';

/** What an entry of the ledger was about, by the first word of its act. */
const about = catalogue({
  access: ['who may see it', 'quién puede verlo'],
  arrival: ['a first meeting', 'un primer encuentro'],
  consent: ['a consent', 'un consentimiento'],
  consents: ['the consents', 'los consentimientos'],
  contact: ['a contact on the street', 'un contacto en la calle'],
  contacts: ['contacts on the street', 'contactos en la calle'],
  emergencies: ['emergency accesses', 'accesos de emergencia'],
  emergency: ['an emergency access', 'un acceso de emergencia'],
  'federal-request': ['the federal request', 'la solicitud federal'],
  here: ['a first meeting', 'un primer encuentro'],
  identification: ['what exploitation it is', 'qué explotación es'],
  matter: ['a sealing order', 'una orden de sellado'],
  'not-home': ['a youth who is not home', 'un joven que no está en casa'],
  notices: ['notices', 'avisos'],
  'privileged-note': ['a privileged note', 'una nota privilegiada'],
  'privileged-notes': ['privileged notes', 'notas privilegiadas'],
  report: ['a report', 'un reporte'],
  response: ['a response', 'una respuesta'],
  score: ['a score', 'un puntaje'],
  screening: ['a screening', 'un cuestionario'],
  street: ['the officer’s page', 'la página del oficial'],
  work: ['their own work list', 'su propia lista de trabajo'],
  youth: ['the record', 'el expediente'],
});

const done = catalogue({
  list: ['On a list: {what}', 'En una lista: {what}'],
  look: ['Looked at {what}', 'Vio {what}'],
  work: ['Worked on {what}', 'Trabajó en {what}'],
});

const LISTS = /listed$|^work\.|^notices\.|\.searched$|\.known-asked$/;
const LOOKS = /opened$|seen$|shown$|asked$|looked-for$|exported$|downloaded$|printed$|-taken$/;

/** An act of the ledger in words: what it was about, and whether it was listed, looked at or worked on. */
export function actWords(act: string, lang: Lang): string {
  const t = done(lang);
  try {
    const what = about(lang)((act.split('.')[0] ?? '') as never);
    if (LISTS.test(act)) return t('list', { what });
    return t(LOOKS.test(act) ? 'look' : 'work', { what });
  } catch {
    // An act with a name of its own, such as a role that was given, says itself.
    return act;
  }
}

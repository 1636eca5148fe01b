import { catalogue } from '#platform/i18n/catalogue.ts';

/** What is said of meeting the youth before a report is closed. */
export const visitWords = catalogue({
  heading: ['Was the youth met?', '¿Se vio a la persona joven?'],
  stillOpen: ['A worker still has to meet the youth', 'Falta que un trabajador vea a la persona joven'],
  goes: [
    'How soon a worker goes: {time}. Nobody has written down yet that the youth was met.',
    'Cuándo va un trabajador: {time}. Nadie ha anotado aún que se vio a la persona joven.',
  ],
  nobodyYet: [
    'Nobody has written down that a worker met the youth.',
    'Nadie ha anotado que un trabajador vio a la persona joven.',
  ],
  rule: [
    'Unfounded, inconclusive and substantiated are said after someone looked. So say here how it was, or write it at the step.',
    'Infundado, no concluyente y comprobado se dicen después de ir a ver. Diga aquí cómo fue, o anótelo en el paso.',
  ],
  outEnds: [
    'To close it before, say below why not. “Evaluated out” says that nobody needs to go: it ends this clock.',
    'Para cerrarlo antes, diga abajo por qué no. «Evaluado sin investigar» dice que no hace falta que vaya nadie: termina este plazo.',
  ],
  ask: ['How was it?', '¿Cómo fue?'],
  'visit-met': ['Yes, a child welfare worker met them', 'Sí, la vio un trabajador de bienestar infantil'],
  'visit-other-agency': ['Yes, but another agency met them', 'Sí, pero la vio otra agencia'],
  'visit-not-found': ['No, they could not be found after tries', 'No, no se pudo encontrar después de intentos'],
  metAt: ['If met: when?', 'Si se vio: ¿cuándo?'],
  wordsAsk: [
    'If another agency: which, when and where? If not found: what was tried, and when?',
    'Si fue otra agencia: ¿cuál, cuándo y dónde? Si no se encontró: ¿qué se intentó y cuándo?',
  ],
  meeting: ['Meeting the youth', 'El encuentro con la persona joven'],
  met: ['Met {at}', 'Se vio {at}'],
});

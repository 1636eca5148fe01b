import { catalogue } from '#platform/i18n/catalogue.ts';

/** The words of the page on which a draft is tried on past responses. */
export const words = catalogue({
  title: ['Version {n} tried on past responses', 'La versión {n} probada con respuestas pasadas'],
  intro: [
    'The same responses, by version {before} and by this draft: {n} {n|response|responses} of the last 12 months, at most 500. Nobody is named.',
    'Las mismas respuestas, con la versión {before} y con este borrador: {n} {n|respuesta|respuestas} de los últimos 12 meses, como máximo 500. No se nombra a nadie.',
  ],
  limits: [
    'What people recorded in the steps is sealed and is not read here. Steps that hang on it are not counted, in either version.',
    'Lo que se anotó en los pasos está sellado y no se lee aquí. Los pasos que dependen de ello no se cuentan en ninguna versión.',
  ],
  none: ['There is nothing to try it on', 'No hay con qué probarlo'],
  noneMore: [
    'No response of this protocol began in the last 12 months.',
    'Ninguna respuesta de este protocolo empezó en los últimos 12 meses.',
  ],
  back: ['Back to version {n}', 'Volver a la versión {n}'],
  starts: ['Would it have begun?', '¿Habría empezado?'],
  same: ['begun as before', 'empezada como antes'],
  not: ['not begun', 'no empezada'],
  ask: ['more to ask first', 'faltaría preguntar algo'],
  what: ['What', 'Qué'],
  responses: ['Responses', 'Respuestas'],
  differences: ['What would have been different', 'Lo que habría sido distinto'],
  nothing: ['Nothing would have been different.', 'Nada habría sido distinto.'],
  step: ['Step', 'Paso'],
  change: ['Change', 'Cambio'],
  'kind-added': ['step added', 'paso agregado'],
  'kind-removed': ['step gone', 'paso eliminado'],
  'kind-moved': ['deadline moved', 'plazo movido'],
  'kind-late': ['kept then, late now', 'antes a tiempo, ahora tarde'],
  'kind-in-time': ['late then, in time now', 'antes tarde, ahora a tiempo'],
  by: ['By how much, in the middle', 'Cuánto, en el medio'],
  sooner: ['{span} sooner', '{span} antes'],
  later: ['{span} later', '{span} después'],
  workload: ['Work that it makes', 'Trabajo que genera'],
  role: ['Who acts', 'Quién actúa'],
  now: ['Steps by version {n}', 'Pasos con la versión {n}'],
  draft: ['Steps by the draft', 'Pasos con el borrador'],
  legal: ['Of these, by law', 'De ellos, por ley'],
  alarms: [
    'If nobody acted, {now} {now|alarm|alarms} would ring by version {n}, and {draft} by the draft.',
    'Si nadie actuara, sonarían {now} {now|aviso|avisos} con la versión {n} y {draft} con el borrador.',
  ],
});

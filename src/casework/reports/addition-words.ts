import { catalogue } from '#platform/i18n/catalogue.ts';

/** Words of what is added to a report that stands. */
export const additionWords = catalogue({
  addTo: ['Add to this report', 'Agregar a este reporte'],
  addIntro: [
    'What was said first stays as it is. What you add stands beside it, with its date.',
    'Lo que se dijo primero queda igual. Lo que agregue queda al lado, con su fecha.',
  ],
  otherCaller: ['Is someone else calling? That is a call of its own.', '¿Llama otra persona? Esa es otra llamada.'],
  takeOther: ['Take a call about this youth', 'Tomar una llamada sobre esta persona joven'],
  kindAsk: ['How did it come?', '¿Cómo llegó?'],
  'kind-called-again': ['The same person called again', 'La misma persona volvió a llamar'],
  'kind-on-paper': ['The written report says it', 'Lo dice el reporte escrito'],
  'kind-correction': ['What we wrote down was wrong', 'Lo que anotamos estaba mal'],
  cameAt: ['When it came, if not now', 'Cuándo llegó, si no es ahora'],
  addWords: ['What is new, or what is right', 'Qué hay de nuevo, o qué es lo correcto'],
  addWordsHint: [
    'In their own words. Do not write who reported: more people read this.',
    'Con sus palabras. No escriba quién reportó: esto lo lee más gente.',
  ],
  alsoAlleged: ['Is it about something else too?', '¿Se trata también de otra cosa?'],
  alsoAllegedHint: [
    'Only what the report does not have yet. What follows from it opens at once.',
    'Solo lo que el reporte aún no tiene. Lo que sigue se abre de inmediato.',
  ],
  closedHint: [
    'This report is closed. Something else alleged is a new call.',
    'Este reporte está cerrado. Otra acusación es una llamada nueva.',
  ],
  add: ['Add it', 'Agregar'],
  added: ['Added later', 'Lo que se agregó después'],
  addedOn: ['added {at}', 'se agregó: {at}'],
  addedHeading: ['Added {at}: {kind}', 'Agregado {at}: {kind}'],
  alsoAllegedThen: ['Also alleged: {what}', 'También se alega: {what}'],
  dangerThen: ['Someone was in danger then.', 'Alguien estaba en peligro entonces.'],
});

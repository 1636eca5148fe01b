import { catalogue } from '#platform/i18n/catalogue.ts';

/** Words of a call that is not finished. */
export const draftWords = catalogue({
  unfinished: ['Calls not finished', 'Llamadas sin terminar'],
  unfinishedIntro: [
    'Only you see what you typed. The clocks run from the call, so finish it soon.',
    'Solo usted ve lo que escribió. Los plazos corren desde la llamada: termínela pronto.',
  ],
  callOf: ['Call of {at}', 'Llamada de {at}'],
  callOfAbout: ['Call of {at}: {who}', 'Llamada de {at}: {who}'],
  keptUntil: ['Kept until {at}', 'Se guarda hasta {at}'],
  discard: ['Discard', 'Descartar'],
  discardIt: ['Discard the call of {at}', 'Descartar la llamada de {at}'],
  ofOthers: ['{who} has a call not finished, of {at}.', '{who} tiene una llamada sin terminar, de {at}.'],
  saveForLater: ['Save for later', 'Guardar para después'],
  saveForLaterHint: [
    '“Save for later” keeps what you typed. Only you see it, and its clocks still run from the call.',
    '«Guardar para después» conserva lo escrito. Solo usted lo ve, y sus plazos corren desde la llamada.',
  ],
  saveRefused: ['Not saved. Save the report below.', 'No se guardó. Guarde el reporte abajo.'],
  cameAt: [
    'This call came at {at}. Its clocks run from then. If that is not right, write when it came.',
    'Esta llamada llegó: {at}. Sus plazos corren desde entonces. Si no es así, escriba cuándo llegó.',
  ],
  discardTitle: ['Discard a call', 'Descartar una llamada'],
  discardAsk: ['Discard what you typed of this call?', '¿Descartar lo que escribió de esta llamada?'],
  discardWhat: [
    'It cannot be brought back. If someone told you of abuse, make the report first.',
    'No se puede recuperar. Si alguien le habló de maltrato, haga antes el reporte.',
  ],
  discardYes: ['Yes, discard it', 'Sí, descartarla'],
  goOn: ['No, go on with the call', 'No, seguir con la llamada'],
  nothingTyped: ['Nothing is written yet.', 'Todavía no hay nada escrito.'],
  callClosed: [
    'This call was made into a report, or discarded. Look at the list of reports.',
    'Esta llamada ya es un reporte, o se descartó. Vea la lista de reportes.',
  ],
  callReported: [
    'A report was already made from this call. Look at the list of reports.',
    'De esta llamada ya se hizo un reporte. Vea la lista de reportes.',
  ],
  thatReport: ['Open the report that was made from this call', 'Abrir el reporte que se hizo de esta llamada'],
  addThere: [
    'Add there what is new. What you typed here is not saved.',
    'Añada ahí lo nuevo. Lo que escribió aquí no se guarda.',
  ],
  tooLong: ['This is too long.', 'Es demasiado largo.'],
});

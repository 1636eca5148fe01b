import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the form says, and what is wrong with an answer. */
export const words = catalogue({
  // What is wrong with an answer.
  problemRequired: ['Answer this question.', 'Responda esta pregunta.'],
  problemGroupRequired: ['Answer at least one question of this part.', 'Responda al menos una pregunta de esta parte.'],
  problemTooFew: ['Give at least {min} answers.', 'Dé al menos {min} respuestas.'],
  problemTooMany: ['Give at most {max} {max|answer|answers}.', 'Dé como máximo {max} {max|respuesta|respuestas}.'],
  problemOnlyOne: ['Choose one answer.', 'Elija una respuesta.'],
  problemTooFewGroups: [
    'Fill this part in at least {min} {min|time|times}.',
    'Llene esta parte al menos {min} {min|vez|veces}.',
  ],
  problemTooManyGroups: [
    'Fill this part in at most {max} {max|time|times}.',
    'Llene esta parte como máximo {max} {max|vez|veces}.',
  ],
  problemNoSkip: ['This question cannot be skipped.', 'Esta pregunta no se puede omitir.'],
  problemBoth: ['Give an answer, or choose not to. Not both.', 'Responda o elija no responder. No ambas cosas.'],
  problemNoAnswerHere: ['There is nothing to answer here.', 'Aquí no hay nada que responder.'],
  problemStranger: [
    'The answer {linkId} is to no question of this form.',
    'La respuesta {linkId} no es de ninguna pregunta de este formulario.',
  ],
  problemEmpty: ['The answer is empty.', 'La respuesta está vacía.'],
  problemType: [
    'The answer is not of the kind that this question asks for.',
    'La respuesta no es del tipo que pide esta pregunta.',
  ],
  problemInteger: ['Write a whole number, such as 15.', 'Escriba un número entero, como 15.'],
  problemNumber: ['Write a number, such as 1.5.', 'Escriba un número, como 1.5.'],
  problemDate: ['Write a date that exists, such as 03/14/2026.', 'Escriba una fecha que exista, como 03/14/2026.'],
  problemDateTime: ['Write a date and a time that exist.', 'Escriba una fecha y una hora que existan.'],
  problemTime: ['Write a time, such as 14:30.', 'Escriba una hora, como 14:30.'],
  problemUrl: ['Write an address without spaces.', 'Escriba una dirección sin espacios.'],
  problemTooLong: [
    'Write at most {max} characters. There are {length} now.',
    'Escriba como máximo {max} caracteres. Ahora hay {length}.',
  ],
  problemTooLongForm: ['This is too long to keep. Make it shorter.', 'Esto es demasiado largo. Hágalo más corto.'],
  problemTooShort: [
    'Write at least {min} characters. There are {length} now.',
    'Escriba al menos {min} caracteres. Ahora hay {length}.',
  ],
  problemPattern: [
    'This is not written in the way that this question asks for.',
    'Esto no está escrito como lo pide esta pregunta.',
  ],
  problemTooLow: ['The lowest answer is {bound}.', 'La respuesta mínima es {bound}.'],
  problemTooHigh: ['The highest answer is {bound}.', 'La respuesta máxima es {bound}.'],
  problemDecimals: [
    'Write at most {places} {places|digit|digits} after the point.',
    'Escriba como máximo {places} {places|cifra|cifras} después del punto.',
  ],
  problemNotOffered: ['Choose one of the answers offered.', 'Elija una de las respuestas ofrecidas.'],
  problemTwice: ['The same answer is given twice.', 'La misma respuesta está dos veces.'],
  problemExclusive: [
    '“{text}” cannot stand beside other answers. Choose it alone, or take it away.',
    '«{textEs}» no puede estar junto a otras respuestas. Elíjala sola, o quítela.',
  ],
  problemUnit: ['Choose a unit.', 'Elija una unidad.'],
  problemFileSize: ['The file may have {max} kB at most.', 'El archivo puede tener {max} kB como máximo.'],
  problemFileKind: [
    'The file must be one of these kinds: {kinds}.',
    'El archivo debe ser de uno de estos tipos: {kinds}.',
  ],
  problemConstraint: ['{text}', '{textEs}'],
  adviceConstraint: ['{text}', '{textEs}'],
  problemExpression: [
    'This answer could not be worked out. Write it yourself.',
    'Esta respuesta no se pudo calcular. Escríbala usted.',
  ],
  problemResult: ['What was worked out does not fit this question.', 'Lo calculado no sirve para esta pregunta.'],
  problemUnsettled: [
    'This answer depends on itself and does not come to rest. Tell the administrator.',
    'Esta respuesta depende de sí misma y no se estabiliza. Avise al administrador.',
  ],
  // Score-only entry of licensed tools.
  scoreTool: ['Choose the tool.', 'Elija la herramienta.'],
  scoreTotal: [
    'Write the total, a whole number from {min} to {max}.',
    'Escriba el total, un número entero de {min} a {max}.',
  ],
  scoreBand: [
    'The total {total} belongs to the band “{band}”. Check both.',
    'El total {total} corresponde a la banda «{band}». Revise ambos.',
  ],
  scoreLicence: [
    'Only a person licensed for this tool can enter its result.',
    'Solo una persona con licencia para esta herramienta puede anotar su resultado.',
  ],
  scoreDay: [
    'Write the day on which the tool was used. It cannot be in the future.',
    'Escriba el día en que se usó la herramienta. No puede ser futuro.',
  ],
  // The form.
  required: ['required', 'obligatorio'],
  yes: ['Yes', 'Sí'],
  no: ['No', 'No'],
  skip: ['Choose not to answer', 'Prefiero no responder'],
  declined: ['Chose not to answer', 'Prefirió no responder'],
  noAnswer: ['No answer', 'Sin respuesta'],
  other: ['Other', 'Otra respuesta'],
  otherText: ['Other, in your words', 'Otra, en sus palabras'],
  unit: ['Unit', 'Unidad'],
  inUnit: ['Unit: {unit}.', 'Unidad: {unit}.'],
  choose: ['Choose', 'Elija'],
  whyWeAsk: ['Why we ask', 'Por qué preguntamos'],
  writeAs: ['Write it like this: {format}', 'Escríbalo así: {format}'],
  addAnother: ['Add another: {what}', 'Agregar otro: {what}'],
  another: ['Another answer', 'Otra respuesta más'],
  takeAway: ['Take away: {what}', 'Quitar: {what}'],
  question: ['Question', 'Pregunta'],
  row: ['Row', 'Fila'],
  rowActions: ['What you can do', 'Qué puede hacer'],
  sliderEmpty: ['No answer yet', 'Sin respuesta todavía'],
  sliderBetween: ['A number from {min} to {max}.', 'Un número de {min} a {max}.'],
  instance: ['{what}, number {n}', '{what}, número {n}'],
  saveAndGoOn: ['Save and go on', 'Guardar y seguir'],
  savedAt: ['Saved at {time}', 'Guardado a las {time}'],
  notSaved: ['Not saved yet', 'Aún no se ha guardado'],
  notSavedOffline: [
    'Not saved yet. We try again when you are online.',
    'Aún no se ha guardado. Lo intentamos de nuevo cuando haya conexión.',
  ],
  saveRefused: ['Not saved. Use “Save and go on” below.', 'No se guardó. Use «Guardar y seguir» abajo.'],
  fileKept: ['File kept: {title}', 'Archivo guardado: {title}'],
  fileKeptNow: ['File kept', 'Archivo guardado'],
  removeFile: ['Take this file away', 'Quitar este archivo'],
  fileHint: ['You may add {kinds}, up to {max} kB a file.', 'Puede agregar {kinds}, de hasta {max} kB por archivo.'],
  fileAgain: [
    'If you just chose a file here, choose it again. It is not kept yet.',
    'Si acaba de elegir un archivo aquí, elíjalo otra vez. Aún no se ha guardado.',
  ],
  fileMany: ['You may choose several.', 'Puede elegir varios.'],
  errorPrefix: ['Error:', 'Error:'],
  calculatedHint: ['Worked out from the answers. You can change it.', 'Calculado con las respuestas. Puede cambiarlo.'],
  calculatedOnly: ['Worked out from the answers.', 'Calculado con las respuestas.'],
  putByPerson: [
    'Put in by a person in place of the calculated value.',
    'Puesto por una persona en lugar del valor calculado.',
  ],
});

/** The key of a sentence of this module. */
export type Words = Parameters<ReturnType<typeof words>>[0];

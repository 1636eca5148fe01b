import { catalogue } from '#platform/i18n/catalogue.ts';

/** What this module says: reading a questionnaire in, what is wrong with answers, and the form itself. */
export const words = catalogue({
  // What refuses a file.
  faultNotJson: [
    'This file is not JSON. Export it again as FHIR R4 JSON.',
    'Este archivo no es JSON. Expórtelo otra vez como FHIR R4 JSON.',
  ],
  faultNotQuestionnaire: ['This file is not a FHIR Questionnaire.', 'Este archivo no es un Questionnaire de FHIR.'],
  faultTooLarge: [
    'This file is too large or too deep. At most {items} items can come in.',
    'Este archivo es demasiado grande o profundo. Se admiten {items} elementos como máximo.',
  ],
  faultShape: [
    'The part “{where}” does not have the form that FHIR asks for: {detail}.',
    'La parte «{where}» no tiene la forma que pide FHIR: {detail}.',
  ],
  faultItemType: [
    'Item {linkId} has the type “{type}”, which FHIR R4 does not have.',
    'El elemento {linkId} tiene el tipo «{type}», que no existe en FHIR R4.',
  ],
  faultOperator: [
    'The condition at {where} has the operator “{operator}”, which FHIR R4 does not have.',
    'La condición en {where} tiene el operador «{operator}», que no existe en FHIR R4.',
  ],
  faultNoLinkId: [
    'The item at {where} has no linkId, so its answers could not be kept.',
    'El elemento en {where} no tiene linkId; sus respuestas no se podrían guardar.',
  ],
  faultDuplicate: [
    'The linkId {linkId} stands {count} times. Answers would be mixed up.',
    'El linkId {linkId} aparece {count} veces. Las respuestas se mezclarían.',
  ],
  faultNowhere: [
    'Item {linkId} depends on {question}, which is not in this questionnaire.',
    'El elemento {linkId} depende de {question}, que no está en este cuestionario.',
  ],
  faultNoAnswer: [
    'Item {linkId} depends on {question}, but not on any answer.',
    'El elemento {linkId} depende de {question}, pero de ninguna respuesta.',
  ],
  faultExists: [
    'Item {linkId} asks whether {question} was answered, and needs yes or no.',
    'El elemento {linkId} pregunta si {question} fue respondida, y necesita sí o no.',
  ],
  faultStu3: [
    'Item {linkId} has the part “{part}”, which is FHIR STU3. Export the tool again as FHIR R4.',
    'El elemento {linkId} tiene la parte «{part}», que es de FHIR STU3. Exporte la herramienta otra vez como FHIR R4.',
  ],
  faultLForms: [
    'This file is in the LHC-Forms format, not FHIR. In its form builder, export it as FHIR R4.',
    'Este archivo está en el formato LHC-Forms, no en FHIR. En su editor, expórtelo como FHIR R4.',
  ],
  faultNoneInside: ['This bundle holds no Questionnaire.', 'Este paquete (Bundle) no contiene ningún Questionnaire.'],
  faultTooSlow: [
    'The expressions of this file take too long to work out. They may never end.',
    'Las expresiones de este archivo tardan demasiado en calcularse. Puede que nunca terminen.',
  ],
  // What the preview tells.
  noteBundled: [
    '{n} {n|value set or code system|value sets or code systems} of the bundle came into the tool with it.',
    '{n} {n|conjunto de valores o sistema de códigos|conjuntos de valores o sistemas de códigos} del paquete entraron con la herramienta.',
  ],
  noteOpeningCircle: [
    'These items open one another in a circle, so they may never be asked: {list}.',
    'Estos elementos se abren unos a otros en círculo, así que quizá nunca se pregunten: {list}.',
  ],
  noteCalculationCircle: [
    'These items are calculated from one another in a circle. The program stops after some rounds: {list}.',
    'Estos elementos se calculan unos de otros en círculo. El programa para tras unas vueltas: {list}.',
  ],
  noteVariableCircle: [
    'These variables need one another in a circle. They stay empty: {list}.',
    'Estas variables se necesitan unas a otras en círculo. Quedan vacías: {list}.',
  ],
  noteValueSetCircle: [
    'These value sets take in one another in a circle. Each is read once: {list}.',
    'Estos conjuntos de valores se incluyen unos a otros en círculo. Cada uno se lee una vez: {list}.',
  ],
  noteKept: [
    '“{what}” is kept and goes out again, but nothing is done with it. It stands at: {list}.',
    '«{what}» se guarda y vuelve a salir, pero no se usa. Está en: {list}.',
  ],
  notePattern: [
    'The pattern for the answer to {linkId} is not checked: it could take too long.',
    'El patrón de la respuesta a {linkId} no se comprueba: podría tardar demasiado.',
  ],
  noteMended: [
    'The part “{where}” is written as {from}. It is read as {to}.',
    'La parte «{where}» está escrita como {from}. Se lee como {to}.',
  ],
  noteLeftOut: [
    'The part “{where}” does not have the form that FHIR asks for. It is kept and not used.',
    'La parte «{where}» no tiene la forma que pide FHIR. Se guarda y no se usa.',
  ],
  noteNoTitle: ['It has no title.', 'No tiene título.'],
  noteNoItems: ['It has no questions.', 'No tiene preguntas.'],
  noteModifier: [
    'It has modifier extensions, which are kept but not acted on. Check what they mean.',
    'Tiene extensiones modificadoras, que se guardan pero no se aplican. Revise qué significan.',
  ],
  noteNoText: [
    'Question {linkId} has no words. Its linkId is shown.',
    'La pregunta {linkId} no tiene texto. Se muestra su linkId.',
  ],
  noteNoBehavior: [
    'Item {linkId} has several conditions and does not say whether all must hold. Any one opens it.',
    'El elemento {linkId} tiene varias condiciones y no dice si deben cumplirse todas. Cualquiera lo abre.',
  ],
  noteNoOptions: [
    'Question {linkId} has no answers to choose from. Its answer is typed.',
    'La pregunta {linkId} no tiene opciones. La respuesta se escribe.',
  ],
  noteValueSet: [
    'The answers to {linkId} come from {valueSet}, which is not in the file. Its answer is typed.',
    'Las opciones de {linkId} vienen de {valueSet}, que no está en el archivo. La respuesta se escribe.',
  ],
  noteBoth: [
    'Item {linkId} is calculated and has an initial value. The calculation wins.',
    'El elemento {linkId} se calcula y tiene un valor inicial. Vale el cálculo.',
  ],
  noteIdle: [
    'Item {linkId} is a group or a text and has parts that only a question can have. They are kept and not used.',
    'El elemento {linkId} es un grupo o un texto y tiene partes que solo tiene una pregunta. Se guardan y no se usan.',
  ],
  noteLanguage: [
    'An expression of {linkId} is in {language}. Only FHIRPath is run.',
    'Una expresión de {linkId} está en {language}. Solo se ejecuta FHIRPath.',
  ],
  noteExpression: [
    'An expression of {linkId} cannot be read: {detail}',
    'Una expresión de {linkId} no se puede leer: {detail}',
  ],
  noteCandidates: [
    'Item {linkId} suggests answers from a server. They are not fetched.',
    'El elemento {linkId} sugiere respuestas de un servidor. No se consultan.',
  ],
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
  choose: ['Choose', 'Elija'],
  whyWeAsk: ['Why we ask', 'Por qué preguntamos'],
  writeAs: ['Write it like this: {format}', 'Escríbalo así: {format}'],
  addAnother: ['Add another: {what}', 'Agregar otro: {what}'],
  another: ['Another answer', 'Otra respuesta más'],
  takeAway: ['Take away: {what}', 'Quitar: {what}'],
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
  removeFile: ['Remove this file', 'Quitar este archivo'],
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

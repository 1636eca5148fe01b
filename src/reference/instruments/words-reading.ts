import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a person is told of a file before it comes in: what refuses it, and what of it is not used. */
export const readingWords = catalogue({
  // What refuses a file.
  faultNotJson: [
    'This file is not JSON. Export it again as FHIR R4 JSON.',
    'Este archivo no es JSON. Expórtelo otra vez como FHIR R4 JSON.',
  ],
  faultNotQuestionnaire: ['This file is not a FHIR Questionnaire.', 'Este archivo no es un Questionnaire de FHIR.'],
  faultTooLarge: [
    'This file is too large or too deep. At most {items} items can come in, 200 inside one another.',
    'Este archivo es demasiado grande o profundo. Se admiten {items} elementos como máximo, 200 uno dentro de otro.',
  ],
  faultCharacters: [
    'This file holds characters that cannot be kept (NUL, or half of a character). Export it again.',
    'Este archivo contiene caracteres que no se pueden guardar (NUL, o medio carácter). Expórtelo otra vez.',
  ],
  faultShape: [
    'The part “{where}” does not have the form that FHIR asks for. Export the file again as FHIR R4 JSON.',
    'La parte «{where}» no tiene la forma que pide FHIR. Exporte el archivo otra vez como FHIR R4 JSON.',
  ],
  faultNotList: ['The part “{where}” must be a list.', 'La parte «{where}» debe ser una lista.'],
  faultMissing: ['The part “{where}” is missing.', 'Falta la parte «{where}».'],
  faultItemType: [
    'Item {linkId} has the type “{type}”, which FHIR R4 does not have.',
    'El elemento {linkId} tiene el tipo «{type}», que no existe en FHIR R4.',
  ],
  faultOperator: [
    'The condition at {where} has the operator “{operator}”, which FHIR R4 does not have.',
    'La condición en {where} tiene el operador «{operator}», que no existe en FHIR R4.',
  ],
  faultNoLinkId: [
    'The item at {where} has a linkId that is no text, so its answers could not be kept.',
    'El elemento en {where} tiene un linkId que no es texto; sus respuestas no se podrían guardar.',
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
  noteNumber: [
    'The number {number} cannot be kept exactly. It goes out with the digits that a computer holds, about 15.',
    'El número {number} no se puede guardar exacto. Sale con las cifras que cabe guardar, unas 15.',
  ],
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
  noteMixedCircle: [
    'These items open one another and are calculated from one another in a circle. The program stops after some rounds: {list}.',
    'Estos elementos se abren y se calculan unos de otros en círculo. El programa para tras unas vueltas: {list}.',
  ],
  noteVariableTwice: [
    'The variable {name} of {linkId} stands twice. The last one counts.',
    'La variable {name} de {linkId} está dos veces. Vale la última.',
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
    'The pattern for the answer to {linkId} is not checked: it could take too long, or does not suit this type.',
    'El patrón de la respuesta a {linkId} no se comprueba: podría tardar demasiado, o no sirve para este tipo.',
  ],
  noteMended: [
    'The part “{where}” is written as {from}. It is read as {to}.',
    'La parte «{where}» está escrita como {from}. Se lee como {to}.',
  ],
  noteLeftOut: [
    'The part “{where}” does not have the form that FHIR asks for. It is kept and not used.',
    'La parte «{where}» no tiene la forma que pide FHIR. Se guarda y no se usa.',
  ],
  noteGivenLinkId: [
    'The item at {where} has no linkId. Here and in its answers it is called {linkId}; the file stays as it is.',
    'El elemento en {where} no tiene linkId. Aquí y en sus respuestas se llama {linkId}; el archivo queda como está.',
  ],
  noteNoTitle: ['It has no title.', 'No tiene título.'],
  noteNoItems: ['It has no questions.', 'No tiene preguntas.'],
  noteModifier: [
    'It has modifier extensions, which are kept but not acted on. Check what they mean.',
    'Tiene extensiones modificadoras, que se guardan pero no se aplican. Revise qué significan.',
  ],
  noteLaunch: [
    'It expects to be handed data from another program ({names}). Here none is: answers drawn from it start empty.',
    'Espera recibir datos de otro programa ({names}). Aquí no los recibe: las respuestas que toma de ellos empiezan vacías.',
  ],
  noteRules: [
    'It follows rules of its own ({rules}), which are not known here. Check what they mean.',
    'Sigue reglas propias ({rules}), que aquí no se conocen. Revise qué significan.',
  ],
  noteCondition: [
    'The condition of {linkId} does not fit the answers that {question} can have: it is always met, or never.',
    'La condición de {linkId} no corresponde a las respuestas que puede tener {question}: se cumple siempre, o nunca.',
  ],
  noteLook: [
    'The look “{code}” is not used here. These are shown in the usual way: {list}.',
    'El aspecto «{code}» no se usa aquí. Estos se muestran de la manera habitual: {list}.',
  ],
  noteAnswers: [
    'The answers to choose from at {linkId} are worked out from other answers. They are on the page after it is saved.',
    'Las opciones de {linkId} se calculan con otras respuestas. Están en la página después de guardarla.',
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
    'The answers to {linkId} come from {valueSet}, which is not in the file, or not whole. Its answer is typed; conditions and scores that need a code do not work.',
    'Las opciones de {linkId} vienen de {valueSet}, que no está en el archivo, o no entero. La respuesta se escribe; las condiciones y puntuaciones que necesitan un código no funcionan.',
  ],
  noteBoth: [
    'Item {linkId} is calculated and has an initial value. The calculation wins.',
    'El elemento {linkId} se calcula y tiene un valor inicial. Vale el cálculo.',
  ],
  noteNobody: [
    'Question {linkId} is required, but is hidden or cannot be changed, and nothing fills it in. It is not asked for.',
    'La pregunta {linkId} es obligatoria, pero está oculta o no se puede cambiar, y nada la llena. No se exige.',
  ],
  noteInitial: [
    'Not every initial value of {linkId} is used: it is of another type, or there are more than the question takes.',
    'No se usan todos los valores iniciales de {linkId}: son de otro tipo, o hay más de los que admite la pregunta.',
  ],
  noteOptions: [
    'Question {linkId} offers an answer that is empty, or the same answer twice.',
    'La pregunta {linkId} ofrece una respuesta vacía, o la misma respuesta dos veces.',
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
});

/** The key of a sentence about a file. */
export type ReadingWords = Parameters<ReturnType<typeof readingWords>>[0];

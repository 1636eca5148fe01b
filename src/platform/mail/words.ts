import { catalogue } from '../i18n/catalogue.ts';

/** A mail names no youth, no step, no protocol: whoever reads over a shoulder learns that there is work. */
export const words = catalogue({
  'subject-waits': ['Something waits for you', 'Algo le espera'],
  late: [
    'This message is late: mail could not be sent for {n} {n|hour|hours}. It may be done by now.',
    'Este mensaje llega tarde: no se pudo enviar correo durante {n} {n|hora|horas}. Puede que ya esté hecho.',
  ],
  'body-waits': [
    'Something in Throughline waits for you. Please sign in to see what it is:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it.',
    'Algo en Throughline le espera. Por favor, entre para ver qué es:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda.',
  ],
  'subject-meeting': ['A meeting waits for you', 'Una reunión le espera'],
  'body-meeting': [
    'You are asked to a meeting, or one was moved or called off. Please sign in to see when and where:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it.',
    'Se le pide que venga a una reunión, o una se cambió o se canceló. Por favor, entre para ver cuándo y dónde:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda.',
  ],
  'subject-answer-asked': ['A question for you', 'Una pregunta para ustedes'],
  'body-answer-asked': [
    'Someone asks whether you have a place for a person they work with. It takes a minute, and needs no account:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on: whoever has the link can answer for you.',
    'Alguien pregunta si tienen lugar para una persona con quien trabaja. Toma un minuto y no hace falta una cuenta:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe: quien tenga el enlace puede responder por ustedes.',
  ],
  'subject-answer-still-asked': ['A question still waits for you', 'Una pregunta todavía espera'],
  'body-answer-still-asked': [
    'You were asked whether you have a place for a person, and there is no answer yet. “No” helps, too: then somebody else can be asked. It takes a minute, and needs no account. An earlier link no longer works; this one does:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on: whoever has the link can answer for you.',
    'Se les preguntó si tienen lugar para una persona, y todavía no hay respuesta. Un «no» también ayuda: así se puede preguntar a alguien más. Toma un minuto y no hace falta una cuenta. El enlace anterior ya no funciona; este sí:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe: quien tenga el enlace puede responder por ustedes.',
  ],
  'subject-own-asked': ['A question for you', 'Una pregunta para ustedes'],
  'body-own-asked': [
    'Somebody found your service in the county’s directory of help and asks you themselves whether you can help. It takes a minute, and needs no account:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on: whoever has the link can answer for you.',
    'Alguien encontró su servicio en el directorio de ayuda del condado y les pregunta directamente si pueden ayudar. Toma un minuto y no hace falta una cuenta:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe: quien tenga el enlace puede responder por ustedes.',
  ],
  'subject-own-still-asked': ['A question still waits for you', 'Una pregunta todavía espera'],
  'body-own-still-asked': [
    'Somebody asked you themselves whether you can help, and there is no answer yet. “No” helps, too: then they can ask somebody else. It takes a minute, and needs no account. An earlier link no longer works; this one does:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on: whoever has the link can answer for you.',
    'Alguien les preguntó directamente si pueden ayudar, y todavía no hay respuesta. Un «no» también ayuda: así puede preguntar en otro lugar. Toma un minuto y no hace falta una cuenta. El enlace anterior ya no funciona; este sí:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe: quien tenga el enlace puede responder por ustedes.',
  ],
  'subject-beds-asked': ['How many beds are free?', '¿Cuántas camas están libres?'],
  'body-beds-asked': [
    'The county asks how many of your beds are free. It takes 20 seconds, and needs no account. The link works once:\n\n{link}\n\nPlease do not answer this message or pass it on: whoever has the link can answer for you.',
    'El condado pregunta cuántas de sus camas están libres. Toma 20 segundos y no hace falta una cuenta. El enlace sirve una vez:\n\n{link}\n\nPor favor, no responda a este mensaje ni lo reenvíe: quien tenga el enlace puede responder por ustedes.',
  ],
  'subject-entry-right': ['Is what we say of you still right?', '¿Sigue siendo correcto lo que decimos de ustedes?'],
  'body-entry-right': [
    'The county’s directory of help names your services. Please look whether it is still right. It takes a minute, and needs no account:\n\n{link}\n\nPlease do not answer this message: what you write there reaches the people who keep the directory.',
    'El directorio de ayuda del condado nombra sus servicios. Por favor, mire si sigue siendo correcto. Toma un minuto y no hace falta una cuenta:\n\n{link}\n\nPor favor, no responda a este mensaje: lo que escriba allí llega a quienes mantienen el directorio.',
  ],
  'subject-on-call-asked': ['Can you, now?', '¿Puede usted ahora?'],
  'body-on-call-asked': [
    'You are on call, and somebody asks for you. Please say yes or no. It takes a minute, and needs no account:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on.',
    'Usted está de guardia, y alguien le pide ayuda. Por favor, diga sí o no. Toma un minuto y no hace falta una cuenta:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe.',
  ],
  'subject-ride-asked': ['Can you drive?', '¿Puede hacer un viaje?'],
  'body-ride-asked': [
    'Somebody needs a ride. Please say yes or no. It takes a minute, and needs no account:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on.',
    'Alguien necesita un viaje. Por favor, diga sí o no. Toma un minuto y no hace falta una cuenta:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe.',
  ],
  'subject-ride-off': ['Please do not come', 'Por favor, no venga'],
  'body-ride-off': [
    'You said yes. It is not needed any more. Please say that you have read this, so that nobody rings you. It takes a moment, and needs no account:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it or pass it on.',
    'Usted dijo que sí. Ya no hace falta. Por favor, diga que leyó esto, para que nadie le llame. Toma un momento y no hace falta una cuenta:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda ni lo reenvíe.',
  ],
  'subject-class-soon': ['A date of yours', 'Una cita suya'],
  'body-class-soon': [
    'Something that you signed up for is near, or has changed. See it here, or cancel it:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it.',
    'Algo a lo que usted se apuntó está cerca, o cambió. Véalo aquí, o cancélelo:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda.',
  ],
});

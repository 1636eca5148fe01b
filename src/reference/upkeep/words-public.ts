import { catalogue } from '#platform/i18n/catalogue.ts';

/** What anyone reads who says that something is not right; a youth, maybe, on a phone. */
export const publicWords = catalogue({
  publicTitle: ['What is near', 'Qué hay cerca'],
  publicHeading: ['What is not right?', '¿Qué no está bien?'],
  publicLead: [
    'Thank you for telling us. We do not ask who you are, and we keep nothing else.',
    'Gracias por avisar. No preguntamos quién eres y no guardamos nada más.',
  ],
  publicAbout: ['About: {name}', 'Sobre: {name}'],
  publicWhich: ['Which place is it?', '¿Qué lugar es?'],
  'publicKind-closed': ['It is closed', 'Está cerrado'],
  'publicKind-number': ['The number is wrong', 'El número está mal'],
  'publicKind-hours': ['The hours are wrong', 'El horario está mal'],
  'publicKind-turned-away': ['They turned me away', 'No me recibieron'],
  'publicKind-other': ['Something else', 'Otra cosa'],
  publicKind: ['Tap what is wrong', 'Toca lo que está mal'],
  publicChoose: ['Tap one.', 'Toca una opción.'],
  publicMore: ['You can say more', 'Puedes decir más'],
  publicMoreHint: [
    'You do not have to. Leave out your name. A person who keeps this list reads it.',
    'No es obligatorio. No pongas tu nombre. Lo lee una persona que cuida esta lista.',
  ],
  publicTooLong: ['Please make it shorter.', 'Hazlo más corto, por favor.'],
  publicNameIt: ['Write which place it is.', 'Escribe qué lugar es.'],
  publicSend: ['Send', 'Enviar'],
  publicDone: ['We have it. Thank you.', 'Ya lo tenemos. Gracias.'],
  publicDoneText: [
    'Someone will look at it. If you need help now, the list is here for you.',
    'Alguien lo va a mirar. Si necesitas ayuda ahora, la lista está aquí.',
  ],
  publicBack: ['Back to the list', 'Volver a la lista'],
  tooManyTries: [
    'Too many at once. Wait a minute and try again.',
    'Demasiados a la vez. Espera un minuto e intenta otra vez.',
  ],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a provider reads behind the link of a letter; the same form where a liaison answers for them. */
export const providerWords = catalogue({
  title: ['Your entry', 'Su ficha'],
  site: ['County directory', 'Directorio del condado'],
  heading: ['Is this still right?', '¿Sigue siendo correcto?'],
  lead: [
    'This is what people read about {name} when they look for help. You need no account, and nothing else is asked of you.',
    'Esto es lo que la gente lee sobre {name} cuando busca ayuda. No necesita una cuenta, y no se le pide nada más.',
  ],
  allRight: ['Yes, all of it', 'Sí, todo'],
  orMend: ['Or say what is different', 'O diga qué es diferente'],
  orMendText: [
    'Change only what is wrong. What you leave as it is counts as right.',
    'Cambie solo lo que está mal. Lo que deje igual cuenta como correcto.',
  ],
  different: ['Something is different here', 'Aquí algo es diferente'],
  roomNow: ['Is there room now?', '¿Hay lugar ahora?'],
  roomHint: [
    'This shows at once, with today’s date. The rest a person of the county looks at first.',
    'Esto se muestra de inmediato, con la fecha de hoy. Lo demás lo revisa primero una persona del condado.',
  ],
  roomOpen: ['Yes, there is room', 'Sí, hay lugar'],
  roomWaiting: ['There is a wait', 'Hay que esperar'],
  roomFull: ['No, it is full', 'No, está lleno'],
  roomUnsaid: ['I would rather not say', 'Prefiero no decirlo'],
  wait: ['Days to wait', 'Días de espera'],
  phones: ['Phone numbers', 'Números de teléfono'],
  number: ['Phone', 'Teléfono'],
  otherLanguages: ['Its words in other languages', 'Sus palabras en otros idiomas'],
  closed: ['This service has closed for good', 'Este servicio cerró para siempre'],
  note: ['Anything else that is wrong', 'Cualquier otra cosa que esté mal'],
  noteHint: ['Please write nothing about a person here.', 'Por favor, no escriba aquí nada sobre una persona.'],
  send: ['Send what is different', 'Enviar lo que es diferente'],
  places: ['Where', 'Dónde'],
  placeHidden: ['Not shown to anyone.', 'No se muestra a nadie.'],
  thanksTitle: ['Thank you', 'Gracias'],
  thanks: [
    'That is all. What is right shows as checked today. What you changed, a person of the county looks at before it shows.',
    'Eso es todo. Lo correcto se muestra como comprobado hoy. Lo que cambió lo revisa una persona del condado antes de mostrarse.',
  ],
  tooManyTries: ['Too many at once. Please wait a minute.', 'Demasiados a la vez. Espere un minuto.'],
  // For a liaison who had the answer by telephone.
  forTitle: ['Answer for the provider', 'Responder por el proveedor'],
  forLead: [
    'For when you spoke with {name}: by phone or at their door. It is kept that you wrote it.',
    'Para cuando habló con {name}: por teléfono o en persona. Queda anotado que usted lo escribió.',
  ],
  minutes: ['Minutes of their time', 'Minutos de su tiempo'],
  minutesHint: [
    'How long they spoke with you. It is counted, so that nobody is asked too much.',
    'Cuánto tiempo hablaron con usted. Se cuenta, para no pedir demasiado a nadie.',
  ],
  minutesNotRight: ['Write the minutes, 0 to 600.', 'Escriba los minutos, de 0 a 600.'],
});

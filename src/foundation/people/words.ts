import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  signIn: ['Sign in', 'Iniciar sesión'],
  signInTitle: ['Sign in to your county’s workspace', 'Entrar al espacio de trabajo de su condado'],
  samplePeople: ['Sample people', 'Personas de muestra'],
  samplePeopleHint: [
    'This is a sample county. Every person and youth in it is invented. Choose who to be.',
    'Este es un condado de muestra. Todas las personas y jóvenes son inventados. Elija quién ser.',
  ],
  signInAs: ['Sign in as {name}', 'Entrar como {name}'],
  notKnown: [
    'No sample person has this name. Choose one from the list.',
    'No hay una persona de muestra con ese nombre. Elija una de la lista.',
  ],
  signedOut: ['You are signed out.', 'Su sesión se cerró.'],
  nav_work: ['My work', 'Mi trabajo'],
  nav_here: ['Someone is here', 'Hay alguien aquí'],
  nav_find: ['Find', 'Buscar'],
  nav_measures: ['Measures', 'Medidas'],
  nav_admin: ['Administration', 'Administración'],
  home: ['Throughline', 'Throughline'],
  absentTitle: ['Nothing here', 'Aquí no hay nada'],
  absentText: [
    'There is nothing at this address for you. It may have moved, or it is not yours to see. Go back, or start from “My work”.',
    'No hay nada para usted en esta dirección. Puede haberse movido o no le corresponde verlo. Vuelva, o empiece en “Mi trabajo”.',
  ],
  conflictTitle: ['This has changed', 'Esto cambió'],
  conflictText: [
    'It moved on while you had it open. Open it again to see how it is now.',
    'Avanzó mientras lo tenía abierto. Ábralo de nuevo para ver cómo está.',
  ],
  badTitle: ['This could not be read', 'No se pudo leer'],
  badText: [
    'What was sent could not be read. Go back to the page and send it again; if it happens again, tell your administrator.',
    'No se pudo leer lo enviado. Vuelva a la página y envíelo de nuevo; si se repite, avise a su administrador.',
  ],
  tooLargeTitle: ['Too large', 'Demasiado grande'],
  tooLargeText: [
    'What was sent is larger than this page takes. Shorten it or split it, and send it again.',
    'Lo enviado es más grande de lo que acepta esta página. Acórtelo o divídalo y envíelo de nuevo.',
  ],
  tooManyTitle: ['Please wait a little', 'Espere un poco, por favor'],
  tooManyText: [
    'Too many tries in a short time. Wait a minute and try again.',
    'Demasiados intentos en poco tiempo. Espere un minuto e inténtelo de nuevo.',
  ],
  faultTitle: ['Something went wrong on our side', 'Algo falló de nuestro lado'],
  faultText: [
    'Nothing was saved by this last step. Go back, and try again. If it happens again, tell your administrator the time.',
    'Este último paso no guardó nada. Vuelva e inténtelo de nuevo. Si se repite, diga la hora a su administrador.',
  ],
  unavailableTitle: ['Not available right now', 'No disponible en este momento'],
  unavailableText: [
    'The database does not answer or is full. What was confirmed before is safe; this last step was not saved. Try again in a minute, and write it on paper if it cannot wait.',
    'La base de datos no responde o está llena. Lo confirmado antes está a salvo; este último paso no se guardó. Inténtelo en un minuto, y anótelo en papel si no puede esperar.',
  ],
  signInNeededTitle: ['Please sign in again', 'Inicie sesión de nuevo'],
  signInNeededText: [
    'Your session ended before this was sent, so it was not saved. Sign in in a new tab, then come back here and send it again.',
    'Su sesión terminó antes de enviar esto, así que no se guardó. Inicie sesión en otra pestaña, vuelva aquí y envíelo de nuevo.',
  ],
});

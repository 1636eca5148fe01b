import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the youth reads: grade 6, "tú", and no word that tells somebody at their shoulder what this is. */
export const publicWords = catalogue({
  publicTitle: ['My page', 'Mi página'],
  publicBack: ['Back to my page', 'Volver a mi página'],
  publicFoot: [
    'Nothing stays on this phone. The page closes by itself after 30 minutes.',
    'Nada se queda en este teléfono. La página se cierra sola después de 30 minutos.',
  ],
  publicNotRight: ['This does not fit. Please look again.', 'Esto no va aquí. Mira de nuevo.'],
  publicFormOld: [
    'That page was too old. What you wrote is still here. Please send it again.',
    'Esa página ya era vieja. Lo que escribiste sigue aquí. Envíalo otra vez.',
  ],
  publicAbsent: ['This page is not here', 'Esta página no está'],
  publicAbsentText: ['It may have moved. Go back and look again.', 'Tal vez cambió de lugar. Vuelve y mira otra vez.'],

  // The way in.
  publicOpen: ['Open my page', 'Abrir mi página'],
  publicOpenText: ['Type the code from your card.', 'Escribe el código de tu tarjeta.'],
  publicCode: ['Your code', 'Tu código'],
  publicCodeHint: [
    '12 letters and numbers. Big or small is the same.',
    '12 letras y números. Mayúsculas o minúsculas, da igual.',
  ],
  publicOpenNow: ['Open', 'Abrir'],
  publicCodeWrong: [
    'That code does not open anything. Check it, or ask someone on your team for a new card.',
    'Ese código no abre nada. Revísalo, o pide una tarjeta nueva a alguien de tu equipo.',
  ],
  publicTooOften: [
    'There were too many tries. Wait a few minutes and try again.',
    'Hubo demasiados intentos. Espera unos minutos y prueba otra vez.',
  ],
  publicNoCode: [
    'No card? Lost it? Someone on your team can make a new one with you. The old one then stops.',
    '¿No tienes tarjeta o la perdiste? Alguien de tu equipo puede hacer una nueva contigo. La vieja deja de servir.',
  ],

  // The page.
  publicHome: ['This is your page', 'Esta es tu página'],
  publicHomeText: ['You hold the pen here. Look, change, or say no.', 'Aquí decides tú. Mira, cambia o di que no.'],
  publicOpenedBefore: [
    'Before now, this page was opened {at}. Was that not you? Switch the page off.',
    'Antes de ahora, esta página se abrió {at}. ¿No fuiste tú? Apaga la página.',
  ],
  publicFirstTime: ['This is the first time it was opened.', 'Es la primera vez que se abre.'],
  publicLeave: ['Close my page', 'Cerrar mi página'],

  publicTeam: ['My team', 'Mi equipo'],
  publicTeamAbout: ['Who works with me and how to reach them', 'Quién trabaja conmigo y cómo hablarles'],
  publicTeamNobody: ['Nobody is on your team by name yet.', 'Todavía no hay nadie con nombre en tu equipo.'],
  publicMain: ['Your main advocate', 'Tu intercesor o intercesora principal'],
  publicChosen: ['You chose this person', 'Tú elegiste a esta persona'],
  publicCall: ['Call {phone}', 'Llamar al {phone}'],
  publicCallWork: ['This is the phone of their office.', 'Es el teléfono de su oficina.'],
  publicNoPhone: ['No phone is written down. Ask them for it.', 'No hay teléfono anotado. Pídeselo.'],
  publicSince: ['With you since {day}', 'Contigo desde el {day}'],
  'publicRole-social-worker': [
    'Social worker: works on your home and your care',
    'Trabajo social: ve por tu casa y tu cuidado',
  ],
  'publicRole-supervisor': ['Leads a team of workers', 'Dirige un equipo de trabajo'],
  'publicRole-probation-officer': ['Probation officer', 'Oficial de libertad condicional'],
  'publicRole-advocate': ['Advocate: is there for you', 'Intercesor o intercesora: está de tu lado'],
  'publicRole-clinician': ['Health or therapy', 'Salud o terapia'],
  'publicRole-educator': ['School', 'Escuela'],
  'publicRole-officer': ['Police officer', 'Policía'],
  'publicRole-counsel': ['Your lawyer', 'Tu abogado o abogada'],
  'publicRole-mdt-coordinator': ['Plans the team’s meetings', 'Organiza las reuniones del equipo'],
  'publicRole-outreach-worker': ['Outreach worker', 'Promotor o promotora'],
  'publicRole-other': ['Works for the county or an agency', 'Trabaja para el condado o una agencia'],

  // Off.
  publicOff: ['Switch off this page', 'Apagar esta página'],
  publicOffAbout: ['Nobody can open it any more, on any phone', 'Ya nadie puede abrirla, en ningún teléfono'],
  publicOffText: [
    'Your code stops at once, on each phone. Nothing you wrote is lost. What you blocked stays blocked. For a new card, ask someone on your team.',
    'Tu código deja de servir de inmediato, en cada teléfono. No se pierde nada de lo que escribiste. Lo que bloqueaste sigue bloqueado. Para una tarjeta nueva, habla con alguien de tu equipo.',
  ],
  publicOffNow: ['Switch it off now', 'Apagarla ahora'],
  publicOffDone: ['The page is off', 'La página está apagada'],
  publicOffDoneText: [
    'The code does not open it any more. You can throw the card away.',
    'El código ya no la abre. Puedes tirar la tarjeta.',
  ],
});

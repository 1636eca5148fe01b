import { catalogue } from '#platform/i18n/catalogue.ts';

/** What somebody reads who asks a service themselves. Grade 6; nothing here says what it is about to one who looks over. */
export const ownWords = catalogue({
  publicOwnHeading: ['Ask this place yourself', 'Pregunta tú a este lugar'],
  publicOwnLead: [
    'We send them your question with a link. They say yes, wait, or no. You look here for the answer.',
    'Les enviamos tu pregunta con un enlace. Dicen sí, esperar o no. Tú miras aquí la respuesta.',
  ],
  publicOwnNoPlace: [
    'First choose a place. Not every place can be asked from here: those that can have a button for it.',
    'Primero elige un lugar. No a todos se les puede preguntar desde aquí: los que sí tienen un botón.',
  ],
  publicOwnFind: ['Look for places', 'Buscar lugares'],
  publicOwnNotNow: [
    'This is not for an emergency: an answer can take days. If you cannot wait, call or text one of these.',
    'Esto no es para una emergencia: la respuesta puede tardar días. Si no puedes esperar, llama o escribe a una de estas líneas.',
  ],
  publicOwnCall: ['You can also call them: {phone}', 'También puedes llamarles: {phone}'],
  publicOwnHides: [
    'They tell nobody here where they are. They tell you when you speak with them.',
    'Aquí no dicen a nadie dónde están. Te lo dicen cuando hablas con ellos.',
  ],
  publicOwnSee: ['What they will see', 'Qué van a ver'],
  publicOwnSeeNeed: ['What you need: {need}', 'Qué necesitas: {need}'],
  publicOwnSeeLang: ['The language of this page', 'El idioma de esta página'],
  publicOwnSeeYours: ['What you choose or write below', 'Lo que elijas o escribas abajo'],
  publicOwnSeeNothing: [
    'Nothing else. This makes no account, no case and no file about you. You can take it back, and then it is gone.',
    'Nada más. Esto no hace ninguna cuenta, ningún caso ni expediente sobre ti. Puedes retirarlo, y entonces desaparece.',
  ],
  publicOwnWho: ['Who asks?', '¿Quién pregunta?'],
  'publicOwnWho-youth': ['I ask for myself', 'Pregunto para mí'],
  'publicOwnWho-peer': ['I ask for a friend', 'Pregunto para una amistad'],
  'publicOwnWho-parent': ['I am a parent, or I care for a child', 'Soy madre o padre, o cuido a alguien'],
  'publicOwnWho-school': [
    'I work at a school, and ask for a student',
    'Trabajo en una escuela y pregunto para alguien de allí',
  ],
  'publicOwnWho-organization': [
    'I work at a community group, and ask for someone',
    'Trabajo en una organización comunitaria y pregunto para alguien',
  ],
  publicOwnTheirYes: ['They know that I ask, and they want it', 'Sabe que pregunto, y lo quiere'],
  publicOwnTheirYesHint: [
    'Needed if you ask for a friend, a student or someone you work with.',
    'Hace falta si preguntas para una amistad, alguien de la escuela o con quien trabajas.',
  ],
  theirYesNeeded: [
    'Ask them first. Without their yes nothing is sent.',
    'Pregúntale primero. Sin su sí no se envía nada.',
  ],
  publicOwnName: ['What should they call you?', '¿Cómo te llaman?'],
  publicOwnNameHint: ['A first name, any name, or none.', 'Un nombre, cualquiera, o ninguno.'],
  publicOwnNote: ['Something you want them to know', 'Algo que quieras que sepan'],
  publicOwnNoteHint: [
    'You can leave this empty. Read the part about the law above first.',
    'Puedes dejarlo vacío. Lee antes la parte sobre la ley, arriba.',
  ],
  noteTooLong: ['Keep it under 500 letters.', 'Que tenga menos de 500 letras.'],
  tooLong: ['This is too long. Make it shorter.', 'Es demasiado largo. Acórtalo.'],
  wayNeeded: ['Choose one way.', 'Elige una forma.'],
  toNeeded: [
    'Write the number or address, or choose to look here yourself.',
    'Escribe el número o la dirección, o elige mirar aquí.',
  ],
  toNotMail: [
    'Write an e-mail address, such as name@mail.example.',
    'Escribe una dirección de correo, como nombre@mail.example.',
  ],
  toNotPhone: ['Write a phone number with all its digits.', 'Escribe un número de teléfono completo.'],
  throughNeeded: ['Write who it is.', 'Escribe quién es.'],
  publicOwnSend: ['Ask them', 'Preguntarles'],
  placeGone: [
    'This place cannot be asked from here any more. Call them, or choose another.',
    'A este lugar ya no se le puede preguntar desde aquí. Llámales o elige otro.',
  ],
  tooManyNow: [
    'So many have asked today that they could not read more. Please call them, or ask someone else.',
    'Hoy han preguntado tantas personas que no podrían leer más. Llámales o pregunta en otro lugar.',
  ],
  sentAndTakenBack: [
    'This was sent before, and you took it back. Open the page again to ask anew.',
    'Esto ya se envió y lo retiraste. Abre la página otra vez para preguntar de nuevo.',
  ],
  publicOwnSent: ['It is sent to {place}', 'Ya está enviado a {place}'],
  publicOwnYourCode: ['This is your code', 'Este es tu código'],
  publicOwnCodeOnce: [
    'It is shown only here. Write it down, take a picture, or print this page. With it you see their answer and can take it all back.',
    'Solo se muestra aquí. Anótalo, tómale una foto o imprime esta página. Con él ves su respuesta y puedes retirarlo todo.',
  ],
  publicOwnCodeLost: ['We cannot find it for you.', 'No podemos buscarlo por ti.'],
  publicOwnNext: [
    'They should answer by {at}. If they do not, a person of the county who knows the places near you is told, and this page shows you others to ask.',
    'Deben contestar a más tardar el {at}. Si no lo hacen, se avisa a una persona del condado que conoce los lugares de tu zona, y esta página te muestra otros.',
  ],
  publicOwnLook: ['Look with my code', 'Mirar con mi código'],
  // ---- the answer
  publicOwnAsked: ['You asked {place}, {at}.', 'Preguntaste a {place}, {at}.'],
  'publicOwnState-asked': [
    'They have not answered yet. They should answer by {at}.',
    'Todavía no contestan. Deben contestar a más tardar el {at}.',
  ],
  'publicOwnState-no-answer': [
    'They have not answered in time. Below are others that you can ask.',
    'No contestaron a tiempo. Abajo hay otros a quienes puedes preguntar.',
  ],
  'publicOwnState-waiting': ['They say: you are on their list until {at}.', 'Dicen: estás en su lista hasta el {at}.'],
  'publicOwnState-wait-over': [
    'The wait that they named is over, and they said no more. Below are others that you can ask.',
    'Pasó la espera que dijeron, y no han dicho más. Abajo hay otros a quienes puedes preguntar.',
  ],
  'publicOwnState-taken': ['They say yes.', 'Dicen que sí.'],
  'publicOwnState-not-taken': [
    'They say no: {reason}. That is about them, not about you. Below are others that you can ask.',
    'Dicen que no: {reason}. Es por ellos, no por ti. Abajo hay otros a quienes puedes preguntar.',
  ],
  'publicOwnState-begun': ['They say that it has begun.', 'Dicen que ya empezó.'],
  'publicOwnState-ended': ['It has ended.', 'Ya terminó.'],
  publicOwnTold: [
    'A person of the county was told {at} that no answer came, and asks them.',
    'El {at} se avisó a una persona del condado que no llegó respuesta, y les pregunta.',
  ],
  publicOwnReachThem: ['Call them: {phone}', 'Llámales: {phone}'],
  publicOwnTheySay: ['They write', 'Escriben'],
  'reason-full': ['they are full', 'no tienen lugar'],
  'reason-outside-area': ['you are outside their area', 'estás fuera de su zona'],
  'reason-age': ['they are for another age', 'son para otra edad'],
  'reason-language': ['they do not speak your language', 'no hablan tu idioma'],
  'reason-needs-papers': ['they ask for papers or ID', 'piden papeles o identificación'],
  'reason-needs-case': ['they ask for a case', 'piden un caso'],
  'reason-exclusion': ['a rule of theirs', 'una regla suya'],
  'reason-cannot-reach': ['they could not reach you', 'no lograron comunicarse contigo'],
  'reason-other': ['something else', 'otra cosa'],
  publicOwnOthers: ['Ask another place', 'Pregunta en otro lugar'],
  publicOwnOthersNone: [
    'We know of no other place that fits. Look again, or ask for a person to help you.',
    'No conocemos otro lugar que sirva. Busca otra vez, o pide que una persona te ayude.',
  ],
  publicOwnSomeone: ['I want someone to help me with this', 'Quiero que alguien me ayude con esto'],
  publicOwnAskIt: ['Ask them', 'Preguntarles'],
  publicOwnFelt: ['How was it for you?', '¿Cómo te fue?'],
  publicOwnFeltHint: [
    'One question. You can skip it. It helps to see which places are good.',
    'Una sola pregunta. Puedes saltarla. Ayuda a ver qué lugares son buenos.',
  ],
  'publicOwnFelt-good': ['Good', 'Bien'],
  'publicOwnFelt-mixed': ['So-so', 'Regular'],
  'publicOwnFelt-not-good': ['Not good', 'Mal'],
  chooseOne: ['Choose one.', 'Elige una opción.'],
  publicOwnSaveFelt: ['Send', 'Enviar'],
  publicOwnThanks: ['Thank you for saying how it was.', 'Gracias por decir cómo te fue.'],
  publicOwnTakeBack: ['Take it all back', 'Retirarlo todo'],
  publicOwnTakeBackText: [
    'All that you wrote is deleted, and nobody can open it again. Their link stops working.',
    'Se borra todo lo que escribiste y nadie puede abrirlo otra vez. Su enlace deja de funcionar.',
  ],
  publicOwnSure: ['Yes, delete it', 'Sí, borrarlo'],
  sureNeeded: ['Tick the box if you are sure.', 'Marca la casilla si quieres borrarlo.'],
  publicOwnDelete: ['Delete what I wrote', 'Borrar lo que escribí'],
  publicOwnGone: ['It is gone', 'Ya no está'],
  publicOwnGoneText: [
    'What you wrote is deleted. Your code opens nothing any more. You can ask again whenever you want.',
    'Se borró lo que escribiste. Tu código ya no abre nada. Puedes preguntar de nuevo cuando quieras.',
  ],
  publicOwnBackToFind: ['Look for places yourself', 'Buscar lugares por tu cuenta'],
  codeUnknown: [
    'We find nothing with this code. Check each letter. What was taken back, or ended long ago, is gone.',
    'No encontramos nada con este código. Revisa cada letra. Lo retirado o terminado hace tiempo ya no está.',
  ],
  tooManyTries: [
    'Too many tries at once. Wait a minute and try again.',
    'Demasiados intentos seguidos. Espera un minuto y prueba de nuevo.',
  ],
  databaseAway: [
    'We cannot send or open this right now. What you typed is still here: try again in a few minutes, or call one of the lines.',
    'Ahora no podemos enviar ni abrir esto. Lo que escribiste sigue aquí: prueba en unos minutos o llama a una de las líneas.',
  ],
});

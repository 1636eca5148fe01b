import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a caregiver reads: grade 6, "usted", and no word that tells somebody at their shoulder what this is. */
export const publicWords = catalogue({
  publicTitle: ['Our page', 'Nuestra página'],
  publicBack: ['Back to our page', 'Volver a nuestra página'],
  publicFoot: [
    'Nothing stays on this phone. The page closes by itself after 30 minutes.',
    'Nada se queda en este teléfono. La página se cierra sola después de 30 minutos.',
  ],
  publicNotRight: ['This does not fit. Please look again.', 'Esto no va aquí. Mire de nuevo.'],
  publicFormOld: [
    'That page was too old. What you wrote is still here. Please send it again.',
    'Esa página ya era vieja. Lo que escribió sigue aquí. Envíelo otra vez.',
  ],
  publicAbsent: ['This page is not here', 'Esta página no está'],
  publicAbsentText: ['It may have moved. Go back and look again.', 'Tal vez cambió de lugar. Vuelva y mire otra vez.'],

  publicOpen: ['Open our page', 'Abrir nuestra página'],
  publicOpenText: ['Type the code from your card.', 'Escriba el código de su tarjeta.'],
  publicCode: ['Your code', 'Su código'],
  publicCodeHint: [
    '12 letters and numbers. Big or small is the same.',
    '12 letras y números. Mayúsculas o minúsculas, da igual.',
  ],
  publicPinOpen: ['Your PIN, if you made one', 'Su PIN, si hizo uno'],
  publicOpenNow: ['Open', 'Abrir'],
  publicCodeWrong: [
    'That code does not open anything. Check it, or ask the person who gave it to you for a new card.',
    'Ese código no abre nada. Revíselo, o pida una tarjeta nueva a quien se la dio.',
  ],
  publicSampleCode: ['This is a sample: the code is {code}.', 'Esto es una muestra: el código es {code}.'],
  publicTooOften: [
    'There were too many tries. Wait a few minutes and try again.',
    'Hubo demasiados intentos. Espere unos minutos y pruebe otra vez.',
  ],
  publicNoCode: [
    'No card? Ask the person whom you talk with. A new card ends the old one.',
    '¿No tiene tarjeta? Pídala a la persona con quien habla. Una tarjeta nueva termina la anterior.',
  ],

  publicHome: ['What is yours', 'Lo que es suyo'],
  publicHomeText: [
    'Here is what was written for you. More about the youth is not on this page, and nobody can see it here.',
    'Aquí está lo que se escribió para usted. No hay más sobre la persona joven en esta página, y nadie lo puede ver aquí.',
  ],
  publicSeenByYouth: [
    'The youth knows that you have this page, and what kind of things stand on it.',
    'La persona joven sabe que usted tiene esta página y qué tipo de cosas hay en ella.',
  ],
  publicOpenedBefore: [
    'Before now, this page was opened {at}. Was that not you? Close it for good.',
    'Antes de ahora, esta página se abrió {at}. ¿No fue usted? Ciérrela para siempre.',
  ],
  publicFirstTime: ['This is the first time it was opened.', 'Es la primera vez que se abre.'],
  publicLeave: ['Leave this page', 'Salir de esta página'],

  publicDates: ['Where you go together', 'A dónde van juntos'],
  publicNoDates: ['No day is written down.', 'No hay ningún día anotado.'],
  publicMeeting: ['A meeting at which you have a seat', 'Una reunión en la que usted tiene un lugar'],
  publicLong: ['{n} minutes', '{n} minutos'],
  publicAskWhere: [
    'Ask the person whom you talk with where to go. This page does not say it.',
    'Pregunte a dónde ir a la persona con quien habla. Esta página no lo dice.',
  ],

  publicSpeakers: ['Who talks with you', 'Quién habla con usted'],
  publicNoSpeakers: [
    'Nobody has put their name here yet. Write to the team, and somebody will answer.',
    'Todavía nadie puso su nombre aquí. Escriba al equipo, y alguien contestará.',
  ],
  publicCall: ['Call {phone}', 'Llamar al {phone}'],
  publicCallWork: ['This is the phone of their office.', 'Es el teléfono de su oficina.'],
  publicNoPhone: ['No phone is written down. Write to the team.', 'No hay teléfono anotado. Escriba al equipo.'],
  publicNight: ['Day and night', 'De día y de noche'],
  publicNoNight: [
    'The county has written down no line for day and night. In danger, call 911.',
    'El condado no ha anotado una línea de día y de noche. En peligro, llame al 911.',
  ],

  publicTasks: ['What you do', 'Lo que le toca hacer'],
  publicNoTasks: ['Nothing is yours to do now.', 'Nada le toca hacer ahora.'],
  publicBy: ['By {at}', 'Antes de: {at}'],
  publicNoDay: ['No day is set', 'Sin día fijo'],
  publicDone: ['Done', 'Listo'],
  publicIsDone: ['done', 'listo'],
  publicPapers: ['Your papers', 'Sus papeles'],
  publicNoPapers: ['No paper is written down.', 'No hay ningún papel anotado.'],
  publicHaveIt: ['I have it', 'Ya lo tengo'],
  publicHave: ['You have it', 'Ya lo tiene'],

  publicAsk: ['Ask, or write to the team', 'Pedir algo, o escribir al equipo'],
  publicAskAbout: [
    'Time off, money, a ride, a question, or something that was wrong',
    'Un descanso, dinero, transporte, una pregunta, o algo que estuvo mal',
  ],
  publicAskText: [
    'One person must answer you, and you read the answer here. Write only what they need to know.',
    'Una persona debe contestarle, y usted lee la respuesta aquí. Escriba solo lo que necesita saber.',
  ],
  publicAskKind: ['What is it?', '¿Qué es?'],
  'publicAskKind-respite': [
    'Time off: somebody cares for the youth for a while',
    'Un descanso: que alguien más cuide por un tiempo',
  ],
  'publicAskKind-money': ['Money for something', 'Dinero para algo'],
  'publicAskKind-ride': ['A ride', 'Transporte'],
  'publicAskKind-training': ['To learn how to help', 'Aprender cómo ayudar'],
  'publicAskKind-meeting': ['A meeting, or to talk', 'Una reunión, o hablar'],
  'publicAskKind-question': ['A question, or something to tell', 'Una pregunta, o algo que contar'],
  'publicAskKind-wrong': ['Something was wrong', 'Algo estuvo mal'],
  publicWrongHow: [
    'What was wrong goes to the privacy officer of the county’s office. Nobody of the team sees it, or that you wrote it.',
    'Lo que estuvo mal va a la persona encargada de privacidad de la oficina del condado. Nadie del equipo lo ve, ni que usted lo escribió.',
  ],
  publicAskWords: ['In your words', 'En sus palabras'],
  publicAskNow: ['Send it', 'Enviarlo'],
  publicChooseKind: ['Choose what it is.', 'Elija qué es.'],
  publicWriteIt: ['Write it first.', 'Primero escríbalo.'],
  publicTooLong: ['This is too long. Make it shorter.', 'Es demasiado largo. Hágalo más corto.'],
  publicNotAsked: [
    'This could not be sent now. Call the person whom you talk with.',
    'Esto no se pudo enviar ahora. Llame a la persona con quien habla.',
  ],
  publicNobodyHears: [
    'Nobody outside the team can hear this here. Use the place below.',
    'Aquí nadie fuera del equipo puede oír esto. Use el lugar de abajo.',
  ],
  publicAsked: ['What you asked', 'Lo que usted pidió'],
  publicAskedNone: ['You have asked nothing yet.', 'Todavía no ha pedido nada.'],
  publicAskedOn: ['Written on {day}', 'Escrito el {day}'],
  publicAskedOf: ['{who} must answer.', 'Debe contestar {who}.'],
  publicAskedOfTeam: ['Somebody of the team must answer.', 'Debe contestar alguien del equipo.'],
  publicAskedOfOffice: ['The privacy officer must answer.', 'Debe contestar la persona encargada de privacidad.'],
  publicAskedDue: ['An answer must come by {day}.', 'Debe haber respuesta antes del {day}.'],
  publicAskedLate: [
    'An answer had to come by {day}. Their lead has been told.',
    'Debía haber respuesta antes del {day}. Ya se avisó a quien manda ahí.',
  ],
  publicAskedNoClock: [
    'The county has set no last day for an answer.',
    'El condado no ha fijado un último día para contestar.',
  ],
  publicAskedAnswer: ['The answer, {day}', 'La respuesta, {day}'],
  publicAskedBack: ['You took it back.', 'Usted lo retiró.'],
  publicTakeBack: ['Take it back', 'Retirarlo'],
  publicIsBack: ['This was done already. Look at how it is now.', 'Esto ya se hizo. Mire cómo está ahora.'],
  publicElsewhere: ['Outside the county', 'Fuera del condado'],
  publicElsewhereNone: [
    'The county has not written down such a place yet. You can ask for it.',
    'El condado todavía no ha anotado ese lugar. Usted puede preguntar por él.',
  ],

  publicClasses: ['Classes and groups', 'Clases y grupos'],
  publicClassesAbout: [
    'Sign up there, or look with your class code. That list knows nothing of this page.',
    'Apúntese ahí, o mire con su código de clase. Esa lista no sabe nada de esta página.',
  ],
  publicRights: ['Your rights', 'Sus derechos'],
  publicRightsAbout: ['What may be yours by law', 'Lo que puede ser suyo por ley'],
  publicRightsText: [
    'Which of these are yours depends on what you are to the youth. Ask the person whom you talk with, or a lawyer.',
    'Cuáles son suyos depende de lo que usted es para la persona joven. Pregunte a la persona con quien habla, o a una abogada o un abogado.',
  ],
  publicRightWhere: ['Where it stands: {where}', 'Dónde está: {where}'],
  publicRightChecked: ['checked on {day}', 'revisado el {day}'],
  publicRightUnchecked: ['nobody has checked this yet', 'nadie lo ha revisado todavía'],

  publicPin: ['A PIN of your own', 'Su propio PIN'],
  publicPinAbout: ['So that a found card opens nothing', 'Para que una tarjeta perdida no abra nada'],
  publicPinAsk: ['Only your card opens this page now.', 'Ahora solo su tarjeta abre esta página.'],
  publicPinMake: ['Make a PIN', 'Hacer un PIN'],
  publicPinText: [
    'With a PIN, who finds your card cannot open this page. If you forget it, a new card is made.',
    'Con un PIN, quien encuentre su tarjeta no puede abrir esta página. Si lo olvida, se hace una tarjeta nueva.',
  ],
  publicPinBefore: ['Your PIN until now', 'Su PIN de hasta ahora'],
  publicPinNew: ['Your new PIN', 'Su PIN nuevo'],
  publicPinHint: ['4 to 12 digits, not all the same', 'De 4 a 12 números, no todos iguales'],
  publicPinAgain: ['The same PIN again', 'El mismo PIN otra vez'],
  publicPinSave: ['Save the PIN', 'Guardar el PIN'],
  publicPinSkip: ['Go on without a PIN', 'Seguir sin PIN'],
  publicPinShape: ['Use 4 to 12 digits.', 'Use de 4 a 12 números.'],
  publicPinEasy: ['Do not use one digit alone.', 'No repita un solo número.'],
  publicPinNotSame: ['The two are not the same.', 'Los dos no son iguales.'],
  publicPinBeforeWrong: ['That is not your PIN until now.', 'Ese no es su PIN de hasta ahora.'],

  publicOff: ['Close this page for good', 'Cerrar esta página para siempre'],
  publicOffAbout: ['Nobody can open it any more, on any phone', 'Ya nadie puede abrirla, en ningún teléfono'],
  publicOffText: [
    'Your code stops at once. What you asked is not lost: the team still answers. For a new card, talk with the team.',
    'Su código deja de servir de inmediato. No se pierde lo que pidió: el equipo igual contesta. Para una tarjeta nueva, hable con el equipo.',
  ],
  publicOffNow: ['Close it now', 'Cerrarla ahora'],
  publicOffDone: ['The page is closed', 'La página está cerrada'],
  publicOffDoneText: [
    'The code does not open it any more. You can throw the card away.',
    'El código ya no la abre. Puede tirar la tarjeta.',
  ],
});

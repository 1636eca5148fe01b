import { catalogue } from '#platform/i18n/catalogue.ts';

/** What "Someone is here" says to staff. */
export const words = catalogue({
  here: ['Someone is here', 'Hay alguien aquí'],
  whatHappened: ['What happened?', '¿Qué pasó?'],
  whatHappenedHint: [
    'Choose one. You do not need a name, and you can stop at any time. If anyone is in danger now, call 911 first.',
    'Elija una opción. No hace falta un nombre y puede parar cuando quiera. Si alguien está en peligro ahora, llame primero al 911.',
  ],
  somethingElse: ['Something else', 'Otra cosa'],
  noDoor: [
    'Your agency has no door set up yet. Ask your administrator to choose where your people meet youth.',
    'Su agencia aún no tiene una puerta configurada. Pida a su administrador que elija dónde su personal encuentra a jóvenes.',
  ],
  'choice-came-in': [
    'A youth came in and wants help or a safe place',
    'Llegó una persona joven y quiere ayuda o un lugar seguro',
  ],
  'choice-came-in-about': [
    'Starts at once: welcome, needs first, no questions.',
    'Empieza de inmediato: bienvenida, primero lo que necesita, sin preguntas.',
  ],
  'choice-student': ['I am worried about a student', 'Me preocupa una o un estudiante'],
  'choice-student-about': [
    'Whom to tell, what not to ask, and help near school. No case comes of it.',
    'A quién avisar, qué no preguntar y ayuda cerca de la escuela. No se abre ningún caso.',
  ],
  'choice-patient': ['I am worried about a patient', 'Me preocupa una o un paciente'],
  'choice-patient-about': [
    'Time alone, private care, and a specialist to ask. It stays in the clinic.',
    'Tiempo a solas, atención privada y un especialista a quien preguntar. Se queda en la clínica.',
  ],
  'choice-intake': ['A youth is brought into the hall or camp', 'Ingresa una persona joven al centro o campamento'],
  'choice-intake-about': [
    'Starts at once: needs first, write only what you see, tell counsel.',
    'Empieza de inmediato: primero lo que necesita, anotar solo lo que se ve, avisar a la defensa.',
  ],
  'choice-street': ['I met a youth on the street', 'Encontré a una persona joven en la calle'],
  'choice-street-about': [
    'No name. What you gave, the next offer, and whether you are safe.',
    'Sin nombre. Qué dio, la próxima oferta y si usted está a salvo.',
  ],
  'choice-call': ['Someone is calling with a report', 'Alguien llama con un reporte'],
  'choice-call-about': ['Write it down while they talk.', 'Anótelo mientras hablan.'],
  'choice-ask': ['Ask a few questions together', 'Hacer juntos unas preguntas'],
  'choice-ask-about': [
    'Eight short questions, four minutes. The youth may skip any.',
    'Ocho preguntas cortas, cuatro minutos. La persona joven puede saltarse cualquiera.',
  ],
  'choice-ask-seen': ['Write down what I see', 'Anotar lo que veo'],
  'choice-ask-seen-about': [
    'Only what is seen, until the youth has spoken with a lawyer.',
    'Solo lo que se ve, hasta que la persona joven hable con una abogada o un abogado.',
  ],
  'choice-not-home': [
    'A parent or partner says a youth has not come home',
    'Una madre, un padre o una pareja dice que una persona joven no volvió a casa',
  ],
  'choice-not-home-about': ['What to do tonight, step by step.', 'Qué hacer esta noche, paso a paso.'],
  'choice-report': ['Tell the hotline', 'Avisar a la línea de protección'],
  'choice-report-about': [
    'Only where the law asks for it, or the youth wants it.',
    'Solo si la ley lo pide o si la persona joven lo quiere.',
  ],
  unfinished: ['You have not finished', 'Le falta terminar'],
  goOnWith: ['Go on: {door}, begun {at}', 'Continuar: {door}, empezado {at}'],
  door: ['Where are you?', '¿Dónde está usted?'],
  age: ['About how old?', '¿Qué edad tiene, más o menos?'],
  ageHint: ['In years. Leave empty if you do not know.', 'En años. Déjelo vacío si no lo sabe.'],
  ageNotRight: ['Write the age as a number of years, from 0 to 30.', 'Escriba la edad en años, de 0 a 30.'],
  about: ['How will you know them again?', '¿Cómo sabrá quién es?'],
  aboutHint: [
    'For example: near the front desk, green jacket. You can leave it empty.',
    'Por ejemplo: junto a la recepción, chaqueta verde. Puede dejarlo vacío.',
  ],
  'arrival-walk-in': ['A youth came in', 'Llegó una persona joven'],
  'arrival-intake': ['A youth is brought in', 'Ingresa una persona joven'],
  'arrival-concern': ['You are worried about a youth', 'Le preocupa una persona joven'],
  stays: [
    'This stays with your agency. No county record, report or case comes of it by itself.',
    'Esto se queda en su agencia. De aquí no sale por sí solo ningún expediente, reporte ni caso del condado.',
  ],
  firstSteps: ['The first steps', 'Los primeros pasos'],
  'say-walk-in-1': [
    'Say: “You are safe here. I am glad you came.” Find a quiet room with two ways out.',
    'Diga: «Aquí estás a salvo. Me alegra que hayas venido». Busque una sala tranquila con dos salidas.',
  ],
  'say-walk-in-2': [
    'Water, food, bathroom, charger, coat. Ask: “What do you need right now?”',
    'Agua, comida, baño, cargador, abrigo. Pregunte: «¿Qué necesitas ahora?».',
  ],
  'say-walk-in-3': [
    'Listen. Do not ask what happened. Stay until someone the youth accepts is there.',
    'Escuche. No pregunte qué pasó. Quédese hasta que llegue alguien a quien la persona joven acepte.',
  ],
  'say-concern-1': [
    'See the youth alone, in private. First say what you must report.',
    'Vea a la persona joven a solas, en privado. Primero diga qué debe reportar.',
  ],
  'say-concern-2': [
    'Ask: “Are you okay? What would help?” Do not ask for details, names or papers.',
    'Pregunte: «¿Estás bien? ¿Qué te ayudaría?». No pida detalles, nombres ni papeles.',
  ],
  'say-concern-3': [
    'Offer help nearby. The youth chooses. A no today is not a no for ever.',
    'Ofrezca ayuda cercana. La persona joven elige. Un no de hoy no es un no para siempre.',
  ],
  'say-intake-1': [
    'Food, sleep, clothes, medicine, someone to call. Say what happens next.',
    'Comida, sueño, ropa, medicina, a quién llamar. Diga qué sigue.',
  ],
  'say-intake-2': [
    'Ask nothing about what happened until the youth has spoken with a lawyer. Write only what you see.',
    'No pregunte nada de lo que pasó hasta que la persona joven hable con una abogada o un abogado. Anote solo lo que ve.',
  ],
  'say-intake-3': [
    'Tell the youth’s lawyer at once of any sign. Then offer the questions.',
    'Avise de inmediato a su abogada o abogado de cualquier señal. Después ofrezca las preguntas.',
  ],
  countTitle: ['Count the visit', 'Contar la visita'],
  countHint: [
    'One tap. Nothing is written down about the youth.',
    'Un toque. No se anota nada sobre la persona joven.',
  ],
  countWhere: ['Say where you work, to count visits', 'Diga dónde trabaja para contar visitas'],
  stepsTitle: ['Open the steps', 'Abrir los pasos'],
  opens: ['Why do the steps begin?', '¿Por qué empiezan los pasos?'],
  opensHint: [
    'Only with the youth’s yes, or in an emergency. If neither, do not start: count the visit and help.',
    'Solo si la persona joven dice que sí, o en una emergencia. Si no, no empiece: cuente la visita y ayude.',
  ],
  'opens-youth-yes': ['The youth said yes', 'La persona joven dijo que sí'],
  'opens-emergency': ['There is an emergency', 'Hay una emergencia'],
  'opens-emergency-hint': [
    'Someone is in danger now, or the law makes you act now.',
    'Alguien está en peligro ahora, o la ley obliga a actuar ahora.',
  ],
  emergency: ['If there is an emergency: what is it?', 'Si hay una emergencia: ¿cuál es?'],
  emergencyHint: ['One sentence. It is kept with the steps.', 'Una frase. Se guarda con los pasos.'],
  opensNeeded: [
    'Say which of the two it is. If it is neither, count the visit instead.',
    'Diga cuál de las dos es. Si ninguna, solo cuente la visita.',
  ],
  emergencyNeeded: ['Say in a sentence what the emergency is.', 'Diga en una frase cuál es la emergencia.'],
  readSteps: ['Read the steps as a guide', 'Leer los pasos como guía'],
  start: ['Start', 'Empezar'],
  runsNow: ['These steps run now', 'Estos pasos están en marcha'],
  stepsRunAlready: [
    'These steps run already, or they are not yours to start.',
    'Estos pasos ya están en marcha, o no le toca empezarlos.',
  ],
  stepsNotPublished: [
    'The county has not put these steps in use. Ask your administrator.',
    'El condado aún no usa estos pasos. Pregunte a su administrador.',
  ],
  notHome: ['A youth has not come home', 'Una persona joven no volvió a casa'],
  notHomeIntro: [
    'There is no waiting time to report. The next page has what to do tonight, step by step. Stay with the family until police take the report.',
    'No hay que esperar para reportar. La página siguiente dice qué hacer esta noche, paso a paso. Quédese con la familia hasta que la policía tome el reporte.',
  ],
  notHomeLaw: [
    'Any police agency takes a missing report at once. The name goes into the national system within two hours.',
    'Cualquier policía toma el reporte de persona ausente de inmediato. El nombre entra al sistema nacional en dos horas.',
  ],
  notHomeNoCase: [
    'Asking for help opens no case. Ask only for what helps to find the youth.',
    'Pedir ayuda no abre ningún caso. Pregunte solo lo que ayude a encontrar a la persona joven.',
  ],
  notHomeCare: [
    'If you think that the person who asks may be hurting the youth, do not say where the youth is. Ask your supervisor.',
    'Si cree que quien pregunta puede estar haciendo daño a la persona joven, no diga dónde está. Pregunte a su supervisor.',
  ],
  teller: ['Who tells you? Their name', '¿Quién se lo dice? Su nombre'],
  tellerIs: ['Who is this person to the youth?', '¿Quién es esta persona para la persona joven?'],
  tellerHint: [
    'A parent, partner, sponsor or employer may be the one who exploits. They stand on the team’s page until a worker decides.',
    'Una madre, un padre, una pareja, un patrocinador o un empleador puede ser quien explota. Queda en la página del equipo hasta que alguien decida.',
  ],
  tellerNot: ['Not said', 'No se dijo'],
  given: ['First name of the youth', 'Nombre de la persona joven'],
  family: ['Family name', 'Apellido'],
  lastSeen: ['Last seen: where, when, and wearing what', 'Visto por última vez: dónde, cuándo y qué llevaba'],
  lastSeenHint: [
    'In the family’s words. It is what police will ask.',
    'En palabras de la familia. Es lo que preguntará la policía.',
  ],
  startTonight: ['Start with what to do tonight', 'Empezar con qué hacer esta noche'],
  publicLink: [
    'A page that the family can open on their own phone, without an account',
    'Una página que la familia puede abrir en su teléfono, sin cuenta',
  ],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a screening says to people. The signs themselves are reference data (`reference/indicators`). */
export const words = catalogue({
  'form-cse': ['Commercial sexual exploitation', 'Explotación sexual comercial'],
  'form-lt': ['Labor trafficking', 'Trata laboral'],
  'form-ltfc': ['Labor trafficking by forced criminality', 'Trata laboral por criminalidad forzada'],
  'result-no-sign-now': ['No sign now', 'Ninguna señal por ahora'],
  'result-no-sign-now-note': [
    'No sign was seen or told today. That can change as trust grows.',
    'Hoy no se vio ni se contó ninguna señal. Eso puede cambiar cuando crezca la confianza.',
  ],
  'result-some-signs': ['Some signs', 'Algunas señales'],
  'result-clear-concern': ['Clear concern', 'Preocupación clara'],
  'result-not-validated': [
    'This screen is not validated. It helps people think; it does not decide.',
    'Este cuestionario no está validado. Ayuda a pensar; no decide.',
  ],
  'mode-observed': ['Seen', 'Visto'],
  'mode-asked': ['Told', 'Contado'],
  'sign-also-denied': ['Also answered no once. Look at both.', 'También se contestó que no una vez. Mire ambas.'],
  'unknown-unsure': ['Not sure', 'No se sabe'],
  'unknown-declined': ['Preferred not to say', 'Prefirió no decir'],
  'unknown-unanswered': ['Not answered', 'Sin contestar'],
  'any-form': [
    'These signs can belong to any form. Nothing yet points to this one.',
    'Estas señales pueden ser de cualquier forma. Nada apunta todavía a esta.',
  ],
  'open-act': [
    'Who brought, kept or used the youth is not known yet.',
    'Aún no se sabe quién trajo, retuvo o usó a la persona joven.',
  ],
  'open-means': [
    'No force, fraud, coercion or debt is known yet.',
    'Aún no se sabe de fuerza, engaño, coerción o deuda.',
  ],
  'open-purpose': [
    'What someone gains from the youth is not known yet.',
    'Aún no se sabe qué gana alguien con la persona joven.',
  ],
  'spectrum-lawful-child-labor': ['Lawful work for a youth', 'Trabajo permitido para una persona joven'],
  'spectrum-child-labor-violation': [
    'A child labor rule may be broken',
    'Puede haber una falta a las reglas de trabajo infantil',
  ],
  'spectrum-labor-exploitation': [
    'Labor exploitation, with help for wages and safety',
    'Explotación laboral, con ayuda para sueldos y seguridad',
  ],
  'door-hotline': ['Child protection hotline', 'Línea de protección infantil'],
  'door-police': ['Police or sheriff', 'Policía o alguacil'],
  'door-probation': ['Probation', 'Libertad condicional'],
  'door-detention': ['Juvenile hall or camp', 'Centro o campamento juvenil'],
  'door-court': ['Court', 'Tribunal'],
  'door-child-welfare': ['Child welfare', 'Bienestar infantil'],
  'door-school': ['School', 'Escuela'],
  'door-wellbeing-center': ['Student wellbeing center', 'Centro de bienestar estudiantil'],
  'door-clinic': ['Clinic or hospital', 'Clínica u hospital'],
  'door-shelter': ['Shelter', 'Albergue'],
  'door-community-organization': ['Community organization', 'Organización comunitaria'],
  'door-library': ['Library', 'Biblioteca'],
  'door-street-outreach': ['Street outreach', 'Trabajo en la calle'],
  'door-parent': ['A parent or caregiver', 'Madre, padre o cuidador'],
  'door-youth': ['The youth', 'La persona joven'],
  'warning-used-against': [
    'What you say here could be used in your case. You can talk with your lawyer first. I will not ask about what happened until you have.',
    'Lo que digas aquí se podría usar en tu caso. Puedes hablar primero con tu abogada o abogado. No te preguntaré qué pasó hasta que lo hagas.',
  ],
  'warning-after-counsel': [
    'What you say here could be used in your case. You have talked with your lawyer, and your lawyer can be here. You can skip anything and stop at any time.',
    'Lo que digas aquí se podría usar en tu caso. Ya hablaste con tu abogada o abogado, y puede estar aquí contigo. Puedes saltarte cualquier pregunta y parar cuando quieras.',
  ],
  'warning-agreement': [
    'There is a written agreement: what you say here is not used against you in your case. You can still talk with your lawyer first, skip anything and stop at any time.',
    'Hay un acuerdo escrito: lo que digas aquí no se usa en tu contra en tu caso. Aun así puedes hablar primero con tu abogada o abogado, saltarte cualquier pregunta y parar cuando quieras.',
  ],
  'warning-must-report': [
    'You choose what to tell me. If I learn that someone is hurting you, the law may make me tell people whose job is to protect you. I will tell you first if I can.',
    'Tú decides qué contarme. Si me entero de que alguien te hace daño, la ley puede obligarme a avisar a quienes deben protegerte. Si puedo, te lo diré primero.',
  ],
  'warning-who-sees': [
    'You choose what to tell me. It stays here unless you say yes, or the law says I must share it. You can skip anything.',
    'Tú decides qué contarme. Se queda aquí, salvo que tú digas que sí o que la ley me obligue a compartirlo. Puedes saltarte cualquier pregunta.',
  ],
  'next-safe-now': [
    'Make sure the youth is safe right now. If anyone is in danger, call 911.',
    'Asegure que la persona joven esté a salvo ahora. Si alguien está en peligro, llame al 911.',
  ],
  'next-needs-first': [
    'Offer food, water, rest, a phone and a quiet place.',
    'Ofrezca comida, agua, descanso, un teléfono y un lugar tranquilo.',
  ],
  'next-speak-alone': [
    'Find a safe way to be with the youth alone.',
    'Busque una forma segura de estar a solas con la persona joven.',
  ],
  'next-trained-interpreter': [
    'Use a trained interpreter, not the person who came along.',
    'Use un intérprete capacitado, no la persona que vino con la persona joven.',
  ],
  'next-do-not-question': [
    'Do not question. Write down only what you see until the youth has spoken with a lawyer.',
    'No interrogue. Anote solo lo que ve hasta que la persona joven haya hablado con su abogada o abogado.',
  ],
  'next-fear-of-release': [
    'Plan with the youth who may fetch them and where they will be safe.',
    'Planee con la persona joven quién puede recogerla y dónde estará a salvo.',
  ],
  'next-place-tonight': ['Find a safe place for tonight.', 'Busque un lugar seguro para esta noche.'],
  'next-offer-help': [
    'Offer help that needs no case. The youth may say no and come back.',
    'Ofrezca ayuda que no requiere un caso. La persona joven puede decir que no y volver.',
  ],
  'next-offer-advocate': ['Offer an advocate.', 'Ofrezca una persona defensora de apoyo.'],
  'next-offer-counsel': [
    'See that the youth can speak with a lawyer in private.',
    'Asegure que la persona joven pueda hablar a solas con una abogada o un abogado.',
  ],
  'next-offer-health': [
    'Offer health care, with the youth’s own say.',
    'Ofrezca atención médica, según lo que la persona joven decida.',
  ],
  'next-offer-labor-help': [
    'Offer help with wages and safety at work.',
    'Ofrezca ayuda con el sueldo y la seguridad en el trabajo.',
  ],
  'next-offer-legal': [
    'Offer legal help: being made to break the law can be a defense.',
    'Ofrezca ayuda legal: ser obligado a violar la ley puede ser una defensa.',
  ],
  'next-offer-immigration-counsel': [
    'Offer a lawyer for immigration questions. Do not write down more than is needed.',
    'Ofrezca una abogada o un abogado para preguntas de inmigración. No anote más de lo necesario.',
  ],
  'next-offer-tribe': [
    'Ask which nation the youth belongs to and whom they want called.',
    'Pregunte a qué nación pertenece la persona joven y a quién quiere que se llame.',
  ],
  'next-screen-again': [
    'Leave the door open and look again when trust has grown.',
    'Deje la puerta abierta y vuelva a mirar cuando haya más confianza.',
  ],
  'next-ask-before-sharing': [
    'Ask the youth before you share anything that the law does not ask for. The program has shared nothing.',
    'Pregunte a la persona joven antes de compartir lo que la ley no pide. El programa no ha compartido nada.',
  ],
  'next-duty-report': [
    'Report by telephone now, and in writing within 36 hours.',
    'Reporte por teléfono ahora y por escrito en 36 horas.',
  ],
  'next-duty-report-labor-unknown': [
    'Ask your supervisor whether this must be reported: the county has not decided it for labor alone.',
    'Pregunte a su supervisor si esto se debe reportar: el condado no lo ha decidido para el trabajo por sí solo.',
  ],
  'next-duty-suspect': [
    'Do you suspect that someone hurt or neglected this youth? Then report by telephone now, whatever the questions showed.',
    '¿Sospecha que alguien lastimó o descuidó a esta persona joven? Entonces reporte por teléfono ahora, muestre lo que muestren las preguntas.',
  ],
  'next-duty-federal-notice': [
    'Send the federal notice within 24 hours. It opens benefits for the youth.',
    'Envíe el aviso federal en 24 horas. Abre beneficios para la persona joven.',
  ],
  'next-find-out-federal-notice': [
    'Find out, with care, whether the 24-hour federal notice is due.',
    'Averigüe, con cuidado, si corresponde el aviso federal de 24 horas.',
  ],
  'next-duty-missing': [
    'Report the youth as missing to law enforcement and the national center within 24 hours.',
    'Reporte a la persona joven como ausente a la policía y al centro nacional en 24 horas.',
  ],
  'next-name-it': [
    'Go on to name what this is, element by element. A person decides.',
    'Siga para nombrar qué es esto, elemento por elemento. Una persona decide.',
  ],
});

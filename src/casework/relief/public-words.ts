import { catalogue } from '#platform/i18n/catalogue.ts';

/** What the youth reads about their own record: on paper, or together with their lawyer. */
export const youthWords = catalogue({
  title: ['Your papers', 'Tus papeles'],
  lead: [
    'Your lawyer made this page for you. It says what may be done about each thing on your record.',
    'Tu abogada o abogado hizo esta página para ti. Dice qué se puede hacer con cada cosa de tu registro.',
  ],
  made: [
    'It is not your fault that someone made you do things. Some laws say so too.',
    'No es tu culpa que alguien te obligara a hacer cosas. Algunas leyes también lo dicen.',
  ],
  decides: [
    'A judge decides in the end. Your lawyer asks for you. You can say no to any of it.',
    'Al final decide el tribunal. Tu abogada o abogado lo pide por ti. Puedes decir que no a todo.',
  ],
  none: ['Nothing is written down yet.', 'Todavía no hay nada anotado.'],
  'verdict-eligible': [
    'A law may help with this one. What we know fits it.',
    'Una ley puede ayudar con esto. Lo que sabemos va con ella.',
  ],
  'verdict-perhaps': [
    'A law may help with this one. We still need to find some things out.',
    'Una ley quizá ayude con esto. Todavía hay que averiguar algunas cosas.',
  ],
  'verdict-not-known': [
    'We do not know yet. No one here has read this law. Your lawyer can ask.',
    'Todavía no lo sabemos. Nadie aquí ha leído esta ley. Tu abogada o abogado puede preguntar.',
  ],
  'verdict-not': ['Not by this law, as it looks now.', 'No con esta ley, por lo que se ve ahora.'],
  'verdict-open': [
    'This one is not over. Your lawyer works on it first.',
    'Este no ha terminado. Tu abogada o abogado trabaja primero en él.',
  ],
  'verdict-none': [
    'We have no law of that place here. Your lawyer can ask there.',
    'Aquí no tenemos la ley de ese lugar. Tu abogada o abogado puede preguntar allí.',
  ],
  soonest: ['You can ask from {day} on.', 'Puedes pedirlo desde el {day}.'],
  ways: ['What else there may be', 'Qué más puede haber'],
  bring: ['What helps', 'Qué ayuda'],
  'bring-nexus': [
    'Tell your lawyer how it came about, once.',
    'Cuéntale a tu abogada o abogado cómo pasó, una sola vez.',
  ],
  'bring-papers': ['Any paper from the court or the police.', 'Cualquier papel del tribunal o de la policía.'],
  'bring-people': ['Someone who knew you then and can tell it.', 'Alguien que te conocía entonces y puede contarlo.'],
  unchecked: [
    'No one has checked this law yet. It may have changed.',
    'Nadie ha revisado esta ley todavía. Puede haber cambiado.',
  ],
  checked: ['This law was checked on {day}.', 'Esta ley se revisó el {day}.'],
  keep: ['Keep this page safe, or give it back. It is yours.', 'Guarda bien esta página, o devuélvela. Es tuya.'],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  title: ['How it went, as youth say', 'Cómo les fue, según las personas jóvenes'],
  about: [
    'Answers that youth gave on their own pages, counted. No answer is tied to a youth, and none names a worker. Small counts are withheld.',
    'Respuestas que las personas jóvenes dieron en sus propias páginas, contadas. Ninguna respuesta está unida a una persona joven ni nombra a quien trabaja. Los conteos pequeños no se muestran.',
  ],
  none: ['Nobody has answered yet.', 'Todavía nadie ha contestado.'],
  'question-listened': ['Did they listen?', '¿Escucharon?'],
  'question-safe': ['Did the youth feel safe?', '¿La persona joven se sintió a salvo?'],
  'question-helped': ['Did it help?', '¿Ayudó?'],
  what: ['About', 'Sobre'],
  yes: ['Yes', 'Sí'],
  little: ['A little', 'Un poco'],
  no: ['No', 'No'],
  all: ['All', 'Todas'],
  withheld: ['withheld', 'no se muestra'],
  aloud: ['Said aloud', 'Dicho en voz alta'],
  aloudAbout: [
    'Some said it with their own voice. Write down what they said; with that the voice is gone. If nobody does, it is gone with the end of the next month. Listen where nobody else hears.',
    'Algunas personas lo dijeron con su voz. Escriba lo que dijeron; con eso se borra la voz. Si nadie lo hace, se borra al acabar el mes siguiente. Escuche donde nadie más oiga.',
  ],
  hear: ['What was said', 'Lo que se dijo'],
  writeDown: ['Written down', 'Por escrito'],
  writeHint: [
    'Without names, and without what tells who it was, even if you know the voice.',
    'Sin nombres, y sin lo que diga quién fue, aunque reconozca la voz.',
  ],
  keepWords: ['Keep the words and delete the voice', 'Guardar las palabras y borrar la voz'],
  wordsNeeded: ['Write down what was said.', 'Escriba lo que se dijo.'],
  wordsTooLong: ['This is too long.', 'Es demasiado largo.'],
  writtenAlready: ['Somebody has written this down already.', 'Alguien ya lo escribió.'],
  'kind-court': ['A hearing', 'Una audiencia'],
  'kind-witness': ['A hearing at which the youth spoke', 'Una audiencia en la que habló la persona joven'],
  'kind-zone': ['Safe Youth Zones', 'Zonas Seguras para Jóvenes'],
  'kind-protocol': ['A protocol', 'Un protocolo'],
  'kind-provider': ['A contractor', 'Un contratista'],
});

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
  'kind-court': ['A hearing', 'Una audiencia'],
  'kind-witness': ['A hearing at which the youth spoke', 'Una audiencia en la que habló la persona joven'],
  'kind-zone': ['Safe Youth Zones', 'Zonas Seguras para Jóvenes'],
  'kind-protocol': ['A protocol', 'Un protocolo'],
  'kind-provider': ['A contractor', 'Un contratista'],
});

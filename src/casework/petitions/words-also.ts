import { catalogue } from '#platform/i18n/catalogue.ts';

/** What else in this program speaks of a record that was cleared. */
export const alsoWords = catalogue({
  alsoTitle: ['What else here speaks of it', 'Qué más habla de esto aquí'],
  alsoLead: [
    'The order cleared these records. Mark what was written here because of them and of nothing else. It is sealed by the same order: nobody sees it any more, and you do not either. Only the privacy officer can undo it.',
    'La orden borró estos registros. Marque lo que se anotó aquí por ellos y por nada más. Se sella con la misma orden: ya nadie lo ve, y usted tampoco. Solo la persona encargada de privacidad puede deshacerlo.',
  ],
  alsoKeeps: [
    'Screenings, decisions about exploitation, plans and care are not listed. They say what was done to the youth, not what the youth was charged with. If one of them names the charge, ask the privacy officer.',
    'No aparecen las evaluaciones, las decisiones sobre la explotación, los planes ni la atención. Dicen qué le hicieron a la persona joven, no de qué se le acusó. Si alguno nombra el cargo, pregunte a la persona encargada de privacidad.',
  ],
  alsoNone: [
    'Nothing else is written since then that could speak of it.',
    'Desde entonces no hay nada más anotado que pueda hablar de esto.',
  ],
  alsoMore: ['There is more: seal these first, and look again.', 'Hay más: selle primero estos y vuelva a mirar.'],
  alsoRows: ['Written since then', 'Anotado desde entonces'],
  alsoSave: ['Seal what is marked', 'Sellar lo marcado'],
  alsoChoose: ['Mark at least one.', 'Marque al menos uno.'],
  alsoGone: [
    'Something changed meanwhile. Look at the list again.',
    'Algo cambió mientras tanto. Mire la lista de nuevo.',
  ],
  'also-forced-crime': [
    'What was begun on an arrest, a ticket or a petition',
    'Lo que comenzó por un arresto, una multa o una petición',
  ],
  'also-detention': [
    'What was begun on coming to juvenile hall or camp',
    'Lo que comenzó al ingresar a un centro juvenil',
  ],
  'also-response': ['Steps about a court matter', 'Pasos de un asunto del tribunal'],
  'also-hearing': [
    'A hearing, with what it needed and what the court decided',
    'Una audiencia, con lo que hacía falta y lo que decidió el tribunal',
  ],
  'also-driver': ['What kept the youth locked up', 'Lo que mantenía a la persona joven en detención'],
  'also-note': ['A note', 'Una nota'],
});

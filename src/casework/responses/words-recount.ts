import { catalogue } from '#platform/i18n/catalogue.ts';

export const recountWords = catalogue({
  heading: ['Deadlines that changed', 'Plazos que cambiaron'],
  'birth-date': ['The date of birth was added or corrected.', 'Se agregó o se corrigió la fecha de nacimiento.'],
  'county-choice': [
    'The county changed a setting that these deadlines use.',
    'El condado cambió una decisión que estos plazos usan.',
  ],
  again: ['More came to light on {at}: this is owed once more.', 'El {at} se supo algo más: esto se debe otra vez.'],
  noDeadline: ['no deadline', 'sin plazo'],
  moved: ['was {from}, now {to}', 'era {from}, ahora {to}'],
  opened: ['is to be done now', 'ahora hay que hacerlo'],
  openedDue: ['is to be done now, due {at}', 'ahora hay que hacerlo, vence {at}'],
  closed: ['is no longer open', 'ya no está abierto'],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

/** What may now be cleared, of all whose lawyer one is. */
export const openingWords = catalogue({
  title: ['Records that may be cleared', 'Antecedentes que quizá se puedan borrar'],
  lead: [
    'Youth whose lawyer you are, by what helps most. The laws are run over every record each night, and at once when something they look at changes. Only the youth’s own lawyers see this. A court decides.',
    'Personas jóvenes a quienes usted representa, según lo que más ayuda. Cada noche se aplican las leyes a cada antecedente, y enseguida cuando cambia algo que miran. Solo lo ve la defensa de la persona joven. Decide un tribunal.',
  ],
  why: ['Why it is open now', 'Por qué está abierto ahora'],
  show: ['Show', 'Mostrar'],
  'why-all': ['All', 'Todos'],
  'why-first': ['Looked at for the first time', 'Se miró por primera vez'],
  'why-law': ['The law, or how it is read, changed', 'Cambió la ley, o cómo se lee'],
  'why-identification': ['The youth was identified', 'Se identificó a la persona joven'],
  'why-age': ['A birthday or the end of a wait', 'Un cumpleaños o el fin de una espera'],
  'why-record': ['Something new on the record', 'Algo nuevo en el antecedente'],
  youth: ['Youth', 'Persona joven'],
  best: ['What helps most', 'Lo que más ayuda'],
  since: ['Since', 'Desde'],
  records: ['Records', 'Antecedentes'],
  fresh: ['New', 'Nuevo'],
  all: ['All of this youth', 'Todo de esta persona joven'],
  none: [
    'No record of a youth you represent may be cleared by what is known today.',
    'Ningún antecedente de las personas que usted representa se puede borrar con lo que se sabe hoy.',
  ],
  noneSuch: ['None for this reason.', 'Ninguno por este motivo.'],
  count: [
    '{n} youth {n|has|have} records that may be cleared.',
    '{n} {n|persona joven tiene|personas jóvenes tienen} antecedentes que quizá se puedan borrar.',
  ],
  mine: ['Records that may now be cleared', 'Antecedentes que quizá ya se puedan borrar'],
  oneOf: ['{n} {n|record|records}', '{n} {n|antecedente|antecedentes}'],
  more: ['And {n} more youth', 'Y {n} {n|persona joven|personas jóvenes} más'],
  toAll: ['All of my youth, by what helps most', 'Todas las personas que represento, según lo que más ayuda'],
  seen: ['I have seen these', 'Ya los vi'],
});

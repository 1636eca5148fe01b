import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  title: ['What would change, and for how many', 'Qué cambiaría, y para cuántas personas'],
  bill: ['A bill: {citation}', 'Un proyecto de ley: {citation}'],
  draft: ['A draft: {citation}', 'Un borrador: {citation}'],
  back: ['What ships would hold again.', 'Volvería a regir lo que trae el programa.'],
  lead: [
    'Run over the records of the county’s youth. Each youth counts once, by what changes most. Numbers from 1 to 10 are withheld, and with them whatever would tell them.',
    'Aplicado a los antecedentes de las personas jóvenes del condado. Cada una cuenta una vez, según lo que más cambia. Los números del 1 al 10 se reservan, y con ellos lo que los delataría.',
  ],
  waits: ['This is being counted. Look again in a minute.', 'Se está contando. Vuelva a mirar en un minuto.'],
  countedAt: ['Counted on {day}.', 'Contado el {day}.'],
  what: ['What changes', 'Qué cambia'],
  youth: ['Youth', 'Personas jóvenes'],
  records: ['Records', 'Antecedentes'],
  withheld: ['Withheld', 'Reservado'],
  all: ['All with a record there', 'Todas con un antecedente allí'],
  petitions: [
    'Youth with a petition under this law that runs now',
    'Personas jóvenes con una petición en curso por esta ley',
  ],
  'move-opens': ['It opens: cleared perhaps, or likely', 'Se abre: se borra quizá, o es probable'],
  'move-surer': ['It becomes surer', 'Se vuelve más seguro'],
  'move-less-sure': ['It becomes less sure', 'Se vuelve menos seguro'],
  'move-closes': ['It closes', 'Se cierra'],
  'move-otherwise': ['It stays closed, for another reason', 'Sigue cerrado, por otro motivo'],
  'move-same': ['Nothing changes', 'No cambia nada'],
  mine: ['Your own clients whom it touches', 'Personas que usted representa y a quienes toca'],
  mineHint: [
    'Only you and their other lawyers see these names.',
    'Solo usted y quienes más les defienden ven estos nombres.',
  ],
  petition: ['a petition runs', 'hay una petición en curso'],
  from: ['{now} → {later}', '{now} → {later}'],
  toDraft: ['The draft itself', 'El borrador mismo'],
});

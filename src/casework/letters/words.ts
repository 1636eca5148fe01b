import { catalogue } from '#platform/i18n/catalogue.ts';

/** The page of a letter or memorandum. */
export const words = catalogue({
  letter: ['Letter or memorandum', 'Carta o memorando'],
  lead: [
    'Made from what is written down of this charge. Nothing stands in it that nobody wrote; what is missing is a line to fill in.',
    'Se hace con lo que está anotado de este cargo. No hay nada en ella que nadie escribió; lo que falta es una línea para llenar.',
  ],
  inEnglish: [
    'It is in English, as offices and courts take it.',
    'Está en inglés, como la reciben las oficinas y los tribunales.',
  ],
  toCourt: [
    'It is for a court: the youth stands in it by initials alone.',
    'Es para un tribunal: la persona joven aparece solo con iniciales.',
  ],
  toOffice: [
    'It is not for a court: what the youth got, knew and meant, threats about immigration, and any statement of theirs, are left out.',
    'No es para un tribunal: no incluye lo que la persona joven obtuvo, sabía o quería, ni amenazas sobre migración, ni ninguna declaración suya.',
  ],
  notAsked: [
    'To whom it goes is a blank until you write down at the charge what is asked of whom.',
    'A quién va queda en blanco hasta que anote en el cargo qué se pide y a quién.',
  ],
  blanks: ['Blanks', 'Espacios en blanco'],
  noBlanks: ['No blank is left.', 'No queda ningún espacio en blanco.'],
  before: ['Before it is sent', 'Antes de enviarla'],
  check1: [
    'The youth knows what goes out, to whom and why, and agrees.',
    'La persona joven sabe qué se envía, a quién y por qué, y está de acuerdo.',
  ],
  check2: [
    'Strike what must stay between the two of you, and anything about who is a citizen. What is sent may be used.',
    'Tache lo que deba quedar entre ustedes y todo lo que diga quién es ciudadano. Lo que se envía puede usarse.',
  ],
  check3: [
    'Read the law once more. A law that nobody here has read is a blank, not a citation.',
    'Lea la ley otra vez. Una ley que nadie aquí ha leído es un espacio en blanco, no una cita.',
  ],
  check4: [
    'Write down at the charge that it was asked, of whom, and by when an answer is due.',
    'Anote en el cargo que se pidió, a quién y para cuándo se espera respuesta.',
  ],
  word: ['To finish (Word)', 'Para terminar (Word)'],
  pdf: ['To read or send (PDF)', 'Para leer o enviar (PDF)'],
  bothSides: [
    'The charge says that the youth brought in others',
    'El cargo dice que la persona joven trajo a otras personas',
  ],
  bothSidesHint: [
    'A part can be taken in that sets out what was done to the youth beside the charge. It names nobody anything. You decide.',
    'Se puede incluir una parte que expone lo que se le hizo a la persona joven junto al cargo. No nombra a nadie de ninguna forma. Usted decide.',
  ],
  wordBoth: ['With that part (Word)', 'Con esa parte (Word)'],
  pdfBoth: ['With that part (PDF)', 'Con esa parte (PDF)'],
});

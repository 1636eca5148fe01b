import type { Entries } from '#platform/i18n/catalogue.ts';

/** A criminal-history file: brought, looked through, taken. */
export const historyEntries = {
  bringFile: ['Bring in a criminal-history file', 'Traer un archivo de antecedentes'],
  bringLead: [
    'A table, or the text of a California Department of Justice rap sheet. You see each row before anything is written down.',
    'Una tabla, o el texto de la hoja de antecedentes del Departamento de Justicia de California. Usted ve cada fila antes de que se anote algo.',
  ],
  bringKept: [
    'Until you have looked it through, the file is kept sealed and only you can open it. After a day it is gone.',
    'Hasta que usted lo revise, el archivo se guarda sellado y solo usted puede abrirlo. Después de un día se borra.',
  ],
  historyFile: ['File', 'Archivo'],
  historyFileHint: [
    'A table saved as CSV (UTF-8), a text, or a PDF whose text can be selected. At most 4 MB.',
    'Una tabla guardada como CSV (UTF-8), un texto, o un PDF cuyo texto se puede seleccionar. Como máximo 4 MB.',
  ],
  pasted: ['Or paste the text', 'O pegue el texto'],
  pastedHint: [
    'Copy all of the sheet, from its first line to END OF MESSAGE.',
    'Copie toda la hoja, desde la primera línea hasta END OF MESSAGE.',
  ],
  readIt: ['Read it', 'Leerlo'],
  nothingGiven: ['Choose a file, or paste its text.', 'Elija un archivo o pegue su texto.'],
  oneFile: ['Choose one file.', 'Elija un solo archivo.'],
  fileOrText: ['Choose a file or paste a text, not both.', 'Elija un archivo o pegue un texto, no las dos cosas.'],
  fileTooLarge: [
    'This is too long to be one person’s file. Bring only the part that is needed.',
    'Es demasiado largo para ser el archivo de una persona. Traiga solo la parte necesaria.',
  ],
  lineTooLong: [
    'One of its lines is far too long. Is it the right file?',
    'Una de sus líneas es demasiado larga. ¿Es el archivo correcto?',
  ],
  notReadable: [
    'This is not a text that can be read. Save a table as “CSV UTF-8”, or copy the text and paste it.',
    'No es un texto que se pueda leer. Guarde la tabla como «CSV UTF-8», o copie el texto y péguelo.',
  ],
  pdfNotRead: [
    'This PDF cannot be opened. If it has a password, open it yourself, copy its text and paste it.',
    'Este PDF no se puede abrir. Si tiene contraseña, ábralo usted, copie el texto y péguelo.',
  ],
  pdfNoText: [
    'This PDF is a picture of a page: it holds no text. Ask for one with text, or write the charges down yourself.',
    'Este PDF es la imagen de una página: no contiene texto. Pida uno con texto, o anote los cargos usted.',
  ],
  pdfTooLong: [
    'This PDF has too many pages. Bring only the pages that are needed.',
    'Este PDF tiene demasiadas páginas. Traiga solo las páginas necesarias.',
  ],
  tableBroken: [
    'The table breaks off: a quotation mark is open. Save it again, then choose it.',
    'La tabla se interrumpe: hay unas comillas abiertas. Guárdela otra vez y elíjala.',
  ],
  nothingFound: [
    'No charge was found in it. A rap sheet has blocks headed ARR/DET/CITE or COURT, with lines that begin CNT.',
    'No se encontró ningún cargo. Una hoja de antecedentes tiene bloques titulados ARR/DET/CITE o COURT, con líneas que empiezan con CNT.',
  ],
  tooMany: ['It holds more than 150 rows. Bring it in parts.', 'Contiene más de 150 filas. Tráigalo por partes.'],
  notLookedThrough: ['Not looked through yet', 'Todavía sin revisar'],
  pastedText: ['Pasted text', 'Texto pegado'],
  fileUntil: ['{name}, kept until {at}', '{name}, guardado hasta {at}'],
  lookThrough: ['Look it through', 'Revisarlo'],
  lookLead: [
    '{n} {n|row was|rows were} found. Nothing is written down yet. What is not certain is left empty: compare it with the lines, and fill it in or leave it.',
    'Se {n|encontró|encontraron} {n} {n|fila|filas}. Todavía no se anotó nada. Lo que no es seguro queda vacío: compárelo con las líneas, y complételo o déjelo así.',
  ],
  noOffenseDay: [
    'A rap sheet seldom says on which day it happened. That day decides the age: fill it in where you know it.',
    'La hoja de antecedentes casi nunca dice qué día pasó. Ese día decide la edad: complételo si lo sabe.',
  ],
  columnsOf: ['Which column says what', 'Qué dice cada columna'],
  columnsHint: [
    'This was guessed from the headings. Change it where it is wrong; the rows are then read again.',
    'Se dedujo de los títulos. Cámbielo donde no sea correcto; después las filas se leen otra vez.',
  ],
  noSuchColumn: ['None', 'Ninguna'],
  readAgain: ['Read the rows again', 'Leer las filas otra vez'],
  codeColumnNeeded: [
    'Choose the column with the code, or the one that says what it was.',
    'Elija la columna del código, o la que dice qué fue.',
  ],
  rowOf: ['Row {n}: {name}', 'Fila {n}: {name}'],
  readFrom: ['Read from these lines', 'Leído de estas líneas'],
  lineOf: ['Line {n}:', 'Línea {n}:'],
  notCertain: ['Not certain:', 'No es seguro:'],
  'unsure-noCode': ['No code was found.', 'No se encontró ningún código.'],
  'unsure-severalCodes': ['There are several codes. Choose one.', 'Hay varios códigos. Elija uno.'],
  'unsure-seeComment': [
    'The sheet names the charge only in a comment.',
    'La hoja nombra el cargo solo en un comentario.',
  ],
  'unsure-marked': [
    'There is a mark, such as “attempted”. Add it to what it was.',
    'Hay una marca, por ejemplo «attempted» (intento). Agréguela a qué fue.',
  ],
  'unsure-range': ['This row stands for several counts.', 'Esta fila representa varios cargos.'],
  'unsure-noDispo': [
    'It does not say what happened. An arrest without a word may have been filed in court.',
    'No dice qué pasó. Un arresto sin más datos pudo llegar al tribunal.',
  ],
  'unsure-dispoUnknown': [
    'What it says happened is not one of the known words.',
    'Lo que dice que pasó no es una de las palabras conocidas.',
  ],
  'unsure-laterDispo': [
    'It says twice what happened. Choose what holds today, and since when.',
    'Dice dos veces qué pasó. Elija qué vale hoy, y desde cuándo.',
  ],
  'unsure-joined': [
    'An arrest and a court’s count with the same code, one after the other on the sheet, were put together.',
    'Se unieron un arresto y un cargo del tribunal con el mismo código, que van seguidos en la hoja.',
  ],
  'unsure-dayUnread': ['A day could not be read.', 'No se pudo leer un día.'],
  'unsure-whatUnread': ['The word for what happened is not known.', 'No se conoce la palabra para qué pasó.'],
  'unsure-gradeUnread': ['The word for the class is not known.', 'No se conoce la palabra para la clase.'],
  'unsure-stateUnread': ['The state could not be read.', 'No se pudo leer el estado.'],
  'unsure-formula': ['A cell holds a formula. It was not read.', 'Una celda contiene una fórmula. No se leyó.'],
  'unsure-cellTooLong': ['A cell is too long. It was not read.', 'Una celda es demasiado larga. No se leyó.'],
  'unsure-sameLine': ['A row above says exactly the same.', 'Una fila de arriba dice exactamente lo mismo.'],
  seemsThere: ['This seems to be written down already:', 'Parece que esto ya está anotado:'],
  takeRow: ['What do you do with this row?', '¿Qué hace con esta fila?'],
  'take-take': ['Take it', 'Tomarla'],
  'take-anyway': ['Take it: it is another charge', 'Tomarla: es otro cargo'],
  'take-leave': ['Leave it out', 'Dejarla fuera'],
  chooseTake: ['Choose whether to take it.', 'Elija si la toma.'],
  isThere: [
    'A charge like this is written down already. Leave it out, or say that it is another.',
    'Un cargo como este ya está anotado. Déjelo fuera, o diga que es otro.',
  ],
  moreOfRow: ['More: agency, court, case number, sentence', 'Más: agencia, tribunal, número de caso, pena'],
  passedOver: ['Passed over, because it is no charge', 'Se pasó por alto porque no es un cargo'],
  passedLines: ['{heading}: lines {from} to {until}', '{heading}: líneas {from} a {until}'],
  takeAll: ['Write down what is taken', 'Anotar lo que se toma'],
  takeAllHint: [
    'All at once, or nothing if something is not right. Then the file is gone.',
    'Todo a la vez, o nada si algo no está bien. Después el archivo se borra.',
  ],
  dropFile: ['Throw the file away', 'Desechar el archivo'],
  fromFile: ['Taken from a file', 'Tomado de un archivo'],
} as const satisfies Entries;

import { catalogue } from '#platform/i18n/catalogue.ts';

/** What is said to staff of the way of an import, and of where it comes from. */
export const words = catalogue({
  // Its way.
  reading: ['Being read', 'Se está leyendo'],
  stopped: ['Stopped', 'Detenido'],
  failed: ['Could not go on', 'No pudo seguir'],
  doing: ['Being done', 'Se está haciendo'],
  undoing: ['Being taken back', 'Se está deshaciendo'],
  progressReading: ['Reading the file', 'Leyendo el archivo'],
  progressPulling: [
    'Asking the other directory: {n} {n|page|pages} so far',
    'Preguntando al otro directorio: {n} {n|página|páginas} hasta ahora',
  ],
  progressRows: ['Rows', 'Filas'],
  progressNow: ['See how far it is', 'Ver cuánto falta'],
  progressWhole: [
    'All of it counts at once at the end. If the program stops, it begins again by itself, and nothing is left half done.',
    'Todo vale a la vez al final. Si el programa se detiene, empieza otra vez solo, y nada queda a medias.',
  ],
  stop: ['Stop', 'Detener'],
  stopHint: ['Nothing of it stays.', 'No queda nada.'],
  beginAgain: ['Begin again', 'Empezar otra vez'],
  stoppedText: ['Someone stopped this before it was read.', 'Alguien detuvo esto antes de que se leyera.'],
  failedText: ['This could not be done. Nothing was changed.', 'Esto no se pudo hacer. No se cambió nada.'],
  discard: ['Throw it away', 'Desecharlo'],
  discardHint: [
    'What would change is forgotten, and the directory stays as it is. This cannot be taken back.',
    'Se olvida lo que cambiaría, y el directorio queda como está. Esto no se puede deshacer.',
  ],
  notToDiscard: ['This was done, or is being done: it stays.', 'Esto se hizo o se está haciendo: queda.'],
  notNow: [
    'This is not the time for that. Look at where it stands.',
    'Ahora no es el momento. Mire en qué estado está.',
  ],
  largeHint: [
    'This is large: it takes up to a minute. You can leave, and others can work meanwhile.',
    'Esto es grande: tarda hasta un minuto. Puede salir, y otros pueden trabajar mientras tanto.',
  ],
  'outcome-missing': ['Not in the file any more', 'Ya no está en el archivo'],
  'outcome-withdrawn': ['Taken out', 'Sacado'],
  missingText: [
    'Earlier files of this name had them. They stay, unless you say that they go.',
    'Archivos anteriores de este nombre los tenían. Quedan, a menos que usted diga que salgan.',
  ],
  withdraw: ['Take out the {n} that the file does not have any more', 'Sacar los {n} que el archivo ya no tiene'],
  bringsPast: [
    'The file also has {n} {n|note|notes} of what changed in the other directory before (metadata). {n|It is|They are} not kept: this directory tells its own changes.',
    'El archivo trae también {n} {n|nota|notas} de lo que cambió antes en el otro directorio (metadata). No se {n|guarda|guardan}: este directorio cuenta sus propios cambios.',
  ],
  ofSource: ['Brought as {name}', 'Traído como {name}'],
  // Why it could not go on.
  notKeeper: [
    'The person who asked may not keep the directory any more.',
    'La persona que lo pidió ya no puede llevar el directorio.',
  ],
  workBroke: [
    'The program itself failed. Try once more; then tell who runs it.',
    'Falló el programa. Pruebe otra vez; luego avise a quien lo administra.',
  ],
  workTooLarge: [
    'There was not enough memory for all of it at once. Bring it in two or more files.',
    'No alcanzó la memoria para todo a la vez. Tráigalo en dos o más archivos.',
  ],
  workKilled: [
    'Something outside the program ended the work in the middle. Try once more.',
    'Algo fuera del programa terminó el trabajo a la mitad. Pruebe otra vez.',
  ],
  pullNotReachable: [
    'The other server does not answer at this address.',
    'El otro servidor no contesta en esta dirección.',
  ],
  pullNotPublic: [
    'This address is not on the public internet. Such an address is never asked.',
    'Esta dirección no está en la internet pública. A una así nunca se le pregunta.',
  ],
  pullNotSecure: [
    'The other server sends us to an address without https.',
    'El otro servidor nos manda a una dirección sin https.',
  ],
  pullCertificate: [
    'The certificate of the other server is not right.',
    'El certificado del otro servidor no es correcto.',
  ],
  pullTooMuch: [
    'The other directory sends too much for one time.',
    'El otro directorio envía demasiado para una sola vez.',
  ],
  pullTooSlow: ['The other server is too slow.', 'El otro servidor es demasiado lento.'],
  pullRefused: ['The other server refused to answer.', 'El otro servidor se negó a contestar.'],
  pullEndless: [
    'The other server gives the same page again and again.',
    'El otro servidor da la misma página una y otra vez.',
  ],
  pullNotHsds: ['What the other server gives is not HSDS.', 'Lo que da el otro servidor no es HSDS.'],
  // Sources.
  sources: ['Guides and other directories', 'Guías y otros directorios'],
  source: ['One of the sources', 'Una de las fuentes'],
  sourcesIntro: [
    'What is brought again and again has a name here. Its columns are known the next time, and what it does not have any more is shown.',
    'Lo que se trae una y otra vez tiene aquí un nombre. La próxima vez se conocen sus columnas, y se muestra lo que ya no tiene.',
  ],
  noSources: ['There is none yet', 'Todavía no hay'],
  noSourcesText: [
    'Name one below, or when you bring a spreadsheet.',
    'Nombre una abajo, o cuando traiga una hoja de cálculo.',
  ],
  sourceName: ['Name', 'Nombre'],
  sourceKeptBy: ['Who keeps it', 'Quién la lleva'],
  sourceKeptByHint: ['A group or a desk.', 'Una organización o una oficina.'],
  sourceKind: ['What it is', 'Qué es'],
  'kind-api': ['Another directory', 'Otro directorio'],
  'kind-api-hint': ['It is asked over the internet (HSDS).', 'Se le pregunta por internet (HSDS).'],
  'kind-sheet': ['A spreadsheet', 'Una hoja de cálculo'],
  'kind-sheet-hint': ['You bring the file.', 'Usted trae el archivo.'],
  'kind-files': ['Files of HSDS', 'Archivos de HSDS'],
  'kind-files-hint': ['You bring the files.', 'Usted trae los archivos.'],
  sourceAddress: ['Its web address', 'Su dirección web'],
  sourceAddressHint: [
    'Only for another directory. It begins with https, and leads to where its HSDS answers.',
    'Solo para otro directorio. Empieza con https y lleva a donde contesta su HSDS.',
  ],
  addSource: ['Add it', 'Agregar'],
  daily: ['Ask it each day', 'Preguntarle cada día'],
  dailyHint: ['Only what changed since the last time is asked for.', 'Solo se pide lo que cambió desde la última vez.'],
  appliesItself: ['Do it without my look', 'Hacerlo sin que yo lo vea'],
  appliesItselfHint: [
    'Only where you trust it as your own. You can still take it back.',
    'Solo si confía en él como en el suyo. Aun así puede deshacerlo.',
  ],
  sourceHabits: ['How it is kept', 'Cómo se lleva'],
  keep: ['Keep', 'Guardar'],
  bringFile: ['Bring a file', 'Traer un archivo'],
  sourceBringHint: ['Choose its name when you bring the file.', 'Elija su nombre al traer el archivo.'],
  pullNow: ['Ask it now', 'Preguntarle ahora'],
  pulledUntil: ['What changed before {at} is in the directory.', 'Lo que cambió antes de {at} está en el directorio.'],
  neverPulled: ['Nothing of it is in the directory yet.', 'Nada de él está todavía en el directorio.'],
  pullEverything: ['Ask for everything once more', 'Pedir todo otra vez'],
  pullEverythingHint: [
    'Then what it does not have any more is shown, too.',
    'Así se muestra también lo que ya no tiene.',
  ],
  askedAs: ['It is asked daily, as {name}.', 'Se pregunta cada día, como {name}.'],
  stalled: ['It is not asked any more', 'Ya no se pregunta'],
  stalledText: [
    'It was asked as {name}, who may not keep the directory any more. Nothing of it came in since {at}.',
    'Se preguntaba como {name}, que ya no puede mantener el directorio. Nada suyo llegó desde {at}.',
  ],
  takeSource: ['Take it over: ask as me', 'Tomarla: preguntar como yo'],
  endSource: ['Use it no more', 'No usarla más'],
  endSourceHint: ['What it brought stays in the directory.', 'Lo que trajo queda en el directorio.'],
  nameNeeded: ['Give it a name.', 'Dele un nombre.'],
  nameTooLong: ['This is too long.', 'Esto es demasiado largo.'],
  nameTaken: [
    'There is one of this name. Choose it, or give another name.',
    'Ya hay una con este nombre. Elíjala, o dé otro nombre.',
  ],
  kindNeeded: ['Say what it is.', 'Diga qué es.'],
  addressNotRight: [
    'This is no web address that begins with https.',
    'Esto no es una dirección web que empiece con https.',
  ],
  // In the forms.
  broughtAs: ['Which of the guides it is', 'Cuál de las guías es'],
  broughtAsNone: ['None of them', 'Ninguna'],
  nameIt: ['Keep this choice under a name', 'Guardar esta elección con un nombre'],
  nameItHint: [
    'Then the columns are known the next time. Leave it empty for a file that comes once.',
    'Así se conocen las columnas la próxima vez. Déjelo vacío para un archivo que viene una sola vez.',
  ],
  windowsLetters: [
    'The file was not in UTF-8 and was read in the letters of Windows. Look at names with an accent before you do it.',
    'El archivo no estaba en UTF-8 y se leyó con las letras de Windows. Mire los nombres con acento antes de hacerlo.',
  ],
  fileNotPacked: [
    'The packed file can not be read, or holds too much.',
    'El archivo comprimido no se puede leer o contiene demasiado.',
  ],
  sheetWorkbook: [
    'This is a workbook. Save it as CSV in your spreadsheet program, one sheet a file.',
    'Esto es un libro de cálculo. Guárdelo como CSV en su programa, una hoja por archivo.',
  ],
});

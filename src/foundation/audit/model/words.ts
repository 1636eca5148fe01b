import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  edited: [
    'Entry {from} is not what was sealed: it was changed.',
    'La entrada {from} no es la que se selló: fue cambiada.',
  ],
  editedMany: [
    'Entries {from} to {to} are not what was sealed: they were changed.',
    'Las entradas {from} a {to} no son las que se sellaron: fueron cambiadas.',
  ],
  removed: ['Entry {from} was sealed and is gone.', 'La entrada {from} se selló y ya no está.'],
  removedMany: [
    'Entries {from} to {to} were sealed and are gone.',
    'Las entradas {from} a {to} se sellaron y ya no están.',
  ],
  inserted: [
    'An entry that was never sealed stands at number {from}.',
    'Hay una entrada que nunca se selló en el número {from}.',
  ],
  insertedMany: [
    'Entries that were never sealed stand at numbers {from} to {to}.',
    'Hay entradas que nunca se sellaron en los números {from} a {to}.',
  ],
  moved: [
    'The entry sealed as number {from} now stands at number {to}.',
    'La entrada sellada con el número {from} está ahora en el número {to}.',
  ],
  renumbered: [
    'The entry sealed as number {from} now has the number {to}.',
    'La entrada sellada con el número {from} tiene ahora el número {to}.',
  ],
  renumberedMany: [
    'The entries sealed from number {from} to {to} now have other numbers.',
    'Las entradas selladas del número {from} al {to} tienen ahora otros números.',
  ],
  tailCut: [
    'The end of the ledger was cut off: entries {from} to {to} are gone.',
    'El final del registro fue cortado: faltan las entradas {from} a {to}.',
  ],
  batchRemoved: [
    'Batch {batch} (entries {from} to {to}) is in the file outside, but gone from the database.',
    'El lote {batch} (entradas {from} a {to}) está en el archivo externo, pero ya no en la base de datos.',
  ],
  batchesUnknown: [
    'Batches {from} to {to} are gone, in the database and in the file outside.',
    'Los lotes {from} a {to} ya no están, ni en la base de datos ni en el archivo externo.',
  ],
  batchChanged: [
    'Batch {batch} (entries {from} to {to}) is not the same in the database as in the file outside.',
    'El lote {batch} (entradas {from} a {to}) no es igual en la base de datos que en el archivo externo.',
  ],
  outsideMissing: [
    'Batch {batch} is missing from the file outside, though later batches are there.',
    'El lote {batch} falta en el archivo externo, aunque hay lotes posteriores.',
  ],
  outsideUnreadable: [
    'Line {from} of the file outside cannot be read, or is out of order.',
    'La línea {from} del archivo externo no se puede leer o está fuera de orden.',
  ],
  sealBroken: [
    'The seal of batch {batch} (entries {from} to {to}) does not hold: the batch was changed.',
    'El sello del lote {batch} (entradas {from} a {to}) no es válido: el lote fue cambiado.',
  ],
  keyUnknown: [
    'Batch {batch} (entries {from} to {to}) is signed with a key that is not known here.',
    'El lote {batch} (entradas {from} a {to}) está firmado con una llave que aquí no se conoce.',
  ],
  chainBroken: [
    'Batch {batch} (entries {from} to {to}) does not follow the batch before it.',
    'El lote {batch} (entradas {from} a {to}) no sigue al lote anterior.',
  ],
  batchTwice: ['Batch {batch} is there twice, or out of order.', 'El lote {batch} está dos veces o fuera de orden.'],
  rootBroken: [
    'Something among the entries {from} to {to} (batch {batch}) is not what was sealed.',
    'Algo entre las entradas {from} a {to} (lote {batch}) no es lo que se selló.',
  ],
  more: [
    'There is more: only the first differences are listed.',
    'Hay más: solo se muestran las primeras diferencias.',
  ],
  whole: [
    'The ledger is whole: {entries} {entries|entry|entries} in {batches} {batches|batch|batches}.',
    'El registro está completo: {entries} {entries|entrada|entradas} en {batches} {batches|lote|lotes}.',
  ],
  noOutside: [
    'No file from outside was given, so whole batches cut from the end would not be seen.',
    'No se dio un archivo externo; no se vería si se cortaron lotes enteros del final.',
  ],
  notYetOutside: [
    'The last {count} {count|batch is|batches are} not yet in the file outside.',
    '{count|El último lote|Los últimos} {count} {count|todavía no está|lotes todavía no están} en el archivo externo.',
  ],
  proofAbout: [
    'This paper proves one entry of the ledger of who looked at or changed a record. It shows no other entry.',
    'Este documento prueba una entrada del registro de quién vio o cambió un expediente. No muestra ninguna otra.',
  ],
  proofText: [
    'Check that "text" says what "entry" says: the same values, in the order form, county, id, time, who, agency, basis, act, device, records.',
    'Compruebe que "text" dice lo mismo que "entry": los mismos valores, en el orden forma, condado, id, hora, quién, agencia, base, acto, dispositivo, expedientes.',
  ],
  proofLeaf: [
    'Take SHA-256 of one byte 00 followed by "text" in UTF-8.',
    'Calcule SHA-256 de un byte 00 seguido de "text" en UTF-8.',
  ],
  proofPath: [
    'For each step of "path", take SHA-256 of one byte 01, the left hash, the right hash. "side" says on which side the given hash stands; the other is the result so far.',
    'Para cada paso de "path", calcule SHA-256 de un byte 01, el hash izquierdo y el derecho. "side" dice de qué lado está el hash dado; el otro es el resultado hasta ahora.',
  ],
  proofRoot: [
    'The last result must equal the root in "seal".',
    'El último resultado debe ser igual a la raíz en "seal".',
  ],
  proofSignature: [
    'Check the Ed25519 "signature" over "sealText" in UTF-8 with the county\'s public key, and that "sealText" holds that root.',
    'Verifique la firma Ed25519 "signature" sobre "sealText" en UTF-8 con la llave pública del condado, y que "sealText" contenga esa raíz.',
  ],
  proofKey: [
    'Get the public key from the county itself, not only from this paper, and compare.',
    'Obtenga la llave pública del propio condado, no solo de este documento, y compárela.',
  ],
  proofOutside: [
    'The same seal stands in the file of seals that the county keeps outside its database.',
    'El mismo sello está en el archivo de sellos que el condado guarda fuera de su base de datos.',
  ],
  notAProof: ['This is not a proof of a ledger entry.', 'Esto no es una prueba de una entrada del registro.'],
  textDiffers: [
    'The text that was proven does not say what the entry says.',
    'El texto probado no dice lo que dice la entrada.',
  ],
  rootDiffers: ['The entry is not under this seal.', 'La entrada no está bajo este sello.'],
  signatureFails: ['The seal was not signed by this county.', 'El sello no fue firmado por este condado.'],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  altered: [
    'This stored value was altered or moved, and cannot be opened.',
    'Este dato guardado fue alterado o movido, y no se puede abrir.',
  ],
  otherKey: ['This value was sealed with another key.', 'Este dato se selló con otra llave.'],
  noCountyKey: [
    'The county key this was sealed with is not in the key file.',
    'La llave del condado con que se selló no está en el archivo de llaves.',
  ],
  badRing: [
    'The key file is not right: it needs a current version, and a key of 32 bytes for each version.',
    'El archivo de llaves no es correcto: necesita una versión actual y una llave de 32 bytes por versión.',
  ],
});

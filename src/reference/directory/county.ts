import { numberSetting, type Setting } from '#foundation/people/index.ts';

/** How long what was read and never done is kept, while the county has not decided. */
export const PREVIEW_DAYS = 30;

export const directorySettings: readonly Setting[] = [
  {
    key: 'importPreviewDays',
    group: { en: 'The directory of help', es: 'El directorio de ayuda' },
    label: {
      en: 'Days until a file that was read and not done is forgotten',
      es: 'Días hasta que se olvida un archivo que se leyó y no se hizo',
    },
    kind: 'number',
    read: numberSetting(1, 365),
    otherwise: PREVIEW_DAYS,
  },
];

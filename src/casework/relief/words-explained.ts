import type { Entries } from '#platform/i18n/catalogue.ts';

/** Sharing the page that is made for the youth with the youth's own page. */
export const explainedEntries = {
  shareHeading: ['On the youth’s own page', 'En la página propia de la persona joven'],
  shareHint: [
    'The youth cannot read this yet. Once you share it, they read these words on their own page, if they have one, until you take it back.',
    'La persona joven todavía no puede leer esto. Cuando usted lo comparta, leerá estas palabras en su propia página, si la tiene, hasta que usted las quite.',
  ],
  share: ['Let {name} read this on their own page', 'Dejar que {name} lea esto en su propia página'],
  sharedBy: [
    'Shared by {name}, {at}. The youth reads it as it was then.',
    'Lo compartió {name}, {at}. La persona joven lo lee como era entonces.',
  ],
  sharedChanged: [
    'This page has changed since. The youth still reads what was shared. Read it again, then share it anew.',
    'Esta página cambió desde entonces. La persona joven sigue leyendo lo que se compartió. Vuelva a leerla y compártala de nuevo.',
  ],
  shareAnew: ['Let {name} read it as it is now', 'Dejar que {name} la lea como es ahora'],
  unshare: ['Take it back', 'Quitarla de su página'],
  explainedMeanwhile: [
    'This page changed just now. Read it again before you share it.',
    'Esta página acaba de cambiar. Vuelva a leerla antes de compartirla.',
  ],
} as const satisfies Entries;

import { numberSetting, type Setting } from '#foundation/people/index.ts';

const group = { en: 'The youth’s own page', es: 'La página propia de la persona joven' };

/** What the county decides about the youth's own page; the database reads the same keys (0050). */
export const voiceSettings: readonly Setting[] = [
  {
    key: 'voiceCardDays',
    group,
    label: { en: 'For how many days a card works', es: 'Cuántos días sirve una tarjeta' },
    hint: { en: '1 to 366. Without a decision: 180.', es: 'De 1 a 366. Sin decisión: 180.' },
    kind: 'number',
    read: numberSetting(1, 366),
    otherwise: 180,
  },
  {
    key: 'voiceChangeDays',
    group,
    label: {
      en: 'In how many days a change that a youth asks for must be answered',
      es: 'En cuántos días se debe contestar un cambio que pide una persona joven',
    },
    hint: {
      en: '1 to 90. Without a decision there is no clock, and the page says since when it waits.',
      es: 'De 1 a 90. Sin decisión no hay plazo, y la página dice desde cuándo espera.',
    },
    kind: 'number',
    read: numberSetting(1, 90),
    otherwise: null,
  },
  {
    key: 'voiceComplaintDays',
    group,
    label: {
      en: 'In how many days a youth’s complaint must be answered',
      es: 'En cuántos días se debe contestar una queja de una persona joven',
    },
    hint: { en: '1 to 90. Without a decision there is no clock.', es: 'De 1 a 90. Sin decisión no hay plazo.' },
    kind: 'number',
    read: numberSetting(1, 90),
    otherwise: null,
  },
  {
    key: 'voiceOutside',
    group,
    label: {
      en: 'Where a youth may complain outside the county, as the page says it',
      es: 'Dónde puede quejarse una persona joven fuera del condado, como lo dice la página',
    },
    hint: {
      en: 'The office, how to reach it, and when. Check it first: it is shown as it stands here.',
      es: 'La oficina, cómo hablarle y cuándo. Revíselo antes: se muestra tal como está aquí.',
    },
    kind: 'text',
    read: (typed) => {
      const text = typed.trim();
      return text.length > 400 ? { ok: false } : { ok: true, value: text || null };
    },
    otherwise: null,
  },
];

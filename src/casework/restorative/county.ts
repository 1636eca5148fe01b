import type { Setting } from '#foundation/people/index.ts';

const KEY = 'restorativeJustice';

/** Whether the county has opened the pilot; the database reads the same key (0116). */
export const restorativeSettings: readonly Setting[] = [
  {
    key: KEY,
    group: { en: 'Restorative justice', es: 'Justicia restaurativa' },
    label: { en: 'May a survivor ask for it', es: 'Si una persona sobreviviente puede pedirla' },
    hint: {
      en: 'A pilot. Open it once somebody can facilitate. When it is closed again, what was begun goes on and can be stopped.',
      es: 'Es un piloto. Ábralo cuando haya quien facilite. Si se cierra de nuevo, lo que comenzó sigue y se puede parar.',
    },
    kind: 'choice',
    choices: [
      { value: 'closed', label: { en: 'Not yet', es: 'Todavía no' } },
      { value: 'open', label: { en: 'Yes, it is open', es: 'Sí, está abierta' } },
    ],
    read: (typed) => {
      if (typed === '') return { ok: true, value: null };
      return typed === 'closed' || typed === 'open' ? { ok: true, value: typed } : { ok: false };
    },
    otherwise: 'closed',
  },
];

/** Without a decision of the county nobody can ask for it. */
export const isOpenHere = ({ settings }: { settings?: Readonly<Record<string, unknown>> | undefined }): boolean =>
  settings?.[KEY] === 'open';

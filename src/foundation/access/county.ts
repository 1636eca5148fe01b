import { numberSetting, type Setting } from '#foundation/people/index.ts';

/** What the county decides about how long a step stays open to the one who took it (0100 has the same number where it decided nothing). */
export const accessSettings: readonly Setting[] = [
  {
    key: 'stepBasisDays',
    group: { en: 'Who may see what', es: 'Quién puede ver qué' },
    label: {
      en: 'For how many days after their last step somebody still sees the youth',
      es: 'Cuántos días después de su último paso alguien sigue viendo a la persona joven',
    },
    hint: {
      en: '1 to 365. It ends later only for who has a task, is the main advocate, or was brought to the team.',
      es: 'De 1 a 365. Solo sigue después quien tiene una tarea, es la persona intercesora principal o fue incorporada al equipo.',
    },
    kind: 'number',
    read: numberSetting(1, 365),
    otherwise: 30,
  },
];

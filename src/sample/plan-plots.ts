/** What the sample's plans and stories say: invented, in a youth's words. */
export type PlotOfPlan = { by: string; daysAgo: number; from: number; agreed: 'yes' | 'in-part'; said: string };

export const plots: readonly PlotOfPlan[] = [
  { by: 'socialworker', daysAgo: 12, from: 0, agreed: 'in-part', said: 'Not the curfew.' },
  { by: 'advocate', daysAgo: 5, from: 1, agreed: 'yes', said: '' },
  { by: 'probation', daysAgo: 20, from: 0, agreed: 'yes', said: '' },
];

export const goals = ['I want my own door with a key.', 'Finish tenth grade.', 'See my brother on Sundays.'];

export const needs = [
  { code: 'housing', category: 'coordination', stand: 'wanted', words: 'Near my school. Not a place with locks.' },
  { code: 'family', category: 'coordination', stand: 'later', words: 'My brother, yes. Not my uncle.' },
  { code: 'school', category: 'coordination', stand: 'wanted', words: 'Credits from my old school.' },
  { code: 'money', category: 'coordination', stand: 'wanted', words: 'A bus pass and a phone that works.' },
  { code: 'joy', category: 'coordination', stand: 'wanted', words: 'Skating. Drawing with real pens.' },
] as const;

export const safety = {
  triggers: 'Loud men. The motel on the corner.',
  signs: 'I stop answering. I pack my bag.',
  helps: 'Music. A walk with someone who does not talk.',
  people: 'My advocate, any hour. My aunt after six.',
  leaving: 'I text my advocate one letter. The library is open until nine.',
};

export const tasks = [
  { title: 'Ask the school for the credits', dueInDays: 2, mine: true },
  { title: 'Bring a bus pass', dueInDays: -1, mine: true },
  { title: 'Choose a day to see the new room', dueInDays: 6, mine: false },
  { title: 'Call about the Saturday skating group', dueInDays: 9, mine: true },
] as const;

export const story = [
  { code: 'helps', words: 'Give me time. Tell me first what happens next.', withTeam: true },
  { code: 'lived', words: 'With my grandmother, then in four homes.', withTeam: false },
  { code: 'school-work', words: 'Tenth grade. I like biology. Mornings are hard.', withTeam: true },
  { code: 'wants', words: 'To finish school and have a door that I can lock.', withTeam: true },
  { code: 'people', words: 'My grandmother, and Ms. Ortiz at the library.', withTeam: true },
  { code: 'sets-off', words: 'When someone stands behind me, and slammed doors.', withTeam: true },
  { code: 'never-ask', words: 'How I met him. I told it twice.', withTeam: true },
] as const;

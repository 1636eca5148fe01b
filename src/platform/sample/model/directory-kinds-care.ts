import type { Kind } from './directory-shapes.ts';

/** Health and law. */
export const careKinds: readonly Kind[] = [
  {
    id: 'clinic',
    family: 'health',
    names: ['Teen clinic', 'Health clinic'],
    description: 'Check-ups, tests, birth control and care after harm. Many things a youth may agree to alone.',
    needs: ['doctor'],
    inRegions: [1, 2, 2, 2, 1, 2, 1, 2],
    hours: ['lunch-closed', 'weekdays-late', 'weekdays'],
    ages: [
      [12, 24],
      [null, null],
      [12, 26],
    ],
    flags: { open_without_case: 1, no_id_needed: 0.6, walk_in: 0.6, affirming: 0.7, trained_in_trafficking: 0.6 },
    serves: { boys: 0.9, 'expectant-or-parenting': 0.9, 'with-disabilities': 0.7, undocumented: 0.8, lgbtq: 0.7 },
    referredBy: [['anyone'], ['youth']],
    fees: ['Free under 18', 'By income; nobody is turned away', 'Free'],
    documents: ['A health card, when you have one'],
    comes: [
      [
        'A nurse sees you alone first. You can ask what stays between you two.',
        'Primero te ve la enfermera a solas. Puedes preguntar qué queda entre ustedes.',
      ],
    ],
  },
  {
    id: 'mobile-clinic',
    family: 'health',
    names: ['Clinic on wheels'],
    description: 'A nurse and a doctor in a van, at two stops in the month.',
    needs: ['doctor'],
    inRegions: [1, 0, 1, 1, 0, 1, 1, 0],
    at: 'two-places',
    hours: ['first-friday', 'third-saturday', 'every-other-week'],
    ages: [
      [null, null],
      [12, 24],
    ],
    flags: { open_without_case: 1, no_id_needed: 0.9, walk_in: 1 },
    serves: { undocumented: 0.9, 'expectant-or-parenting': 0.7, boys: 0.9 },
    referredBy: [['anyone']],
    comes: [
      [
        'You walk up to the van. A nurse asks what hurts.',
        'Llegas a la camioneta. La enfermera pregunta qué te duele.',
      ],
    ],
  },
  {
    id: 'counseling',
    family: 'health',
    names: ['Counseling for youth', 'Someone to talk to each week'],
    description: 'Talks with a counselor, alone or in a group, as often as it helps.',
    needs: ['talk'],
    inRegions: [1, 1, 2, 2, 1, 2, 1, 2],
    hours: ['weekdays-late', 'afternoons', 'weekdays'],
    ages: [
      [11, 21],
      [null, 17],
      [12, 24],
    ],
    flags: { open_without_case: 0.8, no_id_needed: 0.7, walk_in: 0.2, affirming: 0.6, trained_in_trafficking: 0.5 },
    serves: { boys: 0.8, 'with-disabilities': 0.5, lgbtq: 0.7 },
    referredBy: [['anyone'], ['child-welfare', 'education', 'health']],
    capacity: 0.6,
    exclusions: 0.35,
    fees: ['By income', 'Free', 'Free with a health card'],
    comes: [
      [
        'You and the counselor sit down for an hour. You choose what to talk about.',
        'Te sientas una hora con la consejera. Tú eliges de qué hablar.',
      ],
    ],
  },
  {
    id: 'legal-aid',
    family: 'law',
    names: ['Legal aid for youth', 'Ask a lawyer'],
    description: 'Free advice on papers, court, school and pay, and on old charges.',
    needs: ['lawyer'],
    inRegions: [0, 1, 1, 2, 1, 1, 1, 1],
    hours: ['weekdays', 'first-friday', 'lunch-closed'],
    ages: [
      [null, 24],
      [null, null],
    ],
    flags: { open_without_case: 1, no_id_needed: 0.9, walk_in: 0.4, trained_in_trafficking: 0.7 },
    serves: { 'labor-trafficked': 0.8, undocumented: 0.8, 'with-disabilities': 0.8, boys: 1 },
    referredBy: [['anyone']],
    documents: ['Any letter from a court'],
    exclusions: 0.2,
    comes: [
      [
        'A lawyer hears your case. What you say stays with the lawyer.',
        'Una abogada o un abogado escucha tu caso. Lo que dices queda con esa persona.',
      ],
    ],
  },
  {
    id: 'immigration-law',
    family: 'law',
    names: ['Papers and status'],
    description: 'Lawyers for youth without papers, and for those who were brought here to work.',
    needs: ['lawyer', 'get-out'],
    inRegions: [0, 1, 0, 1, 0, 0, 1, 0],
    hours: ['weekdays', 'lunch-closed'],
    ages: [
      [null, 20],
      [null, null],
    ],
    flags: { open_without_case: 1, no_id_needed: 1, walk_in: 0.4, trained_in_trafficking: 0.9 },
    serves: { undocumented: 1, 'labor-trafficked': 1, boys: 1 },
    referredBy: [['anyone']],
    capacity: 0.7,
    comes: [
      [
        'We ask where you are from and what you fear. We tell no one.',
        'Te preguntamos de dónde eres y qué te da miedo. No le decimos a nadie.',
      ],
    ],
  },
];

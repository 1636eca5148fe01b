import type { Kind } from './directory-shapes.ts';

/** Someone at the side of a youth: to talk, to get out, to get there. */
export const youthKinds: readonly Kind[] = [
  {
    id: 'drop-in',
    family: 'youth',
    names: ['Youth drop-in center', 'Open house for youth'],
    description: 'A place to rest, wash, eat and talk. Staff help with the next step when a youth wants that.',
    needs: ['talk', 'food'],
    inRegions: [1, 2, 1, 3, 1, 2, 1, 2],
    hours: ['afternoons', 'weekdays-late', 'past-midnight', 'always'],
    ages: [
      [12, 24],
      [14, 24],
      [12, 17],
    ],
    flags: { open_without_case: 0.95, no_id_needed: 0.95, walk_in: 0.97, affirming: 0.8, trained_in_trafficking: 0.6 },
    serves: { boys: 0.9, lgbtq: 0.9, undocumented: 0.8 },
    referredBy: [['anyone'], ['youth']],
    exclusions: 0.15,
    comes: [
      [
        'You can rest, wash and eat. You say only what you want to say.',
        'Puedes descansar, bañarte y comer. Dices solo lo que quieres decir.',
      ],
      [
        'Someone says hello at the door. You can stay a while and need not talk.',
        'Alguien te saluda en la puerta. Puedes quedarte un rato y no tienes que hablar.',
      ],
    ],
  },
  {
    id: 'night-line',
    family: 'youth',
    names: ['Night line', 'Text line for youth'],
    description: 'Someone to talk to by telephone, at any hour.',
    needs: ['talk'],
    countywide: 2,
    at: 'telephone',
    hours: ['always', 'overnight'],
    ages: [[null, 24]],
    flags: { open_without_case: 1, no_id_needed: 1, affirming: 0.9, trained_in_trafficking: 0.9 },
    serves: { boys: 1, lgbtq: 1, 'labor-trafficked': 1, undocumented: 1 },
    referredBy: [['youth']],
    comes: [
      [
        'Someone picks up and hears you out. You need not give your name.',
        'Alguien contesta y te escucha. No tienes que dar tu nombre.',
      ],
    ],
  },
  {
    id: 'advocates',
    family: 'youth',
    names: ['An advocate at your side', 'Youth advocates'],
    description: 'An advocate who stays with one youth, at court, at the clinic and at night when it is needed.',
    needs: ['get-out', 'talk'],
    inRegions: [0, 1, 1, 2, 0, 2, 1, 1],
    hours: ['weekdays', 'always'],
    ages: [
      [10, 21],
      [12, 24],
      [null, 21],
    ],
    flags: { open_without_case: 0.5, no_id_needed: 0.9, walk_in: 0.3, trained_in_trafficking: 1, transport_given: 0.8 },
    serves: { boys: 0.6, 'labor-trafficked': 0.5, lgbtq: 0.8, undocumented: 0.8 },
    referredBy: [['child-welfare', 'probation', 'law-enforcement'], ['anyone']],
    capacity: 0.8,
    exclusions: 0.25,
    comes: [
      [
        'One person stays with you and helps with what you want first.',
        'Una persona te acompaña y te ayuda con lo que quieras primero.',
      ],
    ],
  },
  {
    id: 'mentors',
    family: 'youth',
    names: ['Mentors who have been there', 'Street team at night'],
    description: 'Mentors who got out themselves, on the street and by telephone.',
    needs: ['get-out', 'talk'],
    inRegions: [0, 0, 1, 1, 0, 1, 1, 1],
    hours: ['past-midnight', 'first-friday'],
    ages: [
      [13, 24],
      [12, 25],
    ],
    flags: { open_without_case: 1, no_id_needed: 1, walk_in: 0.7, affirming: 0.9, trained_in_trafficking: 1 },
    serves: { boys: 0.7, 'labor-trafficked': 0.6, lgbtq: 0.9 },
    referredBy: [['youth'], ['anyone']],
    comes: [
      [
        'You meet someone who got out too. You talk, or just walk a bit.',
        'Conoces a alguien que también salió. Hablan, o solo caminan un poco.',
      ],
    ],
  },
  {
    id: 'ride',
    family: 'youth',
    names: ['Safe ride', 'Rides for youth'],
    description: 'A driver who was checked takes a youth to a service and back.',
    needs: ['ride'],
    inRegions: [0, 1, 1, 2, 0, 2, 0, 1],
    hours: ['always', 'past-midnight', 'weekdays-late'],
    ages: [
      [12, 24],
      [16, 24],
    ],
    flags: { open_without_case: 0.8, no_id_needed: 0.8, walk_in: 0.1, transport_given: 1, trained_in_trafficking: 0.7 },
    serves: { boys: 1, 'with-disabilities': 0.4, 'expectant-or-parenting': 0.8 },
    referredBy: [['anyone'], ['child-welfare', 'education', 'health']],
    capacity: 0.5,
    comes: [
      [
        'Call or text. We tell you the name of the driver and the color of the car.',
        'Llama o escribe. Te decimos quién maneja y de qué color es el carro.',
      ],
    ],
  },
  {
    id: 'pride',
    family: 'youth',
    names: ['LGBTQ+ youth center'],
    description: 'Groups, a lounge and someone to talk to, for LGBTQ+ youth and their friends.',
    needs: ['talk'],
    inRegions: [0, 1, 0, 1, 1, 0, 0, 1],
    hours: ['afternoons'],
    ages: [
      [12, 24],
      [13, 21],
    ],
    flags: { open_without_case: 1, no_id_needed: 1, walk_in: 1, affirming: 1, trained_in_trafficking: 0.5 },
    serves: { lgbtq: 1, boys: 1, undocumented: 0.8 },
    referredBy: [['youth'], ['anyone']],
    comes: [
      [
        'We ask what name you go by. Then you can join in or just sit.',
        'Te preguntamos qué nombre usas. Luego participas, o solo te sientas.',
      ],
    ],
  },
];

import type { Kind } from './directory-shapes.ts';

/** Work, school, and help for young parents and for the parents of a youth. */
export const dayKinds: readonly Kind[] = [
  {
    id: 'workers',
    family: 'work',
    names: ['Young workers’ help desk'],
    description: 'Help with pay that was kept back, threats at work, and how to leave.',
    needs: ['get-out', 'work', 'lawyer'],
    inRegions: [0, 1, 0, 2, 0, 1, 1, 1],
    hours: ['afternoons', 'weekdays-late'],
    ages: [
      [14, 24],
      [null, null],
    ],
    flags: { open_without_case: 1, no_id_needed: 1, walk_in: 0.9, trained_in_trafficking: 0.9 },
    serves: { 'labor-trafficked': 1, undocumented: 1, boys: 1 },
    referredBy: [['anyone']],
    comes: [
      [
        'You tell us about the job. We tell you what they owe you and how to leave.',
        'Nos cuentas del trabajo. Te decimos qué te deben y cómo salir.',
      ],
    ],
  },
  {
    id: 'wellbeing',
    family: 'school',
    names: ['Student wellbeing center'],
    description: 'A room at a high school with a nurse and a counselor, for students of any school.',
    needs: ['talk', 'school', 'doctor'],
    inRegions: [1, 1, 1, 1, 1, 2, 2, 1],
    hours: ['school-year'],
    ages: [
      [13, 19],
      [12, 19],
    ],
    flags: { open_without_case: 1, no_id_needed: 0.9, walk_in: 0.9, affirming: 0.8, trained_in_trafficking: 0.5 },
    serves: { boys: 1, lgbtq: 0.9, 'expectant-or-parenting': 0.6, undocumented: 0.8 },
    referredBy: [['youth'], ['education']],
    comes: [
      [
        'You come in at lunch or with a pass. Sit, breathe, or see the nurse.',
        'Entras a la hora de comer o con permiso. Siéntate, respira o ve a la enfermera.',
      ],
    ],
  },
  {
    id: 'school-help',
    family: 'school',
    names: ['Back to school', 'Help to finish school'],
    description: 'Help to enroll at any time of the year, to catch up, and to keep credits.',
    needs: ['school'],
    inRegions: [1, 1, 1, 1, 1, 2, 1, 1],
    hours: ['weekdays', 'afternoons'],
    ages: [
      [12, 21],
      [14, 24],
      [null, 22],
    ],
    flags: { open_without_case: 0.9, no_id_needed: 0.7, walk_in: 0.7 },
    serves: { boys: 1, 'with-disabilities': 0.8, 'expectant-or-parenting': 0.6, undocumented: 0.9 },
    referredBy: [['anyone'], ['child-welfare', 'education', 'probation']],
    documents: ['School papers, when you have them'],
    comes: [
      [
        'We look at what you have done so far and make a plan with you.',
        'Vemos lo que ya hiciste y hacemos un plan contigo.',
      ],
    ],
  },
  {
    id: 'job-program',
    family: 'work',
    names: ['Paid work program', 'First job program'],
    description: 'Paid training and help to find a job with fair pay.',
    needs: ['work'],
    inRegions: [0, 1, 1, 2, 1, 2, 1, 1],
    hours: ['weekdays', 'lunch-closed'],
    ages: [
      [16, 24],
      [14, 21],
      [18, 25],
    ],
    flags: { open_without_case: 0.9, no_id_needed: 0.15, walk_in: 0.6 },
    serves: { boys: 1, 'expectant-or-parenting': 0.7, 'with-disabilities': 0.6 },
    referredBy: [['anyone'], ['child-welfare', 'probation', 'education']],
    documents: ['A work permit if you are under 18'],
    idDocuments: ['A photo ID'],
    capacity: 0.6,
    exclusions: 0.15,
    comes: [
      [
        'You fill out one form with us. Then we look for a job that fits.',
        'Llenas una hoja con nosotros. Luego buscamos un trabajo para ti.',
      ],
    ],
  },
  {
    id: 'parenting',
    family: 'parents',
    names: ['Young parents program', 'Baby and me'],
    description: 'Diapers, a play group and visits at home for young parents.',
    needs: ['child'],
    inRegions: [0, 1, 1, 2, 0, 2, 1, 1],
    hours: ['weekdays', 'lunch-closed', 'third-saturday'],
    ages: [
      [null, 24],
      [13, 25],
    ],
    flags: { open_without_case: 0.9, no_id_needed: 0.7, walk_in: 0.6, transport_given: 0.3 },
    serves: { 'expectant-or-parenting': 1, boys: 0.5, undocumented: 0.9 },
    referredBy: [['anyone'], ['child-welfare', 'health']],
    capacity: 0.4,
    comes: [
      [
        'Bring your baby. We have diapers, toys and time for your questions.',
        'Trae a tu bebé. Tenemos pañales, juguetes y tiempo para tus preguntas.',
      ],
    ],
  },
  {
    id: 'parent-help',
    family: 'parents',
    names: ['Help for parents of teens', 'Parents’ circle'],
    description: 'For parents who fear that someone uses or pulls in their child: a talk, a group, the next steps.',
    needs: ['my-kid'],
    inRegions: [1, 1, 1, 1, 0, 2, 1, 1],
    hours: ['weekdays-late', 'first-friday', 'third-saturday'],
    ages: [[null, null]],
    flags: { open_without_case: 1, no_id_needed: 0.9, walk_in: 0.5, trained_in_trafficking: 0.8 },
    serves: { boys: 1, undocumented: 0.9, 'with-disabilities': 0.6 },
    referredBy: [['anyone']],
    comes: [
      [
        'You talk with a parent who has been there. No one blames you.',
        'Hablas con una madre o un padre que ya pasó por esto. Nadie te culpa.',
      ],
    ],
  },
];

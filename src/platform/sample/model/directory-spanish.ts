/** Each text of the sample's entries in Spanish. A name of a house or a street is a proper name and stays. */
const SPANISH: Readonly<Record<string, string>> = {
  'Teen clinic': 'Clínica para adolescentes',
  'Health clinic': 'Clínica de salud',
  'Check-ups, tests, birth control and care after harm. Many things a youth may agree to alone.':
    'Revisiones, pruebas, anticonceptivos y atención después de un daño. Muchas cosas las puede decidir la persona joven por su cuenta.',
  'Clinic on wheels': 'Clínica sobre ruedas',
  'A nurse and a doctor in a van, at two stops in the month.':
    'Una enfermera y un médico en una camioneta, en dos paradas al mes.',
  'Counseling for youth': 'Consejería para jóvenes',
  'Someone to talk to each week': 'Alguien con quien hablar cada semana',
  'Talks with a counselor, alone or in a group, as often as it helps.':
    'Pláticas con una consejera, a solas o en grupo, las veces que ayude.',
  'Legal aid for youth': 'Ayuda legal para jóvenes',
  'Ask a lawyer': 'Pregunta a un abogado',
  'Free advice on papers, court, school and pay, and on old charges.':
    'Consejo gratis sobre papeles, corte, escuela y sueldo, y sobre cargos viejos.',
  'Papers and status': 'Papeles y estatus migratorio',
  'Lawyers for youth without papers, and for those who were brought here to work.':
    'Abogados para jóvenes sin papeles y para quienes fueron traídos aquí a trabajar.',
  'Young workers’ help desk': 'Ayuda para jóvenes que trabajan',
  'Help with pay that was kept back, threats at work, and how to leave.':
    'Ayuda con sueldos que no pagaron, amenazas en el trabajo y cómo salir.',
  'Student wellbeing center': 'Centro de bienestar estudiantil',
  'A room at a high school with a nurse and a counselor, for students of any school.':
    'Un salón en una preparatoria con enfermera y consejera, para estudiantes de cualquier escuela.',
  'Back to school': 'De regreso a la escuela',
  'Help to finish school': 'Ayuda para terminar la escuela',
  'Help to enroll at any time of the year, to catch up, and to keep credits.':
    'Ayuda para inscribirse en cualquier época del año, ponerse al día y conservar los créditos.',
  'Paid work program': 'Programa de trabajo con sueldo',
  'First job program': 'Programa de primer empleo',
  'Paid training and help to find a job with fair pay.':
    'Capacitación con sueldo y ayuda para encontrar un trabajo con pago justo.',
  'Young parents program': 'Programa para madres y padres jóvenes',
  'Baby and me': 'Mi bebé y yo',
  'Diapers, a play group and visits at home for young parents.':
    'Pañales, un grupo de juego y visitas a casa para madres y padres jóvenes.',
  'Help for parents of teens': 'Ayuda para madres y padres de adolescentes',
  'Parents’ circle': 'Círculo de madres y padres',
  'For parents who fear that someone uses or pulls in their child: a talk, a group, the next steps.':
    'Para madres y padres que temen que alguien use o jale a su hijo o hija: una plática, un grupo, los siguientes pasos.',
  'Youth shelter': 'Refugio para jóvenes',
  'Beds for youth who have no safe place tonight, with staff awake all night.':
    'Camas para jóvenes que no tienen un lugar seguro esta noche, con personal despierto toda la noche.',
  'Tonight desk': 'Ayuda para esta noche',
  'Help to find a bed tonight': 'Ayuda para encontrar cama esta noche',
  'Staff who look for a bed for this night and go along to it.':
    'Personal que busca una cama para esta noche y acompaña hasta ella.',
  'Safe home for youth': 'Casa segura para jóvenes',
  'A small home whose place is not told. Staff come to meet the youth.':
    'Una casa pequeña; no se dice dónde está. El personal va a encontrar a la persona joven.',
  'Safe home for young parents': 'Casa segura para madres y padres jóvenes',
  'Rooms for young parents and their babies. Where it is, is not told.':
    'Cuartos para madres y padres jóvenes con sus bebés. No se dice dónde está.',
  'Food pantry': 'Despensa de comida',
  'Groceries for all': 'Comida para todos',
  'Bags of food to take home, with things that need no kitchen.':
    'Bolsas de comida para llevar a casa, con cosas que no necesitan cocina.',
  'Hot meals': 'Comidas calientes',
  'Supper for youth': 'Cena para jóvenes',
  'A warm meal at a table, and one to take along.': 'Una comida caliente en la mesa y otra para llevar.',
  'Youth drop-in center': 'Centro abierto para jóvenes',
  'Open house for youth': 'Casa abierta para jóvenes',
  'A place to rest, wash, eat and talk. Staff help with the next step when a youth wants that.':
    'Un lugar para descansar, bañarse, comer y hablar. El personal ayuda con el siguiente paso cuando la persona joven lo quiere.',
  'Night line': 'Línea de noche',
  'Text line for youth': 'Línea de mensajes para jóvenes',
  'Someone to talk to by telephone, at any hour.': 'Alguien con quien hablar por teléfono, a cualquier hora.',
  'An advocate at your side': 'Una persona a tu lado',
  'Youth advocates': 'Acompañantes de jóvenes',
  'An advocate who stays with one youth, at court, at the clinic and at night when it is needed.':
    'Una persona que acompaña a una persona joven en la corte, en la clínica y de noche cuando hace falta.',
  'Mentors who have been there': 'Mentores que ya pasaron por eso',
  'Street team at night': 'Equipo de calle por la noche',
  'Mentors who got out themselves, on the street and by telephone.':
    'Mentores que también salieron, en la calle y por teléfono.',
  'Safe ride': 'Transporte seguro',
  'Rides for youth': 'Transporte para jóvenes',
  'A driver who was checked takes a youth to a service and back.':
    'Un conductor verificado lleva a la persona joven a un servicio y la trae de regreso.',
  'LGBTQ+ youth center': 'Centro para jóvenes LGBTQ+',
  'Groups, a lounge and someone to talk to, for LGBTQ+ youth and their friends.':
    'Grupos, una sala y alguien con quien hablar, para jóvenes LGBTQ+ y sus amistades.',
  'Safe place at the library': 'Lugar seguro en la biblioteca',
  'A youth who feels unsafe can come in and ask. Staff stay near and call whom the youth wants.':
    'Si una persona joven no se siente segura, puede entrar y pedir ayuda. El personal se queda cerca y llama a quien ella quiera.',
  'Homework help and free computers': 'Ayuda con la tarea y computadoras gratis',
  'Help with school work in the afternoon, and computers to use.':
    'Ayuda con la tarea por la tarde y computadoras para usar.',
  Free: 'Gratis',
  'Free under 18': 'Gratis para menores de 18 años',
  'By income; nobody is turned away': 'Según los ingresos; no se rechaza a nadie',
  'By income': 'Según los ingresos',
  'Free with a health card': 'Gratis con tarjeta de salud',
  'A health card, when you have one': 'Una tarjeta de salud, si tienes',
  'Any letter from a court': 'Cualquier carta de la corte',
  'School papers, when you have them': 'Papeles de la escuela, si los tienes',
  'A work permit if you are under 18': 'Un permiso de trabajo si tienes menos de 18 años',
  'A photo ID': 'Una identificación con foto',
  'A letter with your address': 'Una carta con tu dirección',
  'Any card with your name': 'Cualquier tarjeta con tu nombre',
  'Call first.': 'Llama primero.',
  'By telephone, in any language.': 'Por teléfono, en cualquier idioma.',
  'Closed for repairs.': 'Cerrado por reparaciones.',
  'A bus stops at the door': 'Un autobús para en la puerta',
  'Ten minutes from the train': 'A diez minutos del tren',
  'A ramp and wide doors': 'Una rampa y puertas anchas',
  'An elevator': 'Un elevador',
  'Three steps at the door, no ramp': 'Tres escalones en la puerta, sin rampa',
  'A youth who once set a fire': 'Jóvenes que alguna vez provocaron un incendio',
  'The insurance of the house': 'El seguro de la casa',
  'A youth on probation': 'Jóvenes en libertad condicional',
  'A youth who took drugs in the last three days': 'Jóvenes que usaron drogas en los últimos tres días',
  'No nurse at night': 'No hay enfermera de noche',
  'A youth who was in a fight at a shelter': 'Jóvenes que pelearon en un refugio',
  'Few staff at night': 'Poco personal de noche',
  'A youth who ran from here before': 'Jóvenes que ya se fueron de aquí',
  'A youth with a baby': 'Jóvenes con un bebé',
  'No cribs': 'No hay cunas',
  Boys: 'Muchachos',
  'Shared rooms': 'Cuartos compartidos',
  'A youth who needs help to wash or to walk': 'Jóvenes que necesitan ayuda para bañarse o caminar',
  'Stairs and no elevator': 'Escaleras y sin elevador',
  'A youth without papers': 'Jóvenes sin papeles',
  'The grant asks for proof of status': 'Los fondos piden prueba de estatus migratorio',
  'A youth in a gang': 'Jóvenes en una pandilla',
  'Other youth felt unsafe': 'Otros jóvenes no se sintieron seguros',
};

/** Every text in this thing that is said in Spanish, once. */
export function spanishOf(body: Readonly<Record<string, unknown>>): { language: 'es'; of: string; says: string }[] {
  const texts = new Set(textsIn(body));
  return [...texts].flatMap((of) => {
    const says = Object.hasOwn(SPANISH, of) ? SPANISH[of] : undefined;
    return says === undefined ? [] : [{ language: 'es', of, says }];
  });
}

/** Of the thing itself and its parts; not of the terms by which it is found, which have their own. */
function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([name, each]) => (name === 'attributes' ? [] : textsIn(each)));
}

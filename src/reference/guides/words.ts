import { catalogue } from '#platform/i18n/catalogue.ts';

/** What staff read where guides are made. */
export const words = catalogue({
  guides: ['Printed guides', 'Guías impresas'],
  guidesIntro: [
    'Each is made now, from what stands in the directory. They are PDF files that screen readers can read.',
    'Cada una se hace ahora, con lo que dice el directorio. Son archivos PDF que los lectores de pantalla pueden leer.',
  ],
  forPartners: ['For people at work', 'Para el personal'],
  forPartnersHint: [
    'The title names trafficking. Do not hand it to a youth, and do not leave it where others look.',
    'El título nombra la trata. No la entregue a una persona joven ni la deje donde otros miran.',
  ],
  forYouth: ['For youth and families', 'Para jóvenes y familias'],
  forYouthHint: [
    'The titles could be anyone’s. All of these are open to the public as well.',
    'Los títulos podrían ser de cualquiera. Todas están abiertas también al público.',
  ],
  byRegion: ['A guide for each region', 'Una guía para cada región'],
  guide: ['Guide', 'Guía'],
  services: ['Services', 'Servicios'],
  inEnglish: ['In English', 'En inglés'],
  inSpanish: ['In Spanish', 'En español'],
  openIn: ['{title}, {language}', '{title}, {language}'],
  card: ['Wallet card: {title}', 'Tarjeta para la cartera: {title}'],
  bothLanguages: ['Both languages, one on each side', 'Los dos idiomas, uno en cada lado'],
  notChecked: [
    'Which services stand in which guide is the county’s own choice, not yet confirmed by a named person.',
    'Qué servicios van en qué guía lo decide el condado; todavía no lo confirmó una persona con nombre.',
  ],
  whichServices: [
    'A service stands in a guide by what it says of itself: whom it serves, which needs it meets, where it is.',
    'Un servicio está en una guía por lo que dice de sí: a quién atiende, qué necesidades cubre, dónde está.',
  ],
});

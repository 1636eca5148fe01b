import { catalogue } from '#platform/i18n/catalogue.ts';

/** What anyone reads of the county's areas. Grade 6; the title could be any page. */
export const words = catalogue({
  publicAreasSite: ['What is near', 'Qué hay cerca'],
  publicAreasTitle: ['Areas of the county', 'Zonas del condado'],
  publicAreas: ['Where in the county?', '¿En qué parte del condado?'],
  publicAreasLead: ['Pick your area to see what help is there.', 'Elige tu zona para ver qué ayuda hay.'],
  publicAreaLead: ['This is the help that we know of here.', 'Esta es la ayuda que conocemos aquí.'],
  publicAreaNothing: [
    'We know of no help here yet. Look at what is near.',
    'Todavía no conocemos ayuda aquí. Mira qué hay cerca.',
  ],
  publicPlaces: ['{n} {n|place|places}', '{n} {n|lugar|lugares}'],
  publicFind: ['Find the one for me', 'Encontrar el que me sirve'],
  publicReach: ['Ask someone in this area', 'Pregunta a alguien de esta zona'],
  publicWalkIn: ['Places where you can just walk in', 'Lugares donde puedes entrar sin cita'],
  publicBeside: ['Next to it:', 'Al lado:'],
  publicAllAreas: ['All areas', 'Todas las zonas'],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

/** What a youth carries in a pocket: no word that tells whoever finds it. */
export const cardWords = catalogue({
  publicCard: ['My card', 'Mi tarjeta'],
  'publicCard-triggers': ['What sets me off', 'Lo que me pone mal'],
  'publicCard-signs': ['How I can tell', 'Cómo lo noto'],
  'publicCard-helps': ['What helps me', 'Lo que me ayuda'],
  'publicCard-people': ['My people', 'Mi gente'],
  'publicCard-places': ['Good places', 'Buenos lugares'],
  'publicCard-leaving': ['If I leave', 'Si me voy'],
  'publicCard-free': ['My own words', 'Mis palabras'],
  publicCardBack: [
    'I can come back at any hour. No one gets in trouble for coming back.',
    'Puedo volver a cualquier hora. Nadie se mete en problemas por volver.',
  ],
});

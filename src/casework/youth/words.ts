import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({
  unnamed: ['A youth who gave no name', 'Joven que no dio su nombre'],
  unnamedAge: ['A youth, about {n}', 'Joven de unos {n} años'],
  notShown: ['Youth {number}', 'Joven {number}'],
  record: ['Record', 'Expediente'],
});

import { catalogue } from '#platform/i18n/catalogue.ts';

export const words = catalogue({ yes: ['Yes', 'Sí'], no: ['No', 'No'] });

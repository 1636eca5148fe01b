/** The lists of reasons. A clock stops, and a step falls away, only for a reason that is on them. */
import type { Text } from '#platform/i18n/catalogue.ts';

export const stopReasons = {
  'police-asked-to-wait': { en: 'law enforcement asked us to wait', es: 'la policía pidió esperar' },
  'youth-left': { en: 'the youth left', es: 'la persona joven se fue' },
  'youth-asked-to-wait': { en: 'the youth asked for more time', es: 'la persona joven pidió más tiempo' },
  'in-hospital': { en: 'the youth is in hospital', es: 'la persona joven está en el hospital' },
  'court-decides-first': { en: 'a court must decide first', es: 'un tribunal debe decidir primero' },
  'other-county-has-it': { en: 'another county is deciding', es: 'otro condado está decidiendo' },
} as const satisfies Record<string, Text>;

/** `legal`: may also set aside a step that the law demands. */
export const notNeededReasons = {
  'already-done': { en: 'it was already done', es: 'ya se había hecho', legal: true },
  'does-not-apply': {
    en: 'the facts show that it does not apply',
    es: 'los hechos muestran que no aplica',
    legal: true,
  },
  'other-agency-did-it': { en: 'another agency did it', es: 'otra agencia lo hizo', legal: true },
  'youth-declined': { en: 'the youth said no for now', es: 'la persona joven dijo que no por ahora', legal: false },
  'family-declined': { en: 'the family said no for now', es: 'la familia dijo que no por ahora', legal: false },
  'cannot-reach': { en: 'the youth could not be reached', es: 'no se pudo contactar a la persona joven', legal: false },
  'not-available': { en: 'there is no such service now', es: 'no hay ese servicio ahora', legal: false },
} as const satisfies Record<string, Text & { legal: boolean }>;

export type StopReason = keyof typeof stopReasons;
export type NotNeededReason = keyof typeof notNeededReasons;
export const stopReasonNames = Object.keys(stopReasons) as [StopReason, ...StopReason[]];
export const notNeededReasonNames = Object.keys(notNeededReasons) as [NotNeededReason, ...NotNeededReason[]];

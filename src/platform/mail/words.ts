import { catalogue } from '../i18n/catalogue.ts';

/** A mail names no youth, no step, no protocol: whoever reads over a shoulder learns that there is work. */
export const words = catalogue({
  subject: ['Something waits for you', 'Algo le espera'],
  late: [
    'This message is late: mail could not be sent for {n} {n|hour|hours}. It may be done by now.',
    'Este mensaje llega tarde: no se pudo enviar correo durante {n} {n|hora|horas}. Puede que ya esté hecho.',
  ],
  body: [
    'Something in Throughline waits for you. Please sign in to see what it is:\n\n{link}\n\nThis message says no more on purpose. Please do not answer it.',
    'Algo en Throughline le espera. Por favor, entre para ver qué es:\n\n{link}\n\nEste mensaje no dice más a propósito. Por favor, no lo responda.',
  ],
});

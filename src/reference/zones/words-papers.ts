import { catalogue } from '#platform/i18n/catalogue.ts';

/** What hangs at the door and stands on the counter, for anyone who comes by: nothing in it says why a youth may come. */
export const paperWords = catalogue({
  publicZone: ['Safe Youth Zone', 'Zona Segura para Jóvenes'],
  publicNeedPlace: ['Need a safe place? Come in.', '¿Necesitas un lugar seguro? Entra.'],
  publicAskAnyone: ['Ask anyone who works here.', 'Habla con cualquiera que trabaje aquí.'],
  publicNoName: ['You do not have to give your name.', 'No tienes que decir tu nombre.'],
  publicNoId: ['You do not need ID or papers.', 'No necesitas identificación ni papeles.'],
  publicWait: ['Sit down. Get water. Use a phone.', 'Siéntate. Toma agua. Usa un teléfono.'],
  publicChoose: ['You choose what comes next.', 'Tú eliges qué sigue.'],
  publicHonest: [
    'Ask us first what we must tell others, and what we can keep between us.',
    'Pregúntanos primero qué debemos contar y qué queda entre nosotros.',
  ],
  publicCallUs: ['Call us', 'Llámanos'],
  publicDayAndNight: ['Day and night', 'Día y noche'],
  publicOrText: ['call or text', 'llama o manda un mensaje'],
});

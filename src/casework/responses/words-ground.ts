import { catalogue } from '#platform/i18n/catalogue.ts';

/** Words of a response whose ground was withdrawn. */
export const groundWords = catalogue({
  heading: ['Its ground was withdrawn', 'Se retiró su motivo'],
  withdrawn: [
    'On {at}, the decision that this began from was withdrawn as an error. Nothing stopped by itself.',
    'El {at} se retiró por error la decisión que inició esto. Nada se detuvo solo.',
  ],
  ask: [
    'What now? End it below, or set its steps aside. Or let it go on, and say why.',
    '¿Y ahora? Termínela abajo, o deje sus pasos de lado. O que siga, y diga por qué.',
  ],
  why: ['Why does it go on?', '¿Por qué sigue?'],
  goOn: ['It goes on', 'Que siga'],
  kept: ['{by} let it go on, {at}: {words}', '{by} la dejó seguir, {at}: {words}'],
  groundWhyNeeded: ['Write why it goes on.', 'Escriba por qué sigue.'],
  groundAnswered: ['Somebody answered this first.', 'Alguien ya lo respondió.'],
});

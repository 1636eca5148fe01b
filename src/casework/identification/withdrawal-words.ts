import { catalogue } from '#platform/i18n/catalogue.ts';

/** Words of a decision that was made in error. */
export const withdrawalWords = catalogue({
  title: ['Withdraw a decision', 'Retirar una decisión'],
  link: ['Made in error? Withdraw it', '¿Fue un error? Retirarla'],
  linkWaiting: ['Someone asks to withdraw it: answer', 'Piden retirarla: responda'],
  intro: [
    'For a decision made in error: the wrong youth, the wrong form. If what you know has changed, decide again instead.',
    'Para una decisión hecha por error: otra persona joven, otra forma. Si lo que sabe cambió, decida de nuevo.',
  ],
  what: [
    'It stays in the history. From now on no standing, code or count rests on it.',
    'Queda en el historial. Desde ahora, ningún estado, código ni conteo se basa en ella.',
  ],
  runs: [
    'If a response runs from it, a second person answers first. The response does not stop: its page asks what to do.',
    'Si una respuesta sigue por ella, antes contesta otra persona. La respuesta no para: su página pregunta qué hacer.',
  ],
  reason: ['What was the error?', '¿Cuál fue el error?'],
  withdrawIt: ['Withdraw it', 'Retirarla'],
  waiting: ['{by} asked to withdraw this on {at}', '{by} pidió retirarla el {at}'],
  waitingRuns: [
    '{n} {n|response runs|responses run} from it. A second person must answer.',
    '{n} {n|respuesta sigue|respuestas siguen} por ella. Debe contestar otra persona.',
  ],
  waitingOwn: [
    'You asked. A supervisor answers, or who decided. If none of them sees this youth, add one to the team.',
    'Usted lo pidió. Contesta supervisión, o quien decidió. Si nadie de ellos ve este registro, agréguelo al equipo.',
  ],
  agree: ['Was it an error?', '¿Fue un error?'],
  'agree-yes': ['Yes: withdraw it', 'Sí: retirarla'],
  'agree-no': ['No: it stands', 'No: sigue en pie'],
  why: ['Why?', '¿Por qué?'],
  answer: ['Answer', 'Responder'],
  withdrawn: ['Withdrawn {at} by {by}: {because}', 'Retirada {at} por {by}: {because}'],
  asked: ['{by} asked to withdraw it: {because}', '{by} pidió retirarla: {because}'],
  refusedThen: ['{by} answered that it stands: {because}', '{by} respondió que sigue en pie: {because}'],
  agreedThen: ['{by} agreed: {because}', '{by} estuvo de acuerdo: {because}'],
  withdrawReasonNeeded: ['Write what the error was, in a sentence.', 'Escriba cuál fue el error, en una frase.'],
  answerNeeded: ['Choose yes or no.', 'Elija sí o no.'],
  answerWordsNeeded: ['Write why.', 'Escriba por qué.'],
  alreadyWithdrawn: ['Somebody was first. Look at it again.', 'Alguien se adelantó. Véalo de nuevo.'],
});

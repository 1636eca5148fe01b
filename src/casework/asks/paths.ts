/** Links of this module. Who asks stands under the finder; a code is sent, never written into an address. */
export const paths = {
  someone: '/find/someone',
  ask: '/find/ask',
  answer: '/find/answer',
  reply: '/find/answer/reply',
  reach: '/find/answer/reach',
  takeBack: '/find/answer/taken-back',
  list: '/asks',
  one: (askId: string) => `/asks/${askId}`,
  step: (askId: string, kind: 'taken' | 'passed' | 'put-back' | 'reached' | 'closed') => `/asks/${askId}/${kind}`,
  answers: (askId: string) => `/asks/${askId}/answers`,
} as const;

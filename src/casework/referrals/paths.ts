const under = (base: string) => ({
  need: `${base}/referrals/new`,
  offers: `${base}/referrals/offers`,
  share: `${base}/referrals/share`,
  send: `${base}/referrals`,
});

/** Links of this module. */
export const paths = {
  list: '/referrals',
  /** The steps of asking: for a youth with a record, or for nobody on record. */
  ask: (youthId: string | null) => under(youthId === null ? '' : `/youth/${youthId}`),
  /** For one who asked for a navigator without an account. */
  needOfAsk: (askId: string) => `/asks/${askId}/referrals/new`,
  referral: (id: string) => `/referrals/${id}`,
  event: (id: string, what: EventPath) => `/referrals/${id}/${what}`,
  next: (id: string) => `/referrals/${id}/next`,
  incoming: (id: string) => `/referrals/from-counties/${id}`,
  incomingEvent: (id: string, what: 'answers' | 'beginning' | 'ending') => `/referrals/from-counties/${id}/${what}`,
  /** Where the one-time link leads; the token is added to it. */
  link: '/referrals/answer',
  answer: (token: string) => `/referrals/answer/${token}`,
  /** Where the link's own errand after the answer is done: that it has begun. */
  linkBegun: (token: string) => `/referrals/answer/${token}/beginning`,
  sentAgain: (id: string) => `/referrals/${id}/sent-again`,
  /** Asked by themselves, under the finder; a code is sent, never written into an address. */
  own: '/find/ask-them',
  ownSent: '/find/ask-them/sent',
  code: '/find/answer',
  ownFelt: '/find/answer/how-it-was',
  ownTakeBack: '/find/answer/their-end',
  /** Doors of the youth's record and of the directory. */
  youth: (id: string) => `/youth/${id}`,
} as const;

export type EventPath = 'answers' | 'introductions' | 'beginning' | 'ending' | 'how-it-was' | 'closure';

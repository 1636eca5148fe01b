const mine = '/my-page';

/** Links of this module: the youth's own page, whose addresses could be any site's; and the staff's page about it. */
export const paths = {
  mine,
  open: `${mine}/open`,
  leave: `${mine}/leave`,
  off: `${mine}/off`,
  team: `${mine}/team`,
  next: `${mine}/next`,
  words: `${mine}/words`,
  wordsBack: (id: string) => `${mine}/words/${id}/back`,
  see: `${mine}/see`,
  looks: `${mine}/looks`,
  sharing: `${mine}/sharing`,
  takeBack: (id: string) => `${mine}/sharing/${id}/back`,
  give: `${mine}/sharing/give`,
  block: `${mine}/block`,
  unblock: (id: string) => `${mine}/block/${id}/lift`,
  ask: `${mine}/ask`,
  askBack: (id: string) => `${mine}/ask/${id}/back`,
  wrong: `${mine}/wrong`,
  say: `${mine}/say`,
  rights: `${mine}/rights`,
  papers: `${mine}/papers`,

  ofYouth: (youthId: string) => `/youth/${youthId}/own-page`,
  card: (youthId: string) => `/youth/${youthId}/own-page/card`,
  papersOf: (youthId: string) => `/youth/${youthId}/own-page/papers`,
  answers: '/youth-asked',
  answer: '/youth-asked/answer',
  answerComplaint: '/youth-asked/complaint',
  ending: (youthId: string) => `/youth/${youthId}/own-page/ending`,
} as const;

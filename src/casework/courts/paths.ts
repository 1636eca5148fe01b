/** Links of this module. Nothing in them says of which court. */
const of = (youthId: string, hearingId: string) => `/youth/${youthId}/hearings/${hearingId}`;
export const paths = {
  mine: '/hearings',
  hearings: (youthId: string) => `/youth/${youthId}/hearings`,
  transfers: (youthId: string) => `/youth/${youthId}/hearings/transfers`,
  settling: (youthId: string, factId: string) => `/youth/${youthId}/hearings/facts/${factId}/settling`,
  hearing: of,
  move: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/move`,
  cancelling: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/cancelling`,
  needs: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/needs`,
  need: (youthId: string, hearingId: string, needId: string) => `${of(youthId, hearingId)}/needs/${needId}`,
  place: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/place`,
  result: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/result`,
  orders: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/orders`,
  witness: (youthId: string, hearingId: string) => `${of(youthId, hearingId)}/witness`,
} as const;

const of = (youthId: string) => `/youth/${youthId}/relief`;
const charge = (youthId: string, chargeId: string) => `${of(youthId)}/charges/${chargeId}`;

/** Links of this module. */
export const paths = {
  /** For a lawyer: what may now be cleared, of all whose lawyer they are. */
  openings: '/records-to-clear',
  openingsSeen: '/records-to-clear/seen',
  relief: of,
  charges: (youthId: string) => `${of(youthId)}/charges`,
  lookingUp: (youthId: string) => `${of(youthId)}/code`,
  history: (youthId: string) => `${of(youthId)}/history`,
  historyFile: (youthId: string, historyId: string) => `${of(youthId)}/history/${historyId}`,
  historyColumns: (youthId: string, historyId: string) => `${of(youthId)}/history/${historyId}/columns`,
  historyDropped: (youthId: string, historyId: string) => `${of(youthId)}/history/${historyId}/dropping`,
  charge,
  changing: (youthId: string, chargeId: string) => `${charge(youthId, chargeId)}/changing`,
  withdrawing: (youthId: string, chargeId: string) => `${charge(youthId, chargeId)}/withdrawing`,
  worksheet: (youthId: string, chargeId: string) => `${charge(youthId, chargeId)}/worksheet`,
  evidence: (youthId: string, chargeId: string) => `${charge(youthId, chargeId)}/evidence`,
  dropping: (youthId: string, chargeId: string, evidenceId: string) =>
    `${charge(youthId, chargeId)}/evidence/${evidenceId}/dropping`,
  asks: (youthId: string, chargeId: string) => `${charge(youthId, chargeId)}/asks`,
  answering: (youthId: string, chargeId: string, askId: string) =>
    `${charge(youthId, chargeId)}/asks/${askId}/answering`,
  /** Kept by `casework/letters`, which stands on this module. */
  letter: (youthId: string, chargeId: string, gate: string) => `${charge(youthId, chargeId)}/letters/${gate}`,
  account: (youthId: string) => `${of(youthId)}/account`,
  /** Kept by `casework/petitions`, which stands on this module. */
  petitions: (youthId: string) => `${of(youthId)}/petitions`,
  explained: (youthId: string) => `${of(youthId)}/explained`,
  sharing: (youthId: string) => `${of(youthId)}/explained/sharing`,
  unsharing: (youthId: string) => `${of(youthId)}/explained/taking-back`,
  drivers: (youthId: string) => `${of(youthId)}/drivers`,
  answeringDriver: (youthId: string, driverId: string) => `${of(youthId)}/drivers/${driverId}/answering`,
} as const;

import { reliefPaths } from '#casework/relief/index.ts';

const all = reliefPaths.petitions;
const one = (youthId: string, matterId: string) => `${all(youthId)}/${matterId}`;
const holder = (youthId: string, matterId: string, holderId: string) => `${one(youthId, matterId)}/holders/${holderId}`;

/** Links of this module. */
export const paths = {
  petitions: all,
  matter: one,
  wording: (youthId: string, matterId: string) => `${one(youthId, matterId)}/wording`,
  steps: (youthId: string, matterId: string) => `${one(youthId, matterId)}/steps`,
  grant: (youthId: string, matterId: string) => `${one(youthId, matterId)}/grant`,
  also: (youthId: string, matterId: string) => `${one(youthId, matterId)}/also`,
  takingBack: (youthId: string, matterId: string, stepId: string) =>
    `${one(youthId, matterId)}/steps/${stepId}/taking-back`,
  holders: (youthId: string, matterId: string) => `${one(youthId, matterId)}/holders`,
  facts: (youthId: string, matterId: string) => `${one(youthId, matterId)}/facts`,
  droppingHolder: (youthId: string, matterId: string, holderId: string) =>
    `${holder(youthId, matterId, holderId)}/dropping`,
  letter: (youthId: string, matterId: string, holderId: string) => `${holder(youthId, matterId, holderId)}/letter.pdf`,
  packet: (youthId: string, matterId: string) => `${one(youthId, matterId)}/packet`,
  file: (youthId: string, matterId: string, set: string) => `${one(youthId, matterId)}/packet/${set}`,
} as const;

/** Links of this module. */
export const paths = {
  access: (youthId: string) => `/youth/${youthId}/access`,
  bring: (youthId: string) => `/youth/${youthId}/access/bring`,
  order: (youthId: string) => `/youth/${youthId}/access/court-order`,
  ending: (youthId: string, basisId: string) => `/youth/${youthId}/access/bases/${basisId}/ending`,
  extension: (youthId: string, basisId: string) => `/youth/${youthId}/access/bases/${basisId}/extension`,
  blocks: (youthId: string) => `/youth/${youthId}/access/blocks`,
  lifting: (youthId: string, blockId: string) => `/youth/${youthId}/access/blocks/${blockId}/lifting`,
  looks: (youthId: string) => `/youth/${youthId}/looks`,
  emergency: '/emergency',
  emergencies: '/emergencies',
  review: (emergencyId: string) => `/emergencies/${emergencyId}`,
  rules: '/sharing-rules',
  version: (version: number | string) => `/sharing-rules/${version}`,
  publishing: (version: number | string) => `/sharing-rules/${version}/publishing`,
  cells: (version: number | string, category: string, recipient: string) =>
    `/sharing-rules/${version}/${category}/${recipient}`,
  confirmation: (version: number | string, category: string, recipient: string) =>
    `/sharing-rules/${version}/${category}/${recipient}/confirmation`,
  sealings: '/sealing',
  undoing: (sealingId: string) => `/sealing/${sealingId}/undoing`,
  proof: (removalId: string) => `/sealing/removals/${removalId}`,
  /** The youth's own page, in the youth module. */
  youth: (youthId: string) => `/youth/${youthId}`,
} as const;

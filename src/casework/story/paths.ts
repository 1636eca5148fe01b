/** Links of this module. */
export const paths = {
  story: (youthId: string) => `/youth/${youthId}/story`,
  parts: (youthId: string) => `/youth/${youthId}/story/parts`,
  part: (youthId: string, storyPartId: string) => `/youth/${youthId}/story/parts/${storyPartId}`,
  sharing: (youthId: string, storyPartId: string) => `/youth/${youthId}/story/parts/${storyPartId}/sharing`,
  ending: (youthId: string, storyPartId: string, shareId: string) =>
    `/youth/${youthId}/story/parts/${storyPartId}/sharing/${shareId}/ending`,
} as const;

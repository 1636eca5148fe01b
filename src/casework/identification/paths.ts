/** Links of this module. */
export const paths = {
  identification: (youthId: string) => `/youth/${youthId}/identification`,
  decision: (youthId: string, form: string) => `/youth/${youthId}/identification/${form}`,
} as const;

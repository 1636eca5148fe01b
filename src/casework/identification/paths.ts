/** Links of this module. */
export const paths = {
  identification: (youthId: string) => `/youth/${youthId}/identification`,
  decision: (youthId: string, form: string) => `/youth/${youthId}/identification/${form}`,
  questions: (youthId: string, form: string) => `/youth/${youthId}/identification/${form}/questions`,
  withdrawal: (youthId: string, decisionId: string) =>
    `/youth/${youthId}/identification/decisions/${decisionId}/withdrawal`,
  withdrawalAnswer: (youthId: string, decisionId: string) =>
    `/youth/${youthId}/identification/decisions/${decisionId}/withdrawal/answer`,
  caseRecord: (youthId: string) => `/youth/${youthId}/case-record`,
  nations: '/administration/nations',
  nation: (at: string) => `/administration/nations/${at}/removal`,
} as const;

/** Links of this module. */
export const paths = {
  plan: (youthId: string) => `/youth/${youthId}/plan`,
  goals: (youthId: string) => `/youth/${youthId}/plan/goals`,
  needs: (youthId: string) => `/youth/${youthId}/plan/needs`,
  line: (youthId: string, lineId: string) => `/youth/${youthId}/plan/lines/${lineId}`,
  tasks: (youthId: string) => `/youth/${youthId}/plan/tasks`,
  task: (youthId: string, taskId: string) => `/youth/${youthId}/plan/tasks/${taskId}`,
  closing: (youthId: string, taskId: string) => `/youth/${youthId}/plan/tasks/${taskId}/closing`,
  handingOn: (youthId: string, taskId: string) => `/youth/${youthId}/plan/tasks/${taskId}/handing-on`,
  safety: (youthId: string) => `/youth/${youthId}/plan/safety`,
  card: (youthId: string, lang: 'en' | 'es') => `/youth/${youthId}/plan/card-${lang}`,
  agreeing: (youthId: string) => `/youth/${youthId}/plan/agreeing`,
  version: (youthId: string, versionId: string) => `/youth/${youthId}/plan/versions/${versionId}`,
} as const;

/** Links of this module. */
export const paths = {
  plan: (youthId: string) => `/youth/${youthId}/plan`,
  tasks: (youthId: string) => `/youth/${youthId}/plan/tasks`,
  closing: (youthId: string, taskId: string) => `/youth/${youthId}/plan/tasks/${taskId}/closing`,
  handingOn: (youthId: string, taskId: string) => `/youth/${youthId}/plan/tasks/${taskId}/handing-on`,
} as const;

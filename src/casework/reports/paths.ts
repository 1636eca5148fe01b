/** Links of this module. */
export const paths = {
  list: '/reports',
  page: (page: number) => `/reports?page=${page}`,
  new: '/reports/new',
  newAbout: (youthId: string) => `/youth/${youthId}/reports/new`,
  call: '/reports/call',
  callAbout: (youthId: string) => `/youth/${youthId}/reports/call`,
  mine: '/reports/mine',
  reviews: '/reports/review',
  report: (reportId: string) => `/reports/${reportId}`,
  screening: (reportId: string) => `/reports/${reportId}/screening`,
  disposition: (reportId: string) => `/reports/${reportId}/disposition`,
  reviewTaking: (reportId: string) => `/reports/${reportId}/review/taking`,
  review: (reportId: string) => `/reports/${reportId}/review`,
  written: (reportId: string) => `/reports/${reportId}/written`,
  writtenPdf: (reportId: string) => `/reports/${reportId}/written.pdf`,
} as const;

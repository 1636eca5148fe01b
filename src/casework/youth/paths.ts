/** Links of this module. `access` and `looks` are the access module's pages of one youth. */
export const paths = {
  list: '/youth',
  find: '/search',
  found: (sought: string) => `/search/${sought}`,
  known: '/known',
  knownAnswer: (sought: string) => `/known/${sought}`,
  youth: (youthId: string) => `/youth/${youthId}`,
  identity: (youthId: string) => `/youth/${youthId}/identity`,
  particulars: (youthId: string) => `/youth/${youthId}/particulars`,
  ending: (youthId: string, particularId: string) => `/youth/${youthId}/particulars/${particularId}/ending`,
  notes: (youthId: string) => `/youth/${youthId}/notes`,
  noteReaders: (youthId: string, noteId: string) => `/youth/${youthId}/notes/${noteId}/readers`,
  duplicates: (youthId: string) => `/youth/${youthId}/duplicates`,
  joins: (youthId: string) => `/youth/${youthId}/joins`,
  parting: (youthId: string, joinId: string) => `/youth/${youthId}/joins/${joinId}/parting`,
} as const;

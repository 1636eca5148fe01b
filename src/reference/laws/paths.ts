const remedy = (jurisdiction: string, remedyId: string) => `/laws/${jurisdiction}/remedies/${remedyId}`;
const draft = (versionId: string) => `/laws/drafts/${versionId}`;

export const paths = {
  clear: '/clear-a-record',
  /** The laws as the page works with them: the same for everybody, so that asking for them says nothing. */
  data: '/clear-a-record/laws',
  states: '/clear-a-record/states',
  /** For those who work here: what each law says, and the county's own versions. */
  list: '/laws',
  law: (jurisdiction: string) => `/laws/${jurisdiction}`,
  remedy,
  newRemedy: (jurisdiction: string) => `/laws/${jurisdiction}/new-remedy`,
  ending: (jurisdiction: string, remedyId: string) => `${remedy(jurisdiction, remedyId)}/ending`,
  back: (jurisdiction: string, remedyId: string) => `${remedy(jurisdiction, remedyId)}/back`,
  draft,
  rewriting: (versionId: string) => `${draft(versionId)}/rewriting`,
  approving: (versionId: string) => `${draft(versionId)}/approving`,
  /** Answered by `insight/bills`, which may count. */
  touches: (versionId: string) => `${draft(versionId)}/touches`,
  dropping: (versionId: string) => `${draft(versionId)}/dropping`,
  state: (id: string) => `/clear-a-record/states/${id}`,
};

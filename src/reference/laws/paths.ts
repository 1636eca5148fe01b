export const paths = {
  clear: '/clear-a-record',
  /** The laws as the page works with them: the same for everybody, so that asking for them says nothing. */
  data: '/clear-a-record/laws',
  states: '/clear-a-record/states',
  state: (id: string) => `/clear-a-record/states/${id}`,
};

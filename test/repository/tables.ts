/** Whose table is whose: by schema, or one by one. Only the owner's files write it. */
const owners: Record<string, string> = {
  people: 'src/foundation/people',
  auth: 'src/foundation/people',
  'people.idempotency': 'src/platform/http',
  access: 'src/foundation/access',
  audit: 'src/foundation/audit',
  consent: 'src/foundation/consent',
  vault: 'src/foundation/consent',
  instruments: 'src/reference/instruments',
  protocols: 'src/reference/protocols',
  directory: 'src/reference/directory',
  upkeep: 'src/reference/upkeep',
  zones: 'src/reference/zones',
  regions: 'src/reference/regions',
  operators: 'src/reference/operators',
  advocacy: 'src/program/advocacy',
  funds: 'src/reference/funds',
  laws: 'src/reference/laws',
  liaisons: 'src/program/liaisons',
  forums: 'src/program/forums',
  homes: 'src/program/homes',
  voice: 'src/program/voice',
  caregivers: 'src/program/caregivers',
  parents: 'src/program/parents',
  oncall: 'src/program/oncall',
  youth: 'src/casework/youth',
  care: 'src/casework/care',
  'care.handovers': 'src/casework/handovers',
  courts: 'src/casework/courts',
  relief: 'src/casework/relief',
  'relief.agreements': 'src/reference/agreements',
  petitions: 'src/casework/petitions',
  claims: 'src/casework/claims',
  restorative: 'src/casework/restorative',
  transition: 'src/casework/transition',
  meetings: 'src/casework/meetings',
  money: 'src/casework/money',
  rides: 'src/casework/rides',
  benefits: 'src/casework/benefits',
  plan: 'src/casework/plan',
  story: 'src/casework/story',
  screening: 'src/casework/screening',
  reports: 'src/casework/reports',
  asks: 'src/casework/asks',
  identification: 'src/casework/identification',
  referrals: 'src/casework/referrals',
  responses: 'src/casework/responses',
  mail: 'src/platform/mail',
  throughline: 'src/platform/jobs',
  measures: 'src/insight/measures',
  'people.desks': 'src/insight/desk',
  'people.calendar_feeds': 'src/insight/desk',
};

export const ownerOf = (table: string): string => owners[table] ?? owners[table.split('.')[0] ?? ''] ?? 'nobody';

/** Tables that others may read beside rows of their own, each with its reason. Row-level security still stands before each. */
export const READ_BY_OTHERS = new Map([
  ['people.users', 'a row is shown with the name of the person who wrote it'],
  ['people.agencies', 'a row is shown with the agency it belongs to'],
  ['people.roles', 'a step or an alarm finds the people who hold its role'],
  ['people.counties', 'a county’s zone and choices'],
  ['access.grants', 'every list about youth joins the grants: a policy alone on a plain list scans'],
  ['youth.youth', 'a list joins the hub, so that one statement brings the neutral number'],
  ['youth.keys', 'one statement brings a row with the wrapped key that opens it'],
  ['youth.identities', 'a list shows one ciphertext a row: names come with it, not by a second question'],
  ['reports.reports', 'a team’s time runs from its report (WIC 18961.7), and the record shows it'],
]);

/** Files outside the owner's stores that name its tables, each with its reason. A line no longer needed must go. */
export const EXCEPTIONS: { files: RegExp; tables: RegExp; reason: string }[] = [
  { files: /^src\/sample/, tables: /./, reason: 'lays out the sample county in bulk, as the owner, past every door' },
  {
    files: /^src\/(county|commands\/county-new)\.ts$/,
    tables: /./,
    reason: 'sets up a county as the owner, before anyone can sign in',
  },
  {
    files: /^src\/(serve\.ts|commands\/[a-z-]+\.ts)$/,
    tables: /^people\.counties$/,
    reason: 'commands ask which counties there are',
  },
  {
    files: /^src\/foundation\/people\/(sign-in\/|account\.ts|session\.ts)/,
    tables: /^(auth\.|people\.)/,
    reason: 'the sign-in library’s own tables, one way of signing in a file',
  },
  {
    files: /^src\/foundation\/audit\/(check|entry|seal)\.ts$/,
    tables: /^(audit\.|people\.counties)/,
    reason: 'the ledger’s writer, sealer and checker: each its own role',
  },
  {
    files: /^src\/foundation\/access\/actions\//,
    tables: /^access\.bases$/,
    reason: 'ids of bases found beside the store’s own question',
  },
  {
    files: /^src\/foundation\/consent\/actions\/consents\.ts$/,
    tables: /^consent\.consents$/,
    reason: 'the place of a sealed field, which names its table',
  },
  {
    files: /^src\/platform\/http\/once\.ts$/,
    tables: /^people\.idempotency$/,
    reason: 'form keys, of the house itself',
  },
  {
    files: /^src\/platform\/(mail\/outbox|jobs\/heartbeat)\.ts$/,
    tables: /^(mail|throughline)\./,
    reason: 'the platform’s own stores, under their own name',
  },
  {
    files: /^src\/foundation\/access\/store-emergency\.ts$/,
    tables: /^audit\.entries$/,
    reason: 'a review reads what was looked at in the emergency; the policy shows it to the privacy role alone',
  },
  {
    files: /^src\/casework\/responses\/(store|list-store|jobs\/store|jobs\/kept)\.ts$/,
    tables: /^protocols\.protocols$/,
    reason: 'a running response is read with its version in one statement',
  },
  {
    files: /^src\/casework\/youth\/(record-store|list-store)\.ts$/,
    tables: /^access\.bases$/,
    reason: 'the ledger’s entry says on which basis a record was opened',
  },
  {
    files: /^src\/insight\//,
    tables: /./,
    reason: 'joins modules by reading them through the same gate; never writes',
  },
  {
    files: /^src\/(casework\/youth|foundation\/access)\/sealed\.ts$/,
    tables: /^youth\.keys$/,
    reason: 'opens the youth’s key for what this module seals',
  },
  {
    files: /^src\/platform\/mail\/outbox\.ts$/,
    tables: /^people\.users$/,
    reason: 'a mail goes to the person’s address as it is when it goes',
  },
  {
    files: /^src\/casework\/responses\/(actions\/work|done-days)\.ts$/,
    tables: /^(responses\.|youth\.)/,
    reason: 'one statement a page: work is the hot path',
  },
  {
    files: /^src\/casework\/responses\/jobs\/kept\.ts$/,
    tables: /^(responses\.|people\.counties$)/,
    reason: 'what the counting job reads of done steps, in one statement, under the measures’ role',
  },
  {
    files: /^src\/casework\/reports\/actions\/written\.ts$/,
    tables: /^responses\.events$/,
    reason: 'the written report says when the call was made',
  },
  {
    files: /^src\/program\/voice\/(caregiver|letter)-store\.ts$/,
    tables: /^care\.members$/,
    reason: 'names the place that a name is sealed for; it reads and writes by functions of voice alone',
  },
  {
    files: /^src\/program\/voice\/(story|plan|next)-store\.ts$/,
    tables: /^(story\.(parts|texts)|plan\.(lines|tasks|versions)|meetings\.talks)$/,
    reason: 'names the place that the youth’s words are sealed for; it reads and writes by functions of voice alone',
  },
];

const STORE = /(^|\/)(store|[a-z-]+-store|store-[a-z-]+|record-sources?|sources\/[a-z-]+)\.ts$/;

/** Whether this file may name (or, with `write`, change) this table. */
export function mayName(path: string, table: string, write: boolean): boolean {
  const owns = path.startsWith(`${ownerOf(table)}/`);
  if (owns && STORE.test(path)) return true;
  if (!write && STORE.test(path) && READ_BY_OTHERS.has(table)) return true;
  return EXCEPTIONS.some(
    (each) =>
      each.files.test(path) &&
      each.tables.test(table) &&
      (!write || owns || /^src\/(sample|county|commands\/county-new|platform)/.test(path)),
  );
}

/** How a file names a table: not at all, to read, or to write. */
export function useOf(code: string, table: string): 'none' | 'read' | 'write' {
  const name = table.replace('.', '\\.');
  if (!new RegExp(`(?<![\\w.'"\`/-])${name}(?![\\w(-]|\\.ts)|['"\`]${name}( as \\w+)?['"\`]`).test(code)) return 'none';
  const write = new RegExp(
    `\\b(insert\\s+into|update|delete\\s+from|truncate|copy)\\s+${name}(?![\\w])|\\b(insertInto|updateTable|deleteFrom)\\(['"\`]${name}\\b`,
    'i',
  );
  return write.test(code) ? 'write' : 'read';
}

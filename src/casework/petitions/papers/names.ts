import type { Charge, Evidence } from '#casework/relief/index.ts';
import type { HolderKind } from '../model/matter.ts';

// What papers for a court are written in is English; the pages about them are in both languages (`words.ts`).

export const outcomeNames: Record<Charge['what'], string> = {
  arrest: 'Arrest only',
  citation: 'Citation',
  diverted: 'Diverted',
  rejected: 'Not filed by the prosecutor',
  filed: 'Filed',
  sustained: 'Sustained',
  convicted: 'Convicted',
  dismissed: 'Dismissed',
  warrant: 'Warrant',
};
export const kindName: Record<Evidence['kind'], string> = {
  document: 'Document',
  record: 'Official record',
  witness: 'Statement of a witness',
  expert: 'Opinion of an expert',
  'own-words': 'Statement of Petitioner',
};
export const meansNames: Record<string, string> = {
  force: 'force',
  fraud: 'deceit',
  debt: 'debt',
  quota: 'a quota',
  threats: 'threats',
  drugs: 'drugs',
  immigration: 'threats about immigration status',
  family: 'threats against family, or by family',
  other: 'other means',
};
export const whomNames: Record<string, string> = {
  partner: 'a partner',
  parent: 'a parent',
  sibling: 'a sibling',
  relative: 'a relative',
  friend: 'a friend',
  employer: 'an employer',
  gang: 'a gang',
  stranger: 'a stranger',
  online: 'somebody met online',
  other: 'somebody else',
};
const holderKindNames: Record<HolderKind, string> = {
  'arresting-agency': 'arresting agency',
  court: 'court',
  doj: 'state department of justice',
  probation: 'probation department',
  prosecutor: 'prosecuting agency',
  program: 'this program',
  other: 'record holder',
};
export const holderName = ({ kind, name }: { kind: HolderKind; name: string }): string =>
  name.trim() ? `${name.trim()} (${holderKindNames[kind]})` : holderKindNames[kind];

import type { RecordAnswer } from '#reference/laws/index.ts';

type Text = { en: string; es: string };
/** A question that only a person answers, as the worksheet asks it. `name`: the field's; `label`: null where the catalogue has its words. */
export type Asked = {
  name: string;
  what: 'groups' | 'bars' | 'also' | 'consent' | 'restitution';
  id: string;
  label: Text | null;
  citation: string;
};

/** What the laws ask of one record beside the nexus: each question once, whatever the verdict, so that an answer can be taken back. */
export function askedOf(answer: RecordAnswer | null): Asked[] {
  if (!answer?.file) return [];
  const { groups } = answer.file;
  const all = answer.answers.flatMap(({ law }): Asked[] => {
    if (!law) return [];
    const named = law.offenses === 'unknown' ? [] : law.offenses.value.groups;
    const bars = law.bars === 'unknown' ? [] : law.bars.value;
    return [
      ...groups
        .filter(({ id }) => named.includes(id))
        .map(({ id, label, citation }) => question('groups', id, label, citation)),
      ...bars
        // Whether a charge or a warrant is open is seen from the record itself.
        .filter((bar) => bar !== 'pending-charge' && bar !== 'open-warrant')
        .map((bar) => question('bars', bar, null, law.citation)),
      ...law.also.map(({ id, ask, citation }) => question('also', id, ask, citation)),
      ...(holds(law.prosecutorConsent) ? [question('consent', '', null, law.citation)] : []),
      ...(holds(law.restitutionPaid) ? [question('restitution', '', null, law.citation)] : []),
    ];
  });
  return [...new Map(all.map((each) => [each.name, each])).values()];
}

const question = (what: Asked['what'], id: string, label: Text | null, citation: string): Asked => ({
  name: id ? `ask:${what}:${id}` : `ask:${what}`,
  what,
  id,
  label,
  citation,
});
const holds = (known: 'unknown' | { value: boolean }) => known !== 'unknown' && known.value;

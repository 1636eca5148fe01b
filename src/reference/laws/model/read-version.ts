import { z } from 'zod';
import { type Faults, fieldOf, listOf, type Sent, textOf } from './fields.ts';
import { readNames } from './made.ts';
import { isOwnList, readList } from './own-list.ts';
import { readQuestions, valueFrom } from './read-values.ts';
import { type Group, type Jurisdiction, type Known, sureness, type Version, version } from './remedy.ts';
import { type Dimension, dimensionOf, dimensions } from './scorecard.ts';

export type ReadVersion = { law: Version } | { faults: Faults };

/** `made`: of a way that only the county has, which the form names. `listId`: of a list of offenses that it holds. */
type Of = { file: Jurisdiction; before: Version | null; made: boolean; listId: string };

/** A version as somebody wrote it in the form. What the form does not hold (notes) stays from the version before. */
export function readVersion(sent: Sent, { file, before, made, listId }: Of): ReadVersion {
  const faults: Faults = {};
  const makes = made ? readNames(sent, faults) : undefined;
  const list = readList(sent, faults, { place: file.id, before: before?.list, id: listId });
  const listed = withList(sent, file, list);
  const read = Object.fromEntries(
    dimensions.map((name) => [
      name,
      knownFrom(listed.sent, name, listed.file, before && dimensionOf(before, name), faults),
    ]),
  ) as Record<Dimension, Known<unknown>>;
  const { under18, adult, ...rest } = read;
  const [records, others] = [true, false].map((wanted) =>
    Object.entries(rest).filter(([name]) => name.startsWith('record-') === wanted),
  );
  const law = {
    ...heading(sent, faults),
    ...Object.fromEntries(others ?? []),
    ageAtOffense: { under18, adult },
    records: Object.fromEntries((records ?? []).map(([name, said]) => [name.replace('record-', ''), said])),
    also: readQuestions(sent, faults),
    ...(makes ? { makes } : {}),
    ...(list ? { list } : {}),
  };
  if (Object.keys(faults).length > 0) return { faults };
  const parsed = version.safeParse(law);
  return parsed.success ? { law: parsed.data } : { faults: { citation: 'notRight' } };
}

/** The form and the file with the list that was written here; a list of another version is not this one's. */
function withList(sent: Sent, file: Jurisdiction, list: Group | null): { sent: Sent; file: Jurisdiction } {
  const name = fieldOf('offenses', 'groups');
  const chosen = listOf(sent, name).filter((id) => !isOwnList(id));
  const groups = file.groups.filter(({ id }) => !isOwnList(id));
  return {
    sent: { ...sent, [name]: list ? [...chosen, list.id] : chosen },
    file: { ...file, groups: list ? [...groups, list] : groups },
  };
}

const day = z.union([z.literal('').transform(() => null), z.iso.date()]);

function heading(sent: Sent, faults: Faults) {
  const on = (name: string) => {
    const read = day.safeParse(textOf(sent, name));
    if (!read.success) faults[name] = 'dayNotRight';
    return read.success ? read.data : null;
  };
  const [from, until, checkedOn] = [on('from'), on('until'), on('checkedOn')];
  const [citation, source] = [textOf(sent, 'citation'), textOf(sent, 'source')];
  const sure = sureness.safeParse(textOf(sent, 'sure'));
  if (citation === '') faults.citation = 'needed';
  if (source === '') faults.source = 'needed';
  if (!sure.success) faults.sure = 'chooseOne';
  if (from === null && checkedOn === null) faults.from ??= 'fromOrChecked';
  if (from && until && until < from) faults.until = 'endsBefore';
  // Whoever says that it was read says when.
  if (sure.data === 'read' && checkedOn === null) faults.checkedOn ??= 'readNeedsDay';
  return { from, until, citation, source, sure: sure.data, checkedOn, checkedBy: textOf(sent, 'checkedBy') || null };
}

function knownFrom(
  sent: Sent,
  name: Dimension,
  file: Jurisdiction,
  before: Known<unknown> | null,
  faults: Faults,
): Known<unknown> {
  const sure = sureness.safeParse(textOf(sent, fieldOf(name, 'how')));
  if (!sure.success) return 'unknown';
  const value = valueFrom(sent, name, file, faults);
  const citation = textOf(sent, fieldOf(name, 'cite'));
  const stood = before === null || before === 'unknown' ? null : before;
  const same = stood !== null && inOrder(stood.value) === inOrder(value);
  return {
    value: same ? stood.value : value,
    sure: sure.data,
    ...(citation ? { citation } : {}),
    ...(same && stood.note ? { note: stood.note } : {}),
  };
}

/** A form sends lists in its own order; a law that says the same in another says the same. */
const inOrder = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    Array.isArray(part) && part.every((each) => typeof each === 'string') ? [...part].sort() : part,
  );

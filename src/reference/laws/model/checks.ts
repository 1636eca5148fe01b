import { conditionNames } from './conditions.ts';
import type { Jurisdiction, Remedy } from './remedy.ts';

/** What must hold beyond the shape; each problem a sentence. Empty: none. */
export function checkJurisdiction(file: Jurisdiction, kinds: readonly string[]): string[] {
  const groups = file.groups.map(({ id }) => id);
  return [
    ...twice(file.remedies.map(({ id }) => id)).map((id) => `The remedy ${id} stands twice.`),
    ...twice(groups).map((id) => `The group ${id} stands twice.`),
    ...file.groups.flatMap(({ id, inside, outside }) =>
      [...inside, ...outside]
        .filter((kind) => !kinds.includes(kind))
        .map((kind) => `The group ${id} names no kind: ${kind}.`),
    ),
    ...file.remedies.flatMap((remedy) => [...ofVersions(remedy), ...ofGroups(remedy, groups), ...ofNoCounty(remedy)]),
    ...file.ways.flatMap(({ id, when }) =>
      when
        .filter((each) => !(conditionNames as readonly string[]).includes(each))
        .map((each) => `The way ${id} names no condition: ${each}.`),
    ),
    ...(file.read ? [] : file.remedies.flatMap(unread)),
  ];
}

/** Versions follow one another without an overlap, and only the last is open. */
function ofVersions({ id, versions }: Remedy): string[] {
  return versions.flatMap((each, i) => {
    const next = versions[i + 1];
    if (each.until !== null && each.from !== null && each.until < each.from) return [`${id} ends before it begins.`];
    if (!next) return [];
    if (each.until === null || next.from === null || next.from <= each.until)
      return [`The versions of ${id} overlap, or are not in the order of their days.`];
    return [];
  });
}

function ofGroups({ id, versions }: Remedy, groups: readonly string[]): string[] {
  return versions
    .flatMap(({ offenses, predicate }) => [
      ...(offenses === 'unknown' ? [] : offenses.value.groups),
      ...(predicate === 'unknown' || predicate.value === null ? [] : predicate.value),
    ])
    .filter((group) => !groups.includes(group))
    .map((group) => `${id} names no group: ${group}.`);
}

/** What ships is no county's own. */
const ofNoCounty = ({ id, versions }: Remedy): string[] =>
  versions
    .filter(({ own, makes, ends, list }) => (own ?? makes ?? ends ?? list) !== undefined)
    .map(() => `${id} has a version that says it is a county's own.`);

/** A law that nobody has read says nowhere that it was. */
const unread = ({ id, versions }: Remedy): string[] =>
  versions.filter(({ sure }) => sure === 'read').map(() => `${id} says "read" in a file that nobody has read.`);

const twice = (ids: readonly string[]) => ids.filter((id, i) => ids.indexOf(id) !== i);

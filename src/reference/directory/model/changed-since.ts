import { type Directory, type Entity, text } from './directory.ts';

/** Services that changed after a moment, by themselves or by what stands within their answer: who gives them, and where. */
export function changedSince(directory: Directory, after: Date | null): Entity[] {
  const isNew = ({ modifiedAt }: Entity) => after === null || modifiedAt > after;
  return [...directory.service.values()].filter((service) => {
    const organization = directory.organization.get(text(service.body, 'organization_id'));
    const within = [
      service,
      ...(organization ? [organization, ...directory.locationsOf(organization.id)] : []),
      ...directory.placesOf(service.id).flatMap((visit) => {
        const location = directory.location.get(text(visit.body, 'location_id'));
        return location ? [visit, location] : [visit];
      }),
    ];
    return within.some(isNew);
  });
}

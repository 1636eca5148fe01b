import { withheldLocation, withheldVisit } from './confidential.ts';
import {
  type Body,
  type Directory,
  type Entity,
  type EntityName,
  isConfidential,
  isEntity,
  isPastHidden,
  text,
} from './directory.ts';
import { columnsOf, type ObjectName, partsOf } from './hsds.ts';
import { shapeOf } from './profile-shape.ts';

/** From the rows as they are kept to answers as HSDS has them: everything that leaves for the public leaves through here. */
export type Answer = Record<string, unknown>;

/** One-to-one properties only: what stands in a list. */
export const listed = {
  service: (directory: Directory, { body, ...row }: Entity): Answer => ({
    ...ownOf('service', dated(body, row)),
    ...organizationIn(directory, body),
    ...programIn(directory, body, (program) => plain('program', program)),
  }),
  organization: (_directory: Directory, { body }: Entity): Answer => ownOf('organization', body),
  service_at_location: (directory: Directory, { body }: Entity): Answer => {
    const service = directory.service.get(text(body, 'service_id'));
    const location = directory.location.get(text(body, 'location_id'));
    return {
      ...ownOf('service_at_location', visitIn(directory, body)),
      ...(location ? { location: ownOf('location', locationIn(directory, location)) } : {}),
      ...(service ? { service: listed.service(directory, service) } : {}),
    };
  },
  taxonomy: (_directory: Directory, { body }: Entity): Answer => ownOf('taxonomy', body),
  taxonomy_term: (directory: Directory, { body }: Entity): Answer => termOf(directory, body),
};

/** Everything of it, with what belongs to it inside. */
export const whole = {
  service: (directory: Directory, entity: Entity): Answer => ({
    ...serviceAlone(directory, entity),
    ...some(
      'service_at_locations',
      directory.placesOf(entity.id).map((visit) => placeOf(directory, visit)),
    ),
  }),
  /** With its services: only their ids and names, or (`full_service`) everything of them. */
  organization: (directory: Directory, entity: Entity, fullService = false): Answer => ({
    ...organizationAlone(directory, entity),
    ...some(
      'services',
      directory
        .servicesOf(entity.id)
        .map((service) =>
          fullService
            ? whole.service(directory, service)
            : { id: service.id, name: service.body.name, status: service.body.status },
        ),
    ),
  }),
  service_at_location: (directory: Directory, entity: Entity): Answer => {
    const service = directory.service.get(text(entity.body, 'service_id'));
    return { ...placeOf(directory, entity), ...(service ? { service: serviceAlone(directory, service) } : {}) };
  },
  taxonomy: (directory: Directory, entity: Entity): Answer => ({
    ...listed.taxonomy(directory, entity),
    ...pastOf(directory, 'taxonomy', entity),
  }),
  taxonomy_term: (directory: Directory, entity: Entity): Answer => ({
    ...listed.taxonomy_term(directory, entity),
    ...pastOf(directory, 'taxonomy_term', entity),
  }),
};

function serviceAlone(directory: Directory, entity: Entity): Answer {
  const { body, ...row } = entity;
  const organization = directory.organization.get(text(body, 'organization_id'));
  return {
    ...ownOf('service', dated(body, row)),
    ...partsIn(directory, 'service', body),
    ...(organization ? { organization: organizationAlone(directory, organization) } : {}),
    ...programIn(directory, body, (program) => ({
      ...plain('program', program),
      ...partsIn(directory, 'program', program),
    })),
    ...pastOf(directory, 'service', entity),
  };
}

const organizationAlone = (directory: Directory, entity: Entity): Answer => ({
  ...ownOf('organization', entity.body),
  ...partsIn(directory, 'organization', entity.body),
  ...some(
    'locations',
    directory.locationsOf(entity.id).map((location) => wholeLocation(directory, location)),
  ),
  ...pastOf(directory, 'organization', entity),
});

function placeOf(directory: Directory, entity: Entity): Answer {
  const { body } = entity;
  const visit = visitIn(directory, body);
  const location = directory.location.get(text(body, 'location_id'));
  return {
    ...ownOf('service_at_location', visit),
    ...partsIn(directory, 'service_at_location', visit),
    ...(location ? { location: wholeLocation(directory, location) } : {}),
    ...pastOf(directory, 'service_at_location', entity),
  };
}

export function wholeLocation(directory: Directory, location: Entity): Answer {
  const body = locationIn(directory, location);
  return {
    ...ownOf('location', body),
    ...partsIn(directory, 'location', body),
    ...pastOf(directory, 'location', location),
  };
}

/** Where a place is confidential, this is all that anything after it can see of it. */
export const locationIn = (directory: Directory, { id, body }: Entity): Body =>
  isConfidential(directory, id) ? withheldLocation(body) : body;
export const visitIn = (directory: Directory, body: Body): Body =>
  isConfidential(directory, text(body, 'location_id')) ? withheldVisit(body) : body;

const dated = (body: Body, { checkedOn, modifiedAt }: Omit<Entity, 'body'>): Body => ({
  ...body,
  ...(checkedOn ? { assured_date: checkedOn } : {}),
  last_modified: modifiedAt.toISOString(),
});

function organizationIn(directory: Directory, body: Body): Answer {
  const organization = directory.organization.get(text(body, 'organization_id'));
  return organization ? { organization: ownOf('organization', organization.body) } : {};
}

/** The program that a service belongs to stands with its organization. */
function programIn(directory: Directory, body: Body, as: (program: Body) => Answer): Answer {
  const organization = directory.organization.get(text(body, 'organization_id'));
  const programs = organization?.body.programs;
  const program = Array.isArray(programs) ? programs.find((each: Body) => each.id === body.program_id) : undefined;
  return program ? { program: as(program as Body) } : {};
}

/** Its plain values, and what the profile adds to it. */
const ownOf = (name: ObjectName, body: Body): Answer => ({
  ...plain(name, body),
  ...pick(body, Object.keys(shapeOf(name))),
});
const plain = (name: ObjectName, body: Body): Answer => pick(body, columnsOf(name));

const pick = (body: Body, names: readonly string[]): Answer =>
  Object.fromEntries(
    names.flatMap((name) => (body[name] === undefined || body[name] === null ? [] : [[name, body[name]]])),
  );

/** What changed of it, where that is asked for. */
const pastOf = (directory: Directory, name: EntityName, entity: Entity): Answer =>
  directory.historyOf && !isPastHidden(directory, name, entity)
    ? some('metadata', directory.historyOf(name, entity.id))
    : {};

/** What belongs to it alone. Never a `metadata` that came with it: what changed, the directory says itself (`history.ts`). */
function partsIn(directory: Directory, name: ObjectName, body: Body): Answer {
  const parts = partsOf(name).filter(({ of, many }) => many && !isEntity(of) && of !== 'metadata');
  return Object.assign(
    {},
    ...parts.map(({ property, of }) => {
      const all = body[property];
      return some(property, Array.isArray(all) ? all.map((each: Body) => partOf(directory, of, each)) : []);
    }),
  );
}

const partOf = (directory: Directory, of: ObjectName, body: Body): Answer => ({
  ...plain(of, body),
  ...(of === 'attribute' ? termIn(directory, body) : partsIn(directory, of, body)),
});

function termIn(directory: Directory, attribute: Body): Answer {
  const term = directory.taxonomy_term.get(text(attribute, 'taxonomy_term_id'));
  return term ? { taxonomy_term: termOf(directory, term.body) } : {};
}

function termOf(directory: Directory, body: Body): Answer {
  const taxonomy = directory.taxonomy.get(text(body, 'taxonomy_id'));
  return {
    ...plain('taxonomy_term', body),
    ...(taxonomy ? { taxonomy_detail: plain('taxonomy', taxonomy.body) } : {}),
  };
}

const some = (name: string, all: readonly Answer[]): Answer => (all.length > 0 ? { [name]: all } : {});

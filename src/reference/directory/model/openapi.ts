import { entityOf } from './answer.ts';
import { VERSION } from './hsds.ts';
import { PROFILE } from './profile.ts';
import { profileSchemas } from './profile-shape.ts';
import { asked, parameters, type Resource, resources } from './query.ts';
import { answerSchemas, refTo, type Schema } from './schemas.ts';

/** The API's own description (OpenAPI 3.1), made from the facts: what is not asked here is not answered. */
export const openApi = (address: string): Schema => ({
  openapi: '3.1.0',
  info: {
    title: 'Directory of help for youth',
    version: VERSION,
    description:
      'What help there is, as HSDS 3.0 has it. Open to anyone, without a key. A search can be posted, so that its words stand in no address.',
    license: { name: 'Public information of the county' },
  },
  jsonSchemaDialect: 'https://json-schema.org/draft/2020-12/schema',
  servers: [{ url: `${address}/hsds` }],
  paths: Object.assign({ '/': { get: about } }, ...resources.map(pathsOf)),
  components: {
    schemas: { ...answerSchemas(), Refusal: refusal },
    parameters: Object.fromEntries(
      Object.entries(parameters).map(([name, { schema, about }]) => [
        name,
        { name, in: 'query', required: false, description: about, schema },
      ]),
    ),
    responses: {
      NotRight: answer('A parameter is not right.', refTo('Refusal')),
      Absent: answer('There is no such thing.', refTo('Refusal')),
      TooMany: answer('Asked too quickly: Retry-After says in how many seconds to ask again.', refTo('Refusal')),
    },
  },
});

const json = (schema: Schema) => ({ 'application/json': { schema } });
function answer(description: string, schema: Schema) {
  return { description, content: json(schema) };
}
const refusal: Schema = { type: 'object', required: ['error'], properties: { error: { type: 'string' } } };
const uri = { type: 'string', format: 'uri' };
const refusals = {
  400: { $ref: '#/components/responses/NotRight' },
  429: { $ref: '#/components/responses/TooMany' },
};

const about = {
  operationId: 'about',
  summary: 'Which version of HSDS, which profile of it, and where this description is.',
  responses: {
    200: answer('About this API.', {
      type: 'object',
      required: ['version', 'profile', 'openapi_url'],
      properties: { version: { type: 'string' }, profile: uri, openapi_url: uri },
    }),
  },
};

function pathsOf(resource: Resource): Schema {
  const name = entityOf[resource];
  const page = {
    allOf: [
      refTo('Page'),
      {
        type: 'object',
        properties: { contents: { type: 'array', items: { anyOf: [refTo(`${name}_list`), refTo(name), minimal] } } },
      },
    ],
  };
  const responses = {
    200: {
      description: 'A page of the list.',
      content: { ...json(page), 'application/x-ndjson': { schema: { type: 'string' } } },
    },
    ...refusals,
  };
  const body = {
    type: 'object',
    additionalProperties: false,
    properties: Object.fromEntries(asked[resource].map((each) => [each, parameters[each].schema])),
  };
  return {
    [`/${resource}`]: {
      get: {
        operationId: `list_${resource}`,
        summary: 'Pages of what fits every parameter given.',
        parameters: asked[resource].map((each) => ({ $ref: `#/components/parameters/${each}` })),
        responses,
      },
      post: {
        operationId: `search_${resource}`,
        summary: 'The same search, its parameters in the body. It changes nothing.',
        requestBody: { content: { ...json(body), 'application/x-www-form-urlencoded': { schema: body } } },
        responses,
      },
    },
    [`/${resource}/{id}`]: {
      get: {
        operationId: `one_${resource}`,
        summary: 'One thing with everything that belongs to it.',
        parameters: [
          { name: 'id', in: 'path', required: true, schema: { type: 'string', format: 'uuid' } },
          ...(resource === 'organizations' ? [{ $ref: '#/components/parameters/full_service' }] : []),
        ],
        responses: {
          200: answer('The thing.', refTo(name)),
          404: { $ref: '#/components/responses/Absent' },
          ...refusals,
        },
      },
    },
  };
}

const minimal = {
  type: 'object',
  required: ['id', 'modified_date'],
  properties: {
    id: { type: 'string', format: 'uuid' },
    modified_date: { type: 'string', format: 'date-time' },
  },
  additionalProperties: false,
};

/** The profile, declared by its address: HSDS 3.0, and these properties besides. */
export const profileAnswer = (address: string): Schema => ({
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: address + PROFILE,
  title: 'Help for youth: a profile of HSDS 3.0',
  description:
    'HSDS 3.0 with properties of its own. Each may be absent: then nobody has said. A confidential location has neither address nor point.',
  $defs: Object.fromEntries(
    Object.entries(profileSchemas()).map(([name, properties]) => [name, { type: 'object', properties }]),
  ),
});

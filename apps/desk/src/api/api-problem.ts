/** What every operation of the API answers when it does not do what was asked, for its description. */
import type { OpenAPIObject } from '@nestjs/swagger';

const METHODS = ['get', 'post', 'put', 'patch', 'delete'] as const;

const PROBLEM = {
  type: 'object',
  description: 'Problem details (RFC 9457).',
  required: ['type', 'title', 'status', 'code', 'detail'],
  properties: {
    type: { type: 'string' },
    title: { type: 'string', description: 'The words of the status.' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'What went wrong, for a program.', example: 'CASES.UNKNOWN' },
    detail: { type: 'string', description: 'What went wrong, for a person.' },
    errors: {
      type: 'array',
      description: 'The fields that are wrong.',
      items: {
        type: 'object',
        required: ['field', 'code', 'message'],
        properties: {
          field: { type: 'string' },
          code: { type: 'string' },
          message: { type: 'string' },
        },
      },
    },
  },
} as const;

const TAGS: Record<string, string> = {
  sessions: 'Logging in and out.',
  cases: 'Lists without a text, and one case with everything in it.',
  casework: 'What a caseworker does with a case.',
  classifications: 'Institution, procedure and matter.',
  copies: 'Her own copy, and the question about an export.',
  deadlines: 'Legal clocks, with the days that were counted.',
  directory: 'Institutions, contact persons, partners and colleagues.',
  extracts: 'What an institution may read, with her consent.',
  referrals: 'Handing her on, with her consent.',
  mediations: 'The course of a mediation, with both sides and the agreement.',
  answers: 'What institutions answered, and what was made of it.',
  mails: 'Mail to the secret address of a case, and mail without a case.',
  files: 'Cleaned copies of what she and institutions sent.',
  webhooks: 'Programs that are told that something happened, and never what.',
  tags: 'Violence and stigma, confirmed by a caseworker.',
  approvals: 'What needs a second person, and her word.',
  letters: 'Letters about a case, from a draft to the document.',
  checklists: 'The questions that carry the argument, with the article of each.',
  signals: 'Patterns at one institution, told of without a case.',
  recommendations: 'What the desk recommends, the replies, and what was promised.',
  releases: 'Making figures public, by two people.',
  staff: 'Who works here.',
  'platform-questions': 'What members of the Platform ask, and the links by which they do.',
  relations: 'Cases that have to do with each other.',
  alarms: 'What no mail could tell, for the people who must see to it themselves.',
  ties: 'Walls between a colleague and an institution or a circle of people.',
};

/** Each operation says that it may answer with a problem, and each tag what it is about. */
export function withProblems(description: OpenAPIObject): OpenAPIObject {
  const used = new Set<string>();
  for (const path of Object.values(description.paths)) {
    for (const method of METHODS) {
      const operation = path[method];
      if (operation === undefined) continue;
      operation.tags?.forEach((tag) => used.add(tag));
      operation.responses.default ??= {
        description: 'It was not done, and why.',
        content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
      };
    }
  }
  const { components = {} } = description;
  return {
    ...description,
    tags: [...used].sort().map((name) => ({ name, description: TAGS[name] ?? name })),
    servers: [{ url: '/', description: 'The desk that serves this description.' }],
    components: {
      ...components,
      schemas: { ...components.schemas, Problem: structuredClone(PROBLEM) as never },
    },
  };
}

import { describe, expect, it } from '@jest/globals';
import { loadEnv } from '@app/config';
import { IntakeDoorModule } from '../../apps/intake/src/intake-door.module.js';
import { routeOf, STOPS } from '../support/intake-stops.js';
import { routesOfController } from './access-matrix-routes.js';

/** Routes at which nobody sees a page, and why. */
const NO_PAGE: Readonly<Record<string, string>> = {
  'GET /': 'the start page, in the language of the browser; it is in the walk at its own address',
  'POST /exit': 'an empty page that shows the weather at once; see test/browser/intake-exit.spec.ts',
  'POST /:lang/begin': 'leads on to the code',
  'POST /:lang/leave': 'leads on to the page that says that it is closed',
  'POST /:lang/attach/remove': 'leads on to the list of files',
  'POST /:lang/box/consent': 'leads on to the messages',
  'GET /:lang/code-new': 'leads on to the code itself',
  'POST /:lang/code-rest': 'leads on to what she can do with her code',
  'POST /:lang/code-stop': 'leads on to the messages',
  'POST /:lang/decoy-code': 'leads on to the new code',
  'POST /:lang/decoy-remove': 'leads on to the second code',
  'GET /:lang/attach/:id': 'her file itself',
  'POST /:lang/box/copy': 'a document',
  'GET /:lang/paper/form.pdf': 'a document',
};
/** Their addresses are known when the walk begins: from the lists of rights and cards, and from her list of files. */
const LINKED = ['GET /:lang/rights/:topic', 'GET /:lang/cards/:card', 'GET /:lang/attach/:id/look'];

/** The controllers stand in the order in which the router asks them. */
function routesOfTheDoor(): string[] {
  const env = loadEnv({
    NODE_ENV: 'test',
    DATABASE_URL: 'postgres://nobody@127.0.0.1/none',
    RECEIPT_PEPPER: '0'.repeat(64),
    RECEIPT_SALT: '0'.repeat(32),
  });
  const { controllers = [] } = IntakeDoorModule.open(env);
  return controllers
    .flatMap((controller) => routesOfController(controller))
    .filter((one) => !/ \/api\//.test(one));
}

/** As the router chooses: a path in words before one with a parameter. */
function routeFor(
  { method, path }: { method: string; path: string },
  routes: readonly string[],
): string | undefined {
  const exact = `${method} ${path}`;
  if (routes.includes(exact)) return exact;
  const matches = (route: string) =>
    new RegExp(`^${route.replace(/^(\w+ \/):lang/, '$1:lang').replace(/\/:(?!lang)\w+/g, '/[^/]+')}$`).test(
      exact,
    );
  return routes.find(matches);
}

describe('Every page of the intake door', () => {
  const routes = routesOfTheDoor();

  it('is in the walk through all languages, or shows nothing for a reason', () => {
    const walked = new Set([...STOPS.map((stop) => routeFor(routeOf(stop), routes)), ...LINKED]);
    expect(routes.filter((route) => !walked.has(route) && NO_PAGE[route] === undefined)).toEqual([]);
  });

  it('has no reason for a route that is not there, or that is in the walk', () => {
    const walked = new Set(STOPS.map((stop) => routeFor(routeOf(stop), routes)));
    const stale = Object.keys(NO_PAGE).filter((route) => !routes.includes(route) || walked.has(route));
    expect([...stale, ...LINKED.filter((route) => !routes.includes(route))]).toEqual([]);
  });
});
